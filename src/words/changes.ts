import type { ChangedRow } from '../domain/changedRows'
import type { ChangeKind } from '../domain/changes'
import { judgementWord } from './judgement'
import { isHeld } from './why'

const changeWords: Readonly<Record<ChangeKind, string>> = {
  newly_reached: 'nådd siden sist',
  back_on_track: 'tilbake i rute',
  improved: 'nærmere målet',
  worsened: 'lenger fra målet',
  newly_behind: 'kommet bak',
  newly_measured: 'målt siden sist',
  gone_grey: 'ikke lenger vurdert',
}

/** The words for a change since the period before. */
export function changeWord(kind: ChangeKind): string {
  return changeWords[kind]
}

/** How the status moved against each horizon: "2025: kommet bak (før: i rute)". */
export function changeText({ changes, row, previous }: ChangedRow): string {
  const parts = changes.map(({ kind, horizonIndex }) => {
    const before = previous.judgements[horizonIndex]
    const was = before ? ` (før: ${judgementWord(before, isHeld(before, row.indicator))})` : ''
    return `${row.judgements[horizonIndex]?.horizon}: ${changeWord(kind)}${was}`
  })
  return parts.join(' · ')
}

const changeOrder: readonly ChangeKind[] = ['newly_reached', 'back_on_track', 'improved', 'newly_measured', 'worsened', 'newly_behind', 'gone_grey']

/** All changes against one horizon in one line: "3 nådd siden sist, 2 kommet bak". */
export function changeSummary(changed: readonly ChangedRow[], horizonIndex: number): string {
  const kinds = changed.flatMap(({ changes }) => changes.filter((change) => change.horizonIndex === horizonIndex).map(({ kind }) => kind))
  const parts = changeOrder.flatMap((kind) => {
    const count = kinds.filter((other) => other === kind).length
    return count > 0 ? [`${count} ${changeWord(kind)}`] : []
  })
  return parts.length > 0 ? parts.join(', ') : 'ingen endring'
}
