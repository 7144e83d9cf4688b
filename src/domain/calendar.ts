import type { Indicator } from './indicator'
import { isYearEnd, periodAt, periodOf, periodsBetween, yearEndOrdinal, type Period } from './period'
import type { PlanYears } from './plan'
import type { Series } from './series'

/** Whether the measurement of a period is in: delivered, expected and absent, or not expected [R7.4]. */
export type DataStatus = 'levert' | 'mangler' | 'ikke_ventet'

/** Whether a measurement is expected in the period with this ordinal [R7.1] [R7.2]. */
export function isExpected(indicator: Indicator, years: PlanYears, ordinal: number): boolean {
  const year = Math.floor(ordinal / 3)
  if (year < years.firstExpected) return false
  if (indicator.frequency === 'tertial') return true
  if (!isYearEnd(ordinal)) return false
  return indicator.frequency === 'årlig' || (year - years.baseline) % 2 === 0
}

/** The first ordinal after `after` and up to `last` in which a measurement is expected; null when there is none. */
export function firstExpectedBetween(indicator: Indicator, years: PlanYears, after: number, last: number): number | null {
  for (let ordinal = Math.max(after + 1, years.firstExpected * 3); ordinal <= last; ordinal += 1) {
    if (isExpected(indicator, years, ordinal)) return ordinal
  }
  return null
}

/** Whether the measurement of exactly this period is in [R7.4]. */
export function dataStatusOf(series: Series, years: PlanYears, ordinal: number): DataStatus {
  if (series.points.some((point) => point.ordinal === ordinal)) return 'levert'
  return isExpected(series.indicator, years, ordinal) ? 'mangler' : 'ikke_ventet'
}

/** The first period after `ordinal`, within the plan, in which a measurement is expected; null when there is none. */
export function nextExpected(indicator: Indicator, years: PlanYears, ordinal: number): Period | null {
  const last = yearEndOrdinal(years.targets.at(-1) ?? years.baseline)
  const next = firstExpectedBetween(indicator, years, ordinal, last)
  return next === null ? null : periodAt(next)
}

/** The period of the plan's own "siste måling" [R1.3]. */
export function baselinePeriod(years: PlanYears): Period {
  return periodOf(years.baseline, 'ÅR')
}

/** The end of the last target year. */
export function lastPeriod(years: PlanYears): Period {
  return periodOf(years.targets.at(-1) ?? years.baseline, 'ÅR')
}

/** Every period of the plan, from the baseline to the end of the last target year. */
export function planPeriods(years: PlanYears): Period[] {
  return periodsBetween(baselinePeriod(years), lastPeriod(years))
}
