import type { ChangedRow } from './changedRows'
import { heldValue } from './smallNumber'
import type { About, TertialChanges } from './tertialChanges'
import type { ValueCorrection } from './valueCorrection'

/** A status that is held back has neither come nor gone. */
function toldChanges({ row, previous, changes }: ChangedRow): ChangedRow['changes'] {
  const isTold = (index: number) => [row, previous].every(({ judgements }) => judgements[index]?.reason !== 'holdt_tilbake')
  return changes.filter(({ horizonIndex }) => isTold(horizonIndex))
}

function heldCorrection(one: About<ValueCorrection>): About<ValueCorrection> {
  const { indicator } = one.row
  return { ...one, from: one.from && heldValue(one.from, indicator), to: one.to && heldValue(one.to, indicator) }
}

/** What has changed as it may be published, among rows that are held back already [R11.2]. */
export function heldChanges(changes: TertialChanges): TertialChanges {
  const statuses = changes.statuses.map(({ kind, changed }) => ({
    kind,
    changed: changed.map((one) => ({ ...one, changes: toldChanges(one) })).filter((one) => one.changes.length > 0),
  }))
  return { ...changes, statuses, corrections: changes.corrections.map(heldCorrection) }
}
