import type { Flag } from './flags'
import type { JudgedRow } from './row'
import { isFollowedUp } from './summary'

/** What is worth knowing before a period is published; none of it stops the publishing. */
export type PublishingCheck = 'mangler' | 'ikke_godkjent' | 'returnert' | 'konflikt' | 'mangler_aarsak' | 'mangler_tiltak'

/** One check and the rows it found something in, in the plan's order. */
export interface CheckResult {
  readonly check: PublishingCheck
  readonly rows: readonly JudgedRow[]
}

type Test = (all: JudgedRow, approved: JudgedRow) => boolean

const isWaiting = ({ line }: JudgedRow) => line.state === 'utkast' || line.state === 'levert'
const has = (flag: Flag): Test => (_, approved) => approved.flags.includes(flag)

const tests: Readonly<Record<PublishingCheck, Test>> = {
  mangler: (all) => all.dataStatus === 'mangler' && all.omission === null,
  returnert: (all) => all.line.state === 'returnert',
  ikke_godkjent: isWaiting,
  konflikt: (all) => (all.latest?.measurement?.conflicts.length ?? 0) > 0,
  mangler_aarsak: has('MANGLER_AARSAK'),
  mangler_tiltak: has('MANGLER_TILTAK'),
}

/** Every check, in the order they are shown. */
export const publishingChecks: readonly PublishingCheck[] = ['mangler', 'returnert', 'ikke_godkjent', 'konflikt', 'mangler_aarsak', 'mangler_tiltak']

/**
 * What the checks find among the rows of a period. `all` are judged from every fact and `approved`, in the same order,
 * from what has been approved: what is published [R10.6].
 */
export function checkPublishing(all: readonly JudgedRow[], approved: readonly JudgedRow[]): CheckResult[] {
  return publishingChecks.map((check) => {
    const finds = (row: JudgedRow, index: number) => tests[check](row, approved[index] ?? row)
    return { check, rows: all.filter((row, index) => isFollowedUp(row) && finds(row, index)) }
  })
}
