import { isExpected } from '../domain/calendar'
import { checkMeasurementPeriod } from '../domain/measurementPeriod'
import type { Decimal } from '../domain/decimal'
import type { ExemptionFact, OmissionFact } from '../domain/followUpFact'
import type { Indicator } from '../domain/indicator'
import type { Judgement } from '../domain/judgement'
import { monthNumber, periodOrdinal, yearEndOrdinal, type Period } from '../domain/period'
import type { PlanYears } from '../domain/plan'
import { requirementSoFar } from '../domain/requirement'
import type { JudgedRow } from '../domain/row'
import { isBreak, type Series, type SeriesPoint } from '../domain/series'
import type { Target } from '../domain/target'
import type { TargetChange } from '../domain/targetChange'
import { currentHorizon } from '../domain/trend'
import { bandEdgeAt } from './band'
import { targetSteps, type ChartTarget } from './targetSteps'

/** Whether a period's measurement is in, never came, is not expected, or belongs to the time after the chosen period. */
export type Delivery = 'levert' | 'mangler' | 'ikke_ventet' | 'kommer'

/** One period of the plan as a chart and its table show it. */
export interface ChartPeriod {
  readonly period: Period
  readonly ordinal: number
  /** Months after the end of the baseline year. */
  readonly month: number
  /** The measurement of this very period, or null. */
  readonly point: SeriesPoint | null
  readonly isBaseline: boolean
  readonly delivery: Delivery
  /** What says that the period's measurement was not carried out. */
  readonly omission: OmissionFact | null
  /** What leaves the indicator out of the follow-up at the period. */
  readonly exemption: ExemptionFact | null
  /** True where the measurement begins a new time series. */
  readonly isBreak: boolean
  /** The targets that held, and the changes that were new, at the period. */
  readonly targets: readonly Target[]
  readonly targetChanges: readonly TargetChange[]
  /** One judgement for each target year; empty for periods still to come. */
  readonly judgements: readonly Judgement[]
  /** The judgement against the target year that is current at the period; gives a point its colour and shape. */
  readonly current: Judgement | null
  /** What is required at the end of the period, or null. */
  readonly krav: Decimal | null
  /** The far edge of the tolerance from krav, or null where there is no tolerance. */
  readonly edge: Decimal | null
}

/** Everything that a chart of one indicator, its table and its files show. */
export interface ChartModel {
  readonly indicator: Indicator
  readonly years: PlanYears
  readonly chosen: Period
  readonly chosenMonth: number
  readonly lastMonth: number
  readonly periods: readonly ChartPeriod[]
  readonly targets: readonly ChartTarget[]
}

interface Source {
  readonly series: Series
  readonly years: PlanYears
  /** The periods up to here are judged; those after are still to come. */
  readonly lastKnown: number
}

function deliveryOf({ lastKnown }: Source, { dataStatus }: JudgedRow, ordinal: number): Delivery {
  if (dataStatus !== 'mangler') return dataStatus
  return ordinal <= lastKnown ? 'mangler' : 'kommer'
}

function chartPeriod(source: Source, row: JudgedRow): ChartPeriod {
  const { years, lastKnown } = source
  const { indicator, exemption, omission, period } = row
  const series = { ...source.series, indicator }
  const ordinal = periodOrdinal(period)
  const point = series.points.find((one) => one.ordinal === ordinal) ?? null
  const judgements = ordinal <= lastKnown ? row.judgements : []
  return {
    period,
    ordinal,
    month: monthNumber(ordinal, years.baseline),
    point,
    isBaseline: ordinal === yearEndOrdinal(years.baseline),
    delivery: deliveryOf(source, row, ordinal),
    ...{ omission, exemption },
    isBreak: point !== null && isBreak(point),
    targets: indicator.targets,
    targetChanges: row.targetChanges.filter(({ fact }) => fact.period === period),
    judgements,
    current: judgements[currentHorizon(years, ordinal)] ?? null,
    krav: requirementSoFar(series, years, ordinal),
    edge: bandEdgeAt(series, years, ordinal),
  }
}

/**
 * The chart of one indicator seen from a chosen period. `rows` are the indicator's judged rows, one for each period of the plan;
 * rows outside the plan are left out.
 */
export function buildChartModel(series: Series, years: PlanYears, rows: readonly JudgedRow[], chosen: Period): ChartModel {
  const lastKnown = Math.max(periodOrdinal(chosen), series.points.at(-1)?.ordinal ?? 0)
  const source = { series, years, lastKnown }
  const inPlan = rows.filter((row) => checkMeasurementPeriod(row.period, years).ok)
  const monthOf = (ordinal: number) => monthNumber(ordinal, years.baseline)
  return {
    indicator: series.indicator,
    years,
    chosen,
    chosenMonth: monthOf(periodOrdinal(chosen)),
    lastMonth: monthOf(yearEndOrdinal(years.targets.at(-1) ?? years.baseline)),
    periods: inPlan.map((row) => chartPeriod(source, row)),
    targets: targetSteps(inPlan, years),
  }
}

/** The periods a table or a file lists: measured, expected, out of the follow-up, the baseline and the chosen one. */
export function listedPeriods(model: ChartModel): ChartPeriod[] {
  return model.periods.filter(
    ({ delivery, isBaseline, period, exemption, ordinal }) =>
      delivery !== 'ikke_ventet' || isBaseline || period === model.chosen || (exemption !== null && isExpected(model.indicator, model.years, ordinal)),
  )
}
