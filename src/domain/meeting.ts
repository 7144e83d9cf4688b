import { worstFirst } from './ranking'
import type { JudgedRow } from './row'
import { isFollowedUp } from './summary'

/** One screen of a meeting: the counts first, then an indicator each, and last what is not judged. */
export type MeetingScreen =
  | { readonly kind: 'counts'; readonly key: 'start' }
  | { readonly kind: 'indicator'; readonly key: string; readonly row: JudgedRow }
  | { readonly kind: 'unjudged'; readonly key: 'ikke-rapportert'; readonly rows: readonly JudgedRow[] }

const isUnjudged = ({ judgements }: JudgedRow) => judgements.some(({ status }) => status === 'ikke_vurdert')
const isWhollyUnjudged = ({ judgements }: JudgedRow) => judgements.every(({ status }) => status === 'ikke_vurdert')

/**
 * The screens of a meeting about `rows`: those with a colour the worst first, each on a screen of its own. What is grey against
 * a target year or not followed up stands on the last screen.
 */
export function meetingScreens(rows: readonly JudgedRow[], horizonIndex: number): MeetingScreen[] {
  const judged = rows.filter((row) => isFollowedUp(row) && !isWhollyUnjudged(row))
  const ordered = worstFirst(judged, horizonIndex)
  return [
    { kind: 'counts', key: 'start' },
    ...ordered.map((row) => ({ kind: 'indicator' as const, key: row.indicator.id, row })),
    { kind: 'unjudged', key: 'ikke-rapportert', rows: rows.filter((row) => !isFollowedUp(row) || isUnjudged(row)) },
  ]
}
