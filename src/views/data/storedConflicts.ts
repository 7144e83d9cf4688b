import { conflictsOf, type Conflict } from '../../domain/conflict'
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
