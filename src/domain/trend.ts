import { absolute, add, compare, subtract } from './decimal'
import { countedAnswer, isBetter } from './meets'
import { yearEndOrdinal } from './period'
import type { PlanYears } from './plan'
import { comparablePoint, latestPoint, type Series, type SeriesPoint } from './series'
import type { Target } from './target'
import { toleranceOf } from './tolerance'
import type { Answer } from './value'

/** The latest value against the comparable one before it [R6.1]. */
export type Trend = 'bedre' | 'uendret' | 'dårligere' | 'ingen'

const answerRank: Readonly<Record<Answer, number>> = { no: 0, partly: 1, yes: 2 }

/** The horizon that is current at a period: the first target year not yet over, else the last. */
export function currentHorizon(years: PlanYears, ordinal: number): number {
  const index = years.targets.findIndex((year) => ordinal <= yearEndOrdinal(year))
  return index === -1 ? years.targets.length - 1 : index
}

/**
 * Trend at a period [R6.1]. "Uendret" is a change of at most half the tolerance against the current horizon's target.
 */
export function trendOf(series: Series, years: PlanYears, ordinal: number): Trend {
  const latest = latestPoint(series, ordinal)
  const before = latest && comparablePoint(series, latest)
  return before ? comparePoints(series, years, ordinal, latest, before) : 'ingen'
}

function comparePoints(series: Series, years: PlanYears, ordinal: number, latest: SeriesPoint, before: SeriesPoint): Trend {
  const { direction, targets } = series.indicator
  const target = targets[currentHorizon(years, ordinal)]
  const tolerance = target && toleranceOf(series.indicator, target)
  if (target && latest.value.kind === 'answer' && before.value.kind === 'answer') {
    const change = rankOf(latest.value.answer, latest, target) - rankOf(before.value.answer, before, target)
    return change === 0 ? 'uendret' : change > 0 ? 'bedre' : 'dårligere'
  }
  if (latest.value.kind !== 'number' || before.value.kind !== 'number' || !direction || !tolerance) return 'ingen'
  const change = absolute(subtract(latest.value.number, before.value.number))
  if (compare(add(change, change), tolerance) <= 0) return 'uendret'
  return isBetter(latest.value.number, before.value.number, direction) ? 'bedre' : 'dårligere'
}

function rankOf(answer: Answer, { measurement }: SeriesPoint, target: Target): number {
  return answerRank[countedAnswer(answer, target, measurement?.documentation ?? '')]
}
