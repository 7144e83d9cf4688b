import type { Fact, FactId, MeasurementFact, WithdrawalFact } from './fact'
import type { FollowUpFact } from './followUpFact'
import type { Indicator } from './indicator'
import type { Period } from './period'
import { isAfterPublication, type PeriodState } from './periodState'
import { resolveIndicator } from './resolve'
import { earlierFirst } from './standing'

/**
 * What became of a fact: a measurement counts, was replaced or withdrawn, lost to a later rival or cannot be read as a value;
 * a withdrawal is one; anything else that is said about an indicator stands until it is said anew or withdrawn.
 */
export type FactState = 'counts' | 'stands' | 'replaced' | 'withdrawn' | 'outranked' | 'unreadable' | 'withdrawal'

/** One fact with what became of it; `by` is the fact that replaced, withdrew or outranked it. */
export interface HistoryEntry {
  readonly fact: Fact
  readonly state: FactState
  readonly by: Fact | null
  /** What a withdrawal took back; null for anything else. */
  readonly withdrawn: Fact | null
  /** True for what was said of a period after it had been published [R10.9]. */
  readonly isLate: boolean
}

/** Where a period stands in the reporting. */
type StandingOf = (period: Period) => Pick<PeriodState, 'publication'>

interface Fates {
  readonly counting: ReadonlySet<FactId>
  readonly withdrawals: ReadonlyMap<FactId, WithdrawalFact>
  readonly replacements: ReadonlyMap<FactId, MeasurementFact>
  readonly winners: ReadonlyMap<string, MeasurementFact>
  /** The latest that is said of a matter, by the matter. */
  readonly latest: ReadonlyMap<string, FollowUpFact>
  readonly byId: ReadonlyMap<FactId, Fact>
}

/** What a fact of the follow-up is about: a later one about the same takes its place. */
function matterOf(fact: FollowUpFact): string {
  const { type, period } = fact
  switch (type) {
    case 'tiltak':
      return `${type} ${period} ${fact.tiltak}`
    case 'assessment':
    case 'target':
      return `${type} ${period} ${fact.horizon}`
    case 'exemption':
      return `${type} ${period} ${fact.kind}`
    case 'report_text':
      return `${type} ${period} ${fact.utvalg}`
    case 'responsible':
      return type
    default:
      return `${type} ${period}`
  }
}

function isFollowUp(fact: Fact): fact is FollowUpFact {
  return fact.type !== 'measurement' && fact.type !== 'withdrawal'
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
  const standing = facts.filter(isFollowUp).filter(({ id }) => !withdrawals.has(id))
  return {
    ...{ counting, withdrawals, winners },
    replacements: replacementsOf(measurements, (id) => withdrawals.has(id)),
    latest: new Map(standing.map((fact) => [matterOf(fact), fact])),
    byId: new Map(facts.map((fact) => [fact.id, fact])),
  }
}

type Fate = Pick<HistoryEntry, 'state' | 'by'>

function measurementFate(fact: MeasurementFact, { counting, replacements, winners }: Fates): Fate {
  if (counting.has(fact.id)) return { state: 'counts', by: null }
  const replacement = replacements.get(fact.id)
  if (replacement) return { state: 'replaced', by: replacement }
  const winner = winners.get(fact.period)
  return winner ? { state: 'outranked', by: winner } : { state: 'unreadable', by: null }
}

function followUpFate(fact: FollowUpFact, { latest }: Fates): Fate {
  const last = latest.get(matterOf(fact))
  return last === undefined || last.id === fact.id ? { state: 'stands', by: null } : { state: 'replaced', by: last }
}

function fateOf(fact: Fact, fates: Fates): Fate {
  if (fact.type === 'withdrawal') return { state: 'withdrawal', by: null }
  const withdrawal = fates.counting.has(fact.id) ? undefined : fates.withdrawals.get(fact.id)
  if (withdrawal) return { state: 'withdrawn', by: withdrawal }
  return fact.type === 'measurement' ? measurementFate(fact, fates) : followUpFate(fact, fates)
}

/** Steps of the review and the responsible virksomhet say nothing new of what was published. */
function isCorrection({ type }: Fact): boolean {
  return type !== 'review' && type !== 'responsible'
}

function entryOf(fact: Fact, fates: Fates, standingOf: StandingOf): HistoryEntry {
  const withdrawn = fact.type === 'withdrawal' ? (fates.byId.get(fact.withdraws) ?? null) : null
  return { fact, ...fateOf(fact, fates), withdrawn, isLate: isCorrection(fact) && isAfterPublication(fact, standingOf(fact.period)) }
}

/** Every fact of one indicator, latest first, each with what became of it [R2.10] [R2.11]; `standingOf` tells what is published. */
export function historyOf(facts: readonly Fact[], indicator: Indicator, standingOf: StandingOf = () => ({ publication: null })): HistoryEntry[] {
  const own = facts.filter((fact) => fact.indicator === indicator.id).sort(earlierFirst)
  const fates = fatesOf(own, indicator)
  return own.map((fact) => entryOf(fact, fates, standingOf)).reverse()
}
