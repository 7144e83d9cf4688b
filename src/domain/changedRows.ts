import { changesBetween, type Change } from './changes'
import type { JudgedRow } from './row'

/** One indicator whose status changed against at least one horizon. */
export interface ChangedRow {
  readonly row: JudgedRow
  readonly previous: JudgedRow
  /** One for each horizon that changed, in order. */
  readonly changes: readonly Change[]
}

/** The changes of every horizon gathered by indicator, in the order of `rows` [R8.3]. */
export function changedRows(previous: readonly JudgedRow[], rows: readonly JudgedRow[], horizons: number): ChangedRow[] {
  const changes = Array.from({ length: horizons }, (_, index) => changesBetween(previous, rows, index)).flat()
  const byRow = new Map<JudgedRow, Change[]>()
  for (const change of changes) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change])
  return rows.flatMap((row) => {
    const own = byRow.get(row)
    return own?.[0] ? [{ row, previous: own[0].previous, changes: own }] : []
  })
}
