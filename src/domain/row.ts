import type { Assessment } from './assessment'
import { dataStatusOf, nextExpected, type DataStatus } from './calendar'
import { flagsOf, type Flag } from './flags'
import type { ExemptionFact, ExplanationFact, OmissionFact } from './followUpFact'
import type { Indicator } from './indicator'
import { judge } from './judge'
import type { Judgement } from './judgement'
import { monthNumber, periodOf, periodOrdinal, yearEndOrdinal, type Period } from './period'
import type { PlanYears } from './plan'
import { emptyLine, type ReportLine } from './reportLine'
import { latestPoint, type Series, type SeriesPoint } from './series'
import type { TargetChange } from './targetChange'
import type { TiltakLife } from './tiltak'
import { trendOf, type Trend } from './trend'

/** What people have said of an indicator at a period, beside its measurements. */
export interface Beside {
  /** What leaves the indicator out of the follow-up; it is then in no count and has no flags [R10.3]. */
  readonly exemption: ExemptionFact | null
  /** What says that the period's measurement was not carried out [R10.4]. */
  readonly omission: OmissionFact | null
  /** What is said of a målavvik at a period without a measurement of its own. */
  readonly explanation: ExplanationFact | null
  readonly tiltak: readonly TiltakLife[]
  /** One for each target year, or null [R6.2]. */
  readonly assessments: readonly (Assessment | null)[]
  readonly line: ReportLine
  /** The targets that were changed up to the period, in the order it took effect [R10.2]. */
  readonly targetChanges: readonly TargetChange[]
}

/** Nothing said. */
export const nothingBeside: Beside = { exemption: null, omission: null, explanation: null, tiltak: [], assessments: [], line: emptyLine, targetChanges: [] }

/** One indicator at one period, judged once for every horizon; feeds every screen, chart, report and export. */
export interface JudgedRow extends Beside {
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

/** The measurements of an indicator, with the targets and the tolerance that hold at a period. */
export type SeriesAt = (period: Period) => Series

/**
 * Judges one indicator at a period for every horizon of the plan, with all that is shown beside the status [R5] [R6].
 * A horizon that has passed is judged by the targets that held at its end [R5.6] [R10.2].
 */
export function judgeRow(series: Series, years: PlanYears, period: Period, beside: Beside = nothingBeside, seriesAt: SeriesAt = () => series): JudgedRow {
  const { indicator } = series
  const ordinal = periodOrdinal(period)
  const latest = latestPoint(series, ordinal)
  const frozen = (horizon: number) => yearEndOrdinal(horizon) < ordinal
  const judgements = years.targets.map((year, index) => judge(frozen(year) ? seriesAt(periodOf(year, 'ÅR')) : series, years, period, index))
  const trend = trendOf(series, years, ordinal)
  const assessed = beside.assessments.map((assessment) => assessment?.fact.status ?? null)
  const dataStatus = dataStatusOf(series, years, ordinal)
  // Named one by one: spread into a longer object they would cost more than all the judging.
  return {
    exemption: beside.exemption,
    omission: beside.omission,
    explanation: beside.explanation,
    tiltak: beside.tiltak,
    assessments: beside.assessments,
    line: beside.line,
    targetChanges: beside.targetChanges,
    indicator,
    period,
    latest,
    judgements,
    trend,
    dataStatus: beside.exemption && dataStatus === 'mangler' ? 'ikke_ventet' : dataStatus,
    flags: beside.exemption ? [] : flagsOf(series, period, judgements, trend, assessed, beside),
    ageMonths: latest && monthNumber(ordinal, years.baseline) - monthNumber(latest.ordinal, years.baseline),
    nextExpected: nextExpected(indicator, years, ordinal),
  }
}
