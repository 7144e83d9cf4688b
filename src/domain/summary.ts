import type { JudgedRow } from './row'
import { statuses, type Reason, type Status } from './status'

/** How many rows have each status against one horizon; the denominator is always beside the counts [R8.1]. */
export interface StatusCounts {
  readonly total: number
  readonly counts: Readonly<Record<Status, number>>
  /** The unjudged rows by reason. */
  readonly reasons: Readonly<Record<Reason, number>>
}

/** True for a row that is in the denominators: its indicator is followed up at the period [R10.3]. */
export function isFollowedUp({ exemption }: JudgedRow): boolean {
  return exemption === null
}

/** Counts per status against the horizon with this index; never an average or a single colour [R8.1]. */
export function countStatuses(all: readonly JudgedRow[], horizonIndex: number): StatusCounts {
  const rows = all.filter(isFollowedUp)
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
  const reasons: Record<Reason, number> = { ikke_rapportert: 0, maa_avklares: 0, ikke_maalt: 0, holdt_tilbake: 0 }
  for (const row of rows) {
    const judgement = row.judgements[horizonIndex]
    if (!judgement) continue
    counts[judgement.status] += 1
    if (judgement.reason) reasons[judgement.reason] += 1
  }
  return { total: rows.length, counts, reasons }
}

/** How many of the expected measurements of a period are in [R7.5]. */
export interface Completeness {
  readonly delivered: number
  readonly expected: number
}

/** Delivered of expected among the rows; measurements nobody expected are not counted [R7.5]. */
export function completenessOf(rows: readonly JudgedRow[], isExpected: (row: JudgedRow) => boolean): Completeness {
  const expected = rows.filter((row) => isFollowedUp(row) && isExpected(row))
  return { delivered: expected.filter((row) => row.dataStatus === 'levert').length, expected: expected.length }
}
