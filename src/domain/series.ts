import { round } from './decimal'
import { baselinePeriod } from './calendar'
import type { Indicator } from './indicator'
import type { Measurement } from './measurement'
import { isYearEnd, periodOrdinal, yearEndOrdinal, type Period } from './period'
import type { PlanYears } from './plan'
import type { Value } from './value'

/** One valid measurement in time, its value rounded as it is shown [R1.7]. */
export interface SeriesPoint {
  readonly period: Period
  readonly ordinal: number
  readonly value: Value
  /** Null for the plan's own baseline. */
  readonly measurement: Measurement | null
}

/** All valid measurements of one indicator in order of time, at most one a period, with the usable baseline first [R1.3]. */
export interface Series {
  readonly indicator: Indicator
  readonly points: readonly SeriesPoint[]
  /** The usable baseline, or null. */
  readonly baseline: SeriesPoint | null
}

function rounded(value: Value, decimals: number): Value {
  return value.kind === 'number' ? { kind: 'number', number: round(value.number, decimals) } : value
}

function planBaseline(indicator: Indicator, years: PlanYears): SeriesPoint[] {
  const { state, value } = indicator.baseline
  if (state !== 'målt' || !value) return []
  const period = baselinePeriod(years)
  return [{ period, ordinal: periodOrdinal(period), value: rounded(value, indicator.decimals), measurement: null }]
}

/**
 * The measurements of an indicator as a series to be judged.
 * A measurement for the baseline period takes the printed baseline's place [R1.3].
 */
export function buildSeries(indicator: Indicator, measurements: readonly Measurement[], years: PlanYears): Series {
  const measured = measurements.map((measurement) => ({
    period: measurement.period,
    ordinal: periodOrdinal(measurement.period),
    value: rounded(measurement.value, indicator.decimals),
    measurement,
  }))
  const taken = new Set(measured.map((point) => point.ordinal))
  const printed = planBaseline(indicator, years).filter((point) => !taken.has(point.ordinal))
  const points = [...printed, ...measured].sort((a, b) => a.ordinal - b.ordinal)
  const first = yearEndOrdinal(years.baseline)
  return { indicator, points, baseline: points.find((point) => point.ordinal === first) ?? null }
}

/** The valid measurements of a series, without the printed baseline. */
export function measurementsOf({ points }: Series): Measurement[] {
  return points.flatMap(({ measurement }) => measurement ?? [])
}

/**
 * The latest measurement at or before `ordinal`. Year-to-date values of an earlier tertial are skipped [R5.5].
 */
export function latestPoint(series: Series, ordinal: number): SeriesPoint | null {
  const yearly = series.indicator.accumulation === 'akkumulert'
  for (let index = series.points.length - 1; index >= 0; index -= 1) {
    const point = series.points[index]
    if (!point || point.ordinal > ordinal) continue
    if (!yearly || point.ordinal === ordinal || isYearEnd(point.ordinal)) return point
  }
  return null
}

/** Whether the measurement begins a new time series: it cannot be compared with those before it [R6.6]. */
export function isBreak({ measurement }: SeriesPoint): boolean {
  return measurement?.marks.includes('brudd') ?? false
}

function pointBefore(series: Series, point: SeriesPoint): SeriesPoint | null {
  if (series.indicator.accumulation === 'akkumulert') {
    return series.points.find((earlier) => earlier.ordinal === point.ordinal - 3) ?? null
  }
  return series.points[series.points.indexOf(point) - 1] ?? null
}

/**
 * The measurement that `point` is compared with: the one before it, or for year-to-date the same tertial a year earlier [R6.1];
 * null across a break in the time series [R6.6].
 */
export function comparablePoint(series: Series, point: SeriesPoint): SeriesPoint | null {
  const { points } = series
  const before = pointBefore(series, point)
  for (let index = points.indexOf(point); before && index >= 0; index -= 1) {
    const other = points[index]
    if (!other || other.ordinal <= before.ordinal) break
    if (isBreak(other)) return null
  }
  return before
}
