import type { Fact, FactId } from './fact'

type FactOf<T extends Fact['type']> = Extract<Fact, { type: T }>

/** The time-ordered part of a fact's id; it decides which of two competing facts is the later [R2.11]. */
export function timeOrder(id: FactId): string {
  const start = id.indexOf(':') + 1
  if (start === 0) return id
  const end = id.indexOf(':', start)
  return id.slice(start, end === -1 ? undefined : end)
}

/** Orders facts by when they were made, the earlier first. */
export function earlierFirst(a: { readonly id: FactId }, b: { readonly id: FactId }): number {
  const left = timeOrder(a.id)
  const right = timeOrder(b.id)
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The ids of the facts that have been taken back. */
export function withdrawnIds(facts: readonly Fact[]): ReadonlySet<FactId> {
  return new Set(facts.filter((fact) => fact.type === 'withdrawal').map((fact) => fact.withdraws))
}

/** The facts of one kind that have not been taken back, the earlier first. */
export function standingFacts<T extends Fact['type']>(facts: readonly Fact[], type: T): FactOf<T>[] {
  const withdrawn = withdrawnIds(facts)
  const isWanted = (fact: Fact): fact is FactOf<T> => fact.type === type && !withdrawn.has(fact.id)
  return facts.filter(isWanted).sort(earlierFirst)
}
