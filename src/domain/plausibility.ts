import { absolute, compare, fromInteger, isZero, multiply, type Decimal } from './decimal'
import type { Indicator } from './indicator'
import { periodOrdinal, type Period } from './period'
import type { PlanYears } from './plan'
import { latestPoint, type Series } from './series'
import { toleranceOf } from './tolerance'
import { currentHorizon } from './trend'
import type { Value } from './value'

/** What is asked about before an unlikely value is saved [R2.9]. */
export type QuestionCode = 'percent_outside_range' | 'much_larger' | 'much_smaller' | 'zero_or_missing'

/** What is asked about most values. */
const nothing: readonly QuestionCode[] = []

const five = fromInteger(5)
const hundred = fromInteger(100)

/** The measurement a new value is naturally compared with: the one before it, or the same tertial a year earlier. */
export function previousValue(series: Series, period: Period): Value | null {
  const ordinal = periodOrdinal(period)
  if (series.indicator.accumulation === 'nivå') return latestPoint(series, ordinal - 1)?.value ?? null
  return series.points.find((point) => point.ordinal === ordinal - 3)?.value ?? null
}

/** What to ask before saving `value` for the period, against the `previous` one; nothing for a likely value or an answer [R2.9]. */
export function plausibilityQuestions(value: Value, series: Series, years: PlanYears, period: Period, previous = previousValue(series, period)): readonly QuestionCode[] {
  if (value.kind !== 'number') return nothing
  const { indicator } = series
  const before = previous?.kind === 'number' ? previous.number : null
  const questions: QuestionCode[] = []
  if (indicator.unit === '%' && isOutsidePercent(value.number)) questions.push('percent_outside_range')
  if (isZero(value.number) && before && isZeroUnlikely(indicator, years, period, before)) questions.push('zero_or_missing')
  else if (before && !isZero(before)) questions.push(...sizeQuestions(value.number, before))
  return questions.length > 0 ? questions : nothing
}

function isOutsidePercent(value: Decimal): boolean {
  return value.coefficient < 0n || compare(value, hundred) > 0
}

function sizeQuestions(value: Decimal, before: Decimal): readonly QuestionCode[] {
  if (compare(absolute(value), multiply(absolute(before), five)) > 0) return ['much_larger']
  return compare(multiply(absolute(value), five), absolute(before)) < 0 ? ['much_smaller'] : nothing
}

/** A zero is unlikely where both the previous value and the target are further from 0 than the tolerance. */
function isZeroUnlikely(indicator: Indicator, years: PlanYears, period: Period, before: Decimal): boolean {
  const target = indicator.targets[currentHorizon(years, periodOrdinal(period))]
  const tolerance = target && toleranceOf(indicator, target)
  if (target?.kind !== 'number' || !tolerance) return false
  return [before, target.number].every((number) => compare(absolute(number), tolerance) > 0)
}
