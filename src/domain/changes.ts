import type { JudgedRow } from './row'
import { colourOf } from './status'

/** What happened to an indicator's status from one period to the next [R8.3]. */
export type ChangeKind = 'newly_reached' | 'back_on_track' | 'improved' | 'worsened' | 'newly_behind' | 'newly_measured' | 'gone_grey'

/** One indicator whose status changed against one horizon. */
export interface Change {
  readonly row: JudgedRow
  readonly previous: JudgedRow
  readonly horizonIndex: number
  readonly kind: ChangeKind
}

/** What happened to a row's status against one horizon; null when nothing did [R8.3]. */
export function changeKind(previous: JudgedRow, row: JudgedRow, horizonIndex: number): ChangeKind | null {
  const before = previous.judgements[horizonIndex]?.status ?? 'ikke_vurdert'
  const after = row.judgements[horizonIndex]?.status ?? 'ikke_vurdert'
  const from = colourOf(before)
  const to = colourOf(after)
  if (to === 'grey') return from === 'grey' ? null : 'gone_grey'
  if (from === 'grey') return 'newly_measured'
  if (to === 'green') return after === 'naadd' && before !== 'naadd' ? 'newly_reached' : from === 'green' ? null : 'back_on_track'
  if (from === 'green') return 'newly_behind'
  return from === to ? null : to === 'yellow' ? 'improved' : 'worsened'
}
