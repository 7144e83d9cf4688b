import { compare } from './decimal'
import type { Fact, FactId, MeasurementFact, WithdrawalFact } from './fact'
import type { PublicationFact } from './followUpFact'
import type { Indicator } from './indicator'
import { periodOrdinal, type Period } from './period'
import { isAfterPublication } from './periodState'
import { resolveIndicator } from './resolve'
import { earlierFirst } from './standing'
import type { Value } from './value'

/** A value that an earlier report did not show: corrected, taken back, or reported too late for it [R8.4]. */
export interface ValueCorrection {
  /** The period the value is for. */
  readonly period: Period
  /** Null where nothing was reported. */
  readonly from: Value | null
  /** Null where it was taken back. */
  readonly to: Value | null
  /** What made the change last: who, and when. */
  readonly fact: MeasurementFact | WithdrawalFact
  /** True when it was made after the publication of its period [R10.9]. */
  readonly isAfterPublication: boolean
}

/** The period looked at, the one it is compared with, and every standing publication, the earlier first. */
export interface CorrectionWorld {
  readonly previous: Period
  readonly period: Period
  readonly publications: readonly PublicationFact[]
}

type Moment = { readonly id: FactId } | null

/** What is known of one period's value: the facts that the reader of the last report knows, and those that count now. */
interface Versions {
  readonly known: readonly Fact[]
  readonly now: readonly Fact[]
}

const madeBefore = (facts: readonly Fact[], moment: Moment) => facts.filter((fact) => moment !== null && earlierFirst(fact, moment) < 0)

function publicationOf({ publications }: CorrectionWorld, period: Period): PublicationFact | null {
  return publications.filter((fact) => fact.period === period).at(-1) ?? null
}

/** The latest publication of a period before the one looked at; null before the first. */
function lastReport({ publications, period }: CorrectionWorld): Moment {
  return publications.filter((fact) => periodOrdinal(fact.period) < periodOrdinal(period)).at(-1) ?? null
}

/** The value as it was first written, where it has been corrected since. */
function firstWritten(facts: readonly Fact[], indicator: Indicator, period: Period): Fact[] {
  const byId = new Map(facts.flatMap((fact) => (fact.type === 'measurement' ? [[fact.id, fact] as const] : [])))
  const counting = resolveIndicator(facts, indicator).find((measurement) => measurement.period === period)
  let first = counting && byId.get(counting.factId)
  for (let earlier = first; earlier; earlier = byId.get(earlier.corrects ?? '')) {
    first = earlier
    byId.delete(earlier.id)
  }
  return first ? [first] : []
}

/** The two versions of a period's value; null where no difference between them is news [R8.4]. */
function versionsOf(facts: readonly Fact[], indicator: Indicator, at: Period, world: CorrectionWorld): Versions | null {
  const publication = publicationOf(world, at)
  if (at === world.period) return publication && { known: madeBefore(facts, publication), now: facts }
  const own = publicationOf(world, world.period)
  const now = own ? madeBefore(facts, own) : facts
  if (publication !== null) return { known: madeBefore(facts, lastReport(world)), now }
  return at === world.previous ? { known: firstWritten(now, indicator, at), now } : null
}

function valueAt(facts: readonly Fact[], indicator: Indicator, period: Period): Value | null {
  return resolveIndicator(facts, indicator).find((measurement) => measurement.period === period)?.value ?? null
}

function isSame(left: Value | null, right: Value | null): boolean {
  if (left?.kind === 'number' && right?.kind === 'number') return compare(left.number, right.number) === 0
  return left?.kind === 'answer' && right?.kind === 'answer' ? left.answer === right.answer : left === right
}

/** The last measurement of a period, or withdrawal of one. */
function lastStep(facts: readonly Fact[], period: Period): MeasurementFact | WithdrawalFact | undefined {
  const own = facts.filter((fact) => fact.type === 'measurement' && fact.period === period)
  const ids = new Set(own.map(({ id }) => id))
  const isStep = (fact: Fact): fact is MeasurementFact | WithdrawalFact => ids.has(fact.id) || (fact.type === 'withdrawal' && ids.has(fact.withdraws))
  return facts.filter(isStep).sort(earlierFirst).at(-1)
}

/**
 * The values of one indicator that differ from what the last report before the period showed, in order of period [R8.4].
 * `facts` are those of the indicator.
 */
export function valueCorrections(facts: readonly Fact[], indicator: Indicator, world: CorrectionWorld): ValueCorrection[] {
  const measured = facts.filter(({ type, period }) => type === 'measurement' && periodOrdinal(period) <= periodOrdinal(world.period))
  const periods = [...new Set(measured.map(({ period }) => period))].sort((a, b) => periodOrdinal(a) - periodOrdinal(b))
  return periods.flatMap((period) => {
    const versions = versionsOf(facts, indicator, period, world)
    const fact = versions && lastStep(versions.now, period)
    if (!versions || !fact) return []
    const from = valueAt(versions.known, indicator, period)
    const to = valueAt(versions.now, indicator, period)
    return isSame(from, to) ? [] : [{ period, from, to, fact, isAfterPublication: isAfterPublication(fact, { publication: publicationOf(world, period) }) }]
  })
}
