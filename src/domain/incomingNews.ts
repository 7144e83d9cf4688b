import type { Fact } from './fact'
import { periodOrdinal, type Period } from './period'
import { earlierFirst } from './standing'

/** What is new of one period, as it stands when all of it is taken in. */
export interface IncomingPeriod {
  readonly period: Period
  /** The earlier first. */
  readonly facts: readonly Fact[]
}

/** What facts that take each other's place have in common. */
function placeOf(fact: Fact): string {
  switch (fact.type) {
    case 'explanation':
    case 'omission':
    case 'review':
      return `${fact.type} ${fact.period}`
    case 'assessment':
      return `${fact.type} ${fact.period} ${fact.horizon}`
    case 'tiltak':
      return `${fact.type} ${fact.tiltak}`
    default:
      return fact.id
  }
}

/** What is taken back or corrected by another of the facts, and the withdrawal that only concerned them. */
function overtaken(facts: readonly Fact[]): ReadonlySet<string> {
  const here = new Set(facts.map(({ id }) => id))
  return new Set(
    facts.flatMap((fact) => {
      if (fact.type === 'measurement') return fact.corrects === null ? [] : [fact.corrects]
      if (fact.type !== 'withdrawal') return []
      return here.has(fact.withdraws) ? [fact.withdraws, fact.id] : [fact.withdraws]
    }),
  )
}

/** What came in of one indicator, gathered: for each period, the earlier first, what stands of it and not each step on the way there. */
export function standingNews(facts: readonly Fact[]): IncomingPeriod[] {
  const gone = overtaken(facts)
  const standing = new Map<string, Fact>()
  for (const fact of [...facts].sort(earlierFirst)) if (!gone.has(fact.id)) standing.set(placeOf(fact), fact)
  const kept = [...standing.values()].sort(earlierFirst)
  const periods = [...new Set(kept.map(({ period }) => period))].sort((a, b) => periodOrdinal(a) - periodOrdinal(b))
  return periods.map((period) => ({ period, facts: kept.filter((fact) => fact.period === period) }))
}
