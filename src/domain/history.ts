import type { Fact, FactId, MeasurementFact, WithdrawalFact } from './fact'
import type { Indicator } from './indicator'
import { resolveIndicator } from './resolve'
import { earlierFirst } from './standing'

/**
 * What became of a fact: a measurement counts, was replaced or withdrawn, lost to a later rival or cannot be read as a value;
 * a withdrawal is one; anything else that is said about an indicator stands until it is withdrawn.
 */
export type FactState = 'counts' | 'stands' | 'replaced' | 'withdrawn' | 'outranked' | 'unreadable' | 'withdrawal'

/** One fact with what became of it; `by` is the fact that replaced, withdrew or outranked it. */
export interface HistoryEntry {
  readonly fact: Fact
  readonly state: FactState
  readonly by: Fact | null
}

interface Fates {
  readonly counting: ReadonlySet<FactId>
  readonly withdrawals: ReadonlyMap<FactId, WithdrawalFact>
  readonly replacements: ReadonlyMap<FactId, MeasurementFact>
  readonly winners: ReadonlyMap<string, MeasurementFact>
}

/** For every replaced fact the latest live correction that stands in for it, followed back through corrections of corrections. */
function replacementsOf(measurements: readonly MeasurementFact[], isWithdrawn: (id: FactId) => boolean): Map<FactId, MeasurementFact> {
  const byId = new Map(measurements.map((fact) => [fact.id, fact]))
  const found = new Map<FactId, MeasurementFact>()
  for (const fact of measurements) {
    if (isWithdrawn(fact.id)) continue
    const seen = new Set<FactId>()
    for (let id = fact.corrects; id !== null && !seen.has(id); id = byId.get(id)?.corrects ?? null) {
      seen.add(id)
      found.set(id, fact)
    }
  }
  return found
}

function fatesOf(facts: readonly Fact[], indicator: Indicator): Fates {
  const measurements = facts.filter((fact) => fact.type === 'measurement')
  const withdrawals = new Map(facts.filter((fact) => fact.type === 'withdrawal').map((fact) => [fact.withdraws, fact]))
  const counting = new Set(resolveIndicator(facts, indicator).map(({ factId }) => factId))
  const winners = new Map(measurements.filter(({ id }) => counting.has(id)).map((fact) => [fact.period, fact]))
  return { counting, withdrawals, replacements: replacementsOf(measurements, (id) => withdrawals.has(id)), winners }
}

function entryOf(fact: Fact, { counting, withdrawals, replacements, winners }: Fates): HistoryEntry {
  if (fact.type === 'withdrawal') return { fact, state: 'withdrawal', by: null }
  if (counting.has(fact.id)) return { fact, state: 'counts', by: null }
  const withdrawal = withdrawals.get(fact.id)
  if (withdrawal) return { fact, state: 'withdrawn', by: withdrawal }
  if (fact.type !== 'measurement') return { fact, state: 'stands', by: null }
  const replacement = replacements.get(fact.id)
  if (replacement) return { fact, state: 'replaced', by: replacement }
  const winner = winners.get(fact.period)
  return winner ? { fact, state: 'outranked', by: winner } : { fact, state: 'unreadable', by: null }
}

/** Every fact of one indicator, latest first, each with what became of it [R2.10] [R2.11]. */
export function historyOf(facts: readonly Fact[], indicator: Indicator): HistoryEntry[] {
  const own = facts.filter((fact) => fact.indicator === indicator.id).sort(earlierFirst)
  const fates = fatesOf(own, indicator)
  return own.map((fact) => entryOf(fact, fates)).reverse()
}
