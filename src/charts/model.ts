import { checkMeasurementPeriod, isExpected } from '../domain/calendar'
import type { Decimal } from '../domain/decimal'
import type { Indicator } from '../domain/indicator'
import type { Judgement } from '../domain/judgement'
import { monthNumber, periodOrdinal, yearEndOrdinal, type Period } from '../domain/period'
import type { PlanYears } from '../domain/plan'
import { requirementSoFar } from '../domain/requirement'
import type { JudgedRow } from '../domain/row'
import type { Series, SeriesPoint } from '../domain/series'
import { currentHorizon } from '../domain/trend'
import { bandEdgeAt } from './band'

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
  /** One judgement for each target year; empty for periods still to come. */
  readonly judgements: readonly Judgement[]
  /** The judgement against the target year that is current at the period; gives a point its colour and shape. */
  readonly current: Judgement | null
  /** What is required at the end of the period, or null. */
  readonly krav: Decimal | null
  /** The far edge of the tolerance from krav, or null where there is no tolerance. */
  readonly edge: Decimal | null
}

/** A target of the plan and the months in which it is the one to reach. */
export interface ChartTarget {
  readonly year: number
  readonly fromMonth: number
  readonly toMonth: number
  readonly number: Decimal
  /** The plan's own wording. */
  readonly written: string
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

function deliveryOf({ series, years, lastKnown }: Source, ordinal: number): Delivery {
  if (series.points.some((point) => point.ordinal === ordinal)) return 'levert'
  if (!isExpected(series.indicator, years, ordinal)) return 'ikke_ventet'
  return ordinal <= lastKnown ? 'mangler' : 'kommer'
}

function chartPeriod(source: Source, row: JudgedRow): ChartPeriod {
  const { series, years, lastKnown } = source
  const ordinal = periodOrdinal(row.period)
  const judgements = ordinal <= lastKnown ? row.judgements : []
  return {
    period: row.period,
    ordinal,
    month: monthNumber(ordinal, years.baseline),
    point: series.points.find((point) => point.ordinal === ordinal) ?? null,
    isBaseline: ordinal === yearEndOrdinal(years.baseline),
    delivery: deliveryOf(source, ordinal),
    judgements,
    current: judgements[currentHorizon(years, ordinal)] ?? null,
    krav: requirementSoFar(series, years, ordinal),
    edge: bandEdgeAt(series, years, ordinal),
  }
}

function targetsOf({ targets }: Indicator, years: PlanYears): ChartTarget[] {
  const monthOf = (year: number) => monthNumber(yearEndOrdinal(year), years.baseline)
  return years.targets.flatMap((year, index) => {
    const target = targets[index]
    if (target?.kind !== 'number') return []
    const before = years.targets[index - 1] ?? years.baseline
    return [{ year, fromMonth: monthOf(before), toMonth: monthOf(year), number: target.number, written: target.written }]
  })
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
    targets: targetsOf(series.indicator, years),
  }
}

/** The periods a table or a file lists: measured, expected, the baseline and the chosen one. */
export function listedPeriods(model: ChartModel): ChartPeriod[] {
  return model.periods.filter(
    ({ delivery, isBaseline, period }) => delivery !== 'ikke_ventet' || isBaseline || period === model.chosen,
  )
}
