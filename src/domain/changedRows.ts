import { changeKind, type Change } from './changes'
import type { JudgedRow } from './row'
import { isFollowedUp } from './summary'

/** One indicator whose status changed against at least one horizon. */
export interface ChangedRow {
  readonly row: JudgedRow
  readonly previous: JudgedRow
  /** One for each horizon that changed, in order. */
  readonly changes: readonly Change[]
}

/** The changes of every horizon gathered by indicator, in the order of `rows`; those that are out of the follow-up are left out [R8.3] [R10.3]. */
export function changedRows(before: readonly JudgedRow[], rows: readonly JudgedRow[], horizons: number): ChangedRow[] {
  const earlier = new Map(before.map((row) => [row.indicator.id, row]))
  return rows.flatMap((row) => {
    const previous = earlier.get(row.indicator.id)
    if (!previous || !isFollowedUp(previous) || !isFollowedUp(row)) return []
    const changes: Change[] = []
    for (let horizonIndex = 0; horizonIndex < horizons; horizonIndex++) {
      const kind = changeKind(previous, row, horizonIndex)
      if (kind) changes.push({ row, previous, horizonIndex, kind })
    }
    return changes.length > 0 ? [{ row, previous, changes }] : []
  })
}
