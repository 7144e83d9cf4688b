import { absolute, add, compare, subtract } from './decimal'
import { isBetter } from './meets'
import { yearEndOrdinal } from './period'
import type { PlanYears } from './plan'
import { comparablePoint, latestPoint, type Series } from './series'
import { toleranceOf } from './tolerance'
import type { Answer, Value } from './value'

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
  return before ? compareValues(series, years, ordinal, latest.value, before.value) : 'ingen'
}

function compareValues(series: Series, years: PlanYears, ordinal: number, latest: Value, before: Value): Trend {
  if (latest.kind === 'answer' && before.kind === 'answer') {
    const change = answerRank[latest.answer] - answerRank[before.answer]
    return change === 0 ? 'uendret' : change > 0 ? 'bedre' : 'dårligere'
  }
  const { direction, targets } = series.indicator
  const target = targets[currentHorizon(years, ordinal)]
  const tolerance = target && toleranceOf(series.indicator, target)
  if (latest.kind !== 'number' || before.kind !== 'number' || !direction || !tolerance) return 'ingen'
  const change = absolute(subtract(latest.number, before.number))
  if (compare(add(change, change), tolerance) <= 0) return 'uendret'
  return isBetter(latest.number, before.number, direction) ? 'bedre' : 'dårligere'
}
