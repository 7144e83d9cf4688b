import type { Fact } from './fact'
import type { LockFact, PublicationFact } from './followUpFact'
import { isoDateOf } from './isoDate'
import { periodEnd, type Period } from './period'
import { earlierFirst, standingFacts } from './standing'

/** Where a period stands in the reporting. */
export interface PeriodState {
  /** What closed the period for reporting; null while it is open [R10.8]. */
  readonly lock: LockFact | PublicationFact | null
  /** The latest publication; null before the first. */
  readonly publication: PublicationFact | null
  /** When the reporting is due, an ISO date. */
  readonly deadline: string
  /** True when the date was decided here; else it is only proposed. */
  readonly isDeadlineDecided: boolean
}

/** The date that is proposed where none is decided: the end of the month after the period. */
function proposedDeadline(period: Period): string {
  const [year = 0, month = 0] = periodEnd(period).split('-').map(Number)
  return new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10)
}

/** Where a period stands; `facts` are those about the whole plan [R10.8]. */
export function periodStateOf(facts: readonly Fact[], period: Period): PeriodState {
  const publication = standingFacts(facts, 'publication').filter((fact) => fact.period === period).at(-1) ?? null
  const locks = standingFacts(facts, 'lock').filter((fact) => fact.period === period)
  const last = [...locks, ...(publication ? [publication] : [])].sort(earlierFirst).at(-1)
  const date = standingFacts(facts, 'deadline').filter((fact) => fact.period === period).at(-1)?.date
  const decided = date === undefined ? null : isoDateOf(date)
  return {
    lock: last === undefined || (last.type === 'lock' && !last.locked) ? null : last,
    publication,
    deadline: decided ?? proposedDeadline(period),
    isDeadlineDecided: decided !== null,
  }
}

/** True for a fact about a published period that was made after the publication: "korrigert etter publisering" [R10.9]. */
export function isAfterPublication(fact: Pick<Fact, 'id'>, { publication }: Pick<PeriodState, 'publication'>): boolean {
  return publication !== null && earlierFirst(publication, fact) < 0
}
