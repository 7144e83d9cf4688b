import { add, fromInteger, multiply, round, scaleRounded, type Decimal } from './decimal'
import type { Indicator } from './indicator'
import { isBetter, meetsTarget } from './meets'
import { isYearEnd, monthNumber, monthsOfYear } from './period'
import type { PlanYears } from './plan'
import type { Series } from './series'
import type { Target } from './target'

interface Leg {
  readonly from: Decimal
  readonly fromMonth: number
  readonly to: Decimal
  readonly toMonth: number
}

/** The straight line between two levels, rounded to `decimals` [R4.4]. */
function onLine({ from, fromMonth, to, toMonth }: Leg, month: number, decimals: number): Decimal {
  const length = toMonth - fromMonth
  const weighted = add(multiply(from, fromInteger(toMonth - month)), multiply(to, fromInteger(month - fromMonth)))
  return scaleRounded(weighted, 1, length, decimals)
}

function levelOf(target: Target | undefined): Decimal | null {
  return target?.kind === 'number' ? target.number : null
}

/** Where the path towards the target with this index starts, or null when there is no path to walk [R4.1] [R4.2]. */
function startOf(series: Series, years: PlanYears, index: number): { level: Decimal; month: number } | null {
  const { targets, direction } = series.indicator
  const target = targets[index]
  if (!target || !direction) return null
  if (index === 0) {
    const baseline = series.baseline?.value
    if (baseline?.kind !== 'number' || meetsTarget(baseline, target, '')) return null
    return { level: baseline.number, month: 0 }
  }
  const before = levelOf(targets[index - 1])
  const level = levelOf(target)
  if (!before || !level || !isBetter(level, before, direction)) return null
  return { level: before, month: ((years.targets[index - 1] ?? 0) - years.baseline) * 12 }
}

function targetMonth(years: PlanYears, index: number): number {
  return ((years.targets[index] ?? 0) - years.baseline) * 12
}

/**
 * Krav: the level required at the end of the period with this ordinal, one decimal more than is shown [R4.1]–[R4.4].
 * Null for answers. Not scaled within a year; see `requirementSoFar`.
 */
export function requirementAt(series: Series, years: PlanYears, ordinal: number): Decimal | null {
  const { indicator } = series
  const month = monthNumber(ordinal, years.baseline)
  const found = years.targets.findIndex((_, index) => month <= targetMonth(years, index))
  const index = found === -1 ? years.targets.length - 1 : found
  const level = levelOf(indicator.targets[index])
  if (!level) return null
  const decimals = indicator.decimals + 1
  const start = found === -1 ? null : startOf(series, years, index)
  if (!start) return round(level, decimals)
  const leg = { from: start.level, fromMonth: start.month, to: level, toMonth: targetMonth(years, index) }
  return onLine(leg, month, decimals)
}

/** The share of a year's requirement that is due when part of the year has passed [R5.4]. */
export function shareOfYear(indicator: Indicator, yearly: Decimal, ordinal: number): Decimal {
  return scaleRounded(yearly, monthsOfYear(ordinal), 12, indicator.decimals + 1)
}

/** What is required at the end of the period: krav, or for a year-to-date count the share of the year's krav [R5.4]. */
export function requirementSoFar(series: Series, years: PlanYears, ordinal: number): Decimal | null {
  if (series.indicator.accumulation === 'nivå' || isYearEnd(ordinal)) return requirementAt(series, years, ordinal)
  const yearly = requirementAt(series, years, ordinal - (ordinal % 3) + 2)
  return yearly && shareOfYear(series.indicator, yearly, ordinal)
}
