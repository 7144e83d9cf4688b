import type { Decimal } from './decimal'
import { denseGrid, gridStatuses, type DenseGrid, type GridCell } from './denseGrid'
import type { Indicator } from './indicator'
import { judge } from './judge'
import type { Judgement } from './judgement'
import { periodOrdinal, periodsBetween, type Period } from './period'
import type { PlanYears } from './plan'
import type { IndicatorRecord } from './record'
import { statuses, type Status } from './status'
import { isFollowedUp } from './summary'
import { toleranceOf } from './tolerance'

/** The periods that a decision would hold for: from one on, and the last that is judged. */
export interface TrialPeriods {
  readonly years: PlanYears
  readonly from: Period
  readonly last: Period
}

/** One status, now and with another tolerance. */
export interface TrialChange {
  readonly indicator: Indicator
  readonly period: Period
  readonly before: Judgement
  readonly after: Judgement
}

/** How often each status is given. */
export type StatusTally = Readonly<Record<Status, number>>

/** What another tolerance would do to the statuses it would hold for. */
export interface ToleranceTrial {
  /** The statuses that are looked at: an indicator, a period and a target year each. */
  readonly judged: number
  readonly before: StatusTally
  readonly after: StatusTally
  readonly changes: readonly TrialChange[]
}

interface TrialCell extends GridCell {
  readonly record: IndicatorRecord
  readonly period: Period
  readonly horizonIndex: number
  /** False where another tolerance was decided later, or holds because the target year was over. */
  readonly isTried: boolean
}

/** Whether a decision from `from` on is the last word where a judgement was made [R10.2] [R5.6]. */
function wouldHold({ changes }: IndicatorRecord, { judgedPeriod }: Judgement, from: Period): boolean {
  const [judged, first] = [periodOrdinal(judgedPeriod), periodOrdinal(from)]
  const isLater = (period: Period) => periodOrdinal(period) > first && periodOrdinal(period) <= judged
  return judged >= first && !changes.some(({ type, period }) => type === 'tolerance' && isLater(period))
}

/** Every status of an indicator in the periods; those out of the follow-up have none [R10.3]. */
function cellsOf(record: IndicatorRecord, { from, last }: TrialPeriods): TrialCell[] {
  return periodsBetween(from, last).flatMap((period) => {
    const row = record.rowAt(period)
    if (!isFollowedUp(row)) return []
    return row.judgements.map((judgement, horizonIndex): TrialCell => {
      const { indicator } = record.seriesAt(judgement.judgedPeriod)
      return { record, indicator, period, judgement, horizonIndex, isTried: wouldHold(record, judgement, from) }
    })
  })
}

function judgedWith({ record, judgement, period, horizonIndex }: TrialCell, tolerance: Decimal | null, years: PlanYears): Judgement {
  const series = record.seriesAt(judgement.judgedPeriod)
  return judge({ ...series, indicator: { ...series.indicator, tolerance } }, years, period, horizonIndex)
}

function tally(codes: Uint8Array): StatusTally {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
  for (const code of codes) counts[gridStatuses[code] ?? 'ikke_vurdert'] += 1
  return counts
}

/** Sets the tolerance that is tried in every cell; gives those that only the judge can judge by it. */
function setTried(grid: DenseGrid, cells: readonly TrialCell[], tolerance: Decimal | null): number[] {
  return cells.flatMap(({ isTried, indicator, judgement }, index) => {
    const tried = tolerance ?? toleranceOf({ ...indicator, tolerance: null }, judgement.target)
    return !isTried || !tried || grid.setTolerance(index, tried) ? [] : [index]
  })
}

/**
 * Judges indicators with another tolerance, or by the general rule where it is null, exactly as if it had been decided;
 * nothing is stored [R3.1] [R10.2]. What does not depend on the tolerance is worked out once, for every one that is tried.
 */
export function toleranceTrial(records: readonly IndicatorRecord[], periods: TrialPeriods): (tolerance: Decimal | null) => ToleranceTrial {
  const cells = records.flatMap((record) => cellsOf(record, periods))
  const grid = denseGrid(cells)
  const [before, after] = [new Uint8Array(grid.length), new Uint8Array(grid.length)]
  grid.judge(before)

  return (tolerance) => {
    const asked = setTried(grid, cells, tolerance)
    grid.judge(after)
    const judged = (index: number) => judgedWith(cells[index] as TrialCell, tolerance, periods.years)
    for (const index of asked) after[index] = gridStatuses.indexOf(judged(index).status)
    const changes = cells.flatMap((cell, index): TrialChange[] => {
      const { indicator, period, judgement } = cell
      return before[index] === after[index] ? [] : [{ indicator, period, before: judgement, after: judged(index) }]
    })
    return { judged: cells.length, before: tally(before), after: tally(after), changes }
  }
}
