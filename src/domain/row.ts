import { dataStatusOf, nextExpected, type DataStatus } from './calendar'
import { flagsOf, type Flag } from './flags'
import type { Indicator } from './indicator'
import { judge } from './judge'
import type { Judgement } from './judgement'
import { monthNumber, periodOrdinal, type Period } from './period'
import type { PlanYears } from './plan'
import { latestPoint, type Series, type SeriesPoint } from './series'
import { trendOf, type Trend } from './trend'

/** One indicator at one period, judged once for every horizon; feeds every screen, chart, report and export. */
export interface JudgedRow {
  readonly indicator: Indicator
  readonly period: Period
  /** The latest valid measurement at the period. */
  readonly latest: SeriesPoint | null
  /** One judgement for each target year of the plan, in the same order. */
  readonly judgements: readonly Judgement[]
  readonly trend: Trend
  readonly dataStatus: DataStatus
  readonly flags: readonly Flag[]
  /** Months from the latest measurement to the period; null without one [R6.4]. */
  readonly ageMonths: number | null
  /** The first period after this one in which a measurement is expected. */
  readonly nextExpected: Period | null
}

/** Judges one indicator at a period for every horizon of the plan, with all that is shown beside the status [R5] [R6]. */
export function judgeRow(series: Series, years: PlanYears, period: Period): JudgedRow {
  const { indicator } = series
  const ordinal = periodOrdinal(period)
  const latest = latestPoint(series, ordinal)
  const judgements = years.targets.map((_, index) => judge(series, years, period, index))
  const trend = trendOf(series, years, ordinal)
  return {
    indicator,
    period,
    latest,
    judgements,
    trend,
    dataStatus: dataStatusOf(series, years, ordinal),
    flags: flagsOf(series, period, judgements, trend),
    ageMonths: latest && monthNumber(ordinal, years.baseline) - monthNumber(latest.ordinal, years.baseline),
    nextExpected: nextExpected(indicator, years, ordinal),
  }
}
