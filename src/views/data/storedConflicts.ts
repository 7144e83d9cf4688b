import { conflictsOf, type Conflict } from '../../domain/conflict'
import type { Fact } from '../../domain/fact'
import type { Plan } from '../../domain/plan'
import { useFactsStore } from '../../stores/facts'

/** Every measurement of the plan where two values stand against each other now [R2.11]. */
export function storedConflicts({ indicators }: Plan): readonly Conflict[] {
  const { factsOf } = useFactsStore()
  return indicators.flatMap((indicator) => conflictsOf(factsOf(indicator.id), indicator))
}

/** Those that were not there before: another value stands against another. */
export function newConflicts(before: readonly Conflict[], after: readonly Conflict[]): readonly Conflict[] {
  const keyOf = ({ values }: Conflict) => values.map(({ id }) => id).sort().join(' ')
  const known = new Set(before.map(keyOf))
  return after.filter((conflict) => !known.has(keyOf(conflict)))
}

/** Those about the measurements that some facts are of. */
export function conflictsAmong(plan: Plan, facts: readonly Pick<Fact, 'indicator' | 'period'>[]): readonly Conflict[] {
  const about = new Set(facts.map(({ indicator, period }) => `${indicator} ${period}`))
  return facts.length === 0 ? [] : storedConflicts(plan).filter(({ indicator, period }) => about.has(`${indicator.id} ${period}`))
}
