import type { Flag } from './flags'
import type { Indicator } from './indicator'
import type { Judgement } from './judgement'
import type { Period } from './period'
import type { SeriesPoint } from './series'
import type { Trend } from './trend'
import type { DataStatus } from './calendar'

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
  /** Months from the latest measurement to the period; null without one. */
  readonly ageMonths: number | null
  /** The first period after this one in which a measurement is expected. */
  readonly nextExpected: Period | null
}
