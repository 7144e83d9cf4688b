import { changedRows, type ChangedRow } from './changedRows'
import type { ChangeKind } from './changes'
import { compare } from './decimal'
import type { Fact } from './fact'
import type { ExemptionFact, ResponsibleFact, TargetFact, ToleranceFact } from './followUpFact'
import type { Indicator } from './indicator'
import { periodOrdinal, type Period } from './period'
import type { JudgedRow } from './row'
import { standingFacts } from './standing'
import { isFollowedUp } from './summary'
import type { Target } from './target'
import { isOverdue, type TiltakLife } from './tiltak'
import { valueCorrections, type ValueCorrection } from './valueCorrection'

/** Two periods' rows, in the same order, and everything that was said about them. */
export interface TertialWorld {
  readonly previous: readonly JudgedRow[]
  readonly rows: readonly JudgedRow[]
  /** The facts of one indicator. */
  readonly factsOf: (indicatorId: string) => readonly Fact[]
  /** The facts about the whole plan. */
  readonly planFacts: readonly Fact[]
  /** The plan's own indicators, with the responsible virksomhet that it proposes. */
  readonly indicators: readonly Indicator[]
  /** ISO date that deadlines are held against. */
  readonly today: string
}

/** Indicators whose status changed in one way, each with the horizons in which it did. */
export interface StatusGroup {
  readonly kind: ChangeKind
  readonly changed: readonly ChangedRow[]
}

/** Something about one indicator. */
export type About<T> = T & { readonly row: JudgedRow }

/** A target that is another now than in the period before; `fact` is null where what decided it is not known. */
export interface TargetChange {
  readonly horizon: number
  readonly from: Target
  readonly to: Target
  readonly fact: TargetFact | null
}

/** A tolerance that holds from this period on. */
export interface ToleranceChange {
  readonly previous: JudgedRow
  readonly fact: ToleranceFact
}

/** An indicator that is no longer followed up, or is again. */
export interface ExemptionChange {
  readonly fact: ExemptionFact
  readonly hasEnded: boolean
}

/** Another virksomhet is responsible. */
export interface ResponsibleChange {
  readonly from: string
  readonly fact: ResponsibleFact
}

/** Everything that is different from the period before. */
export interface TertialChanges {
  /** Every kind in the order it is shown, also those without any [R8.3]. */
  readonly statuses: readonly StatusGroup[]
  readonly corrections: readonly About<ValueCorrection>[]
  readonly targets: readonly About<TargetChange>[]
  readonly tolerances: readonly About<ToleranceChange>[]
  readonly exemptions: readonly About<ExemptionChange>[]
  readonly closedTiltak: readonly About<{ readonly life: TiltakLife }>[]
  readonly overdueTiltak: readonly About<{ readonly life: TiltakLife }>[]
  readonly responsible: readonly About<ResponsibleChange>[]
}

/** Every kind of changed status, the good news first. */
export const changeKinds: readonly ChangeKind[] = ['newly_reached', 'back_on_track', 'improved', 'newly_behind', 'worsened', 'newly_measured', 'gone_grey']

/** One indicator in both periods. */
interface Pair {
  readonly row: JudgedRow
  readonly previous: JudgedRow
}

function pairsOf({ previous, rows }: TertialWorld): Pair[] {
  const before = new Map(previous.map((row) => [row.indicator.id, row]))
  return rows.flatMap((row) => {
    const earlier = before.get(row.indicator.id)
    return earlier ? [{ row, previous: earlier }] : []
  })
}

function isBetween(period: Period, { row, previous }: Pair): boolean {
  const ordinal = periodOrdinal(period)
  return ordinal > periodOrdinal(previous.period) && ordinal <= periodOrdinal(row.period)
}

/** The changed statuses by kind; an indicator that is not followed up in both periods has none [R8.3] [R10.3]. */
function statusGroups(pairs: readonly Pair[]): StatusGroup[] {
  const followed = pairs.filter(({ row, previous }) => isFollowedUp(row) && isFollowedUp(previous))
  const horizons = Math.max(0, ...followed.map(({ row }) => row.judgements.length))
  const all = changedRows(followed.map(({ previous }) => previous), followed.map(({ row }) => row), horizons)
  return changeKinds.map((kind) => {
    const changed = all.map((one) => ({ ...one, changes: one.changes.filter((change) => change.kind === kind) }))
    return { kind, changed: changed.filter(({ changes }) => changes.length > 0) }
  })
}

/** The targets judged against that are others than in the period before [R10.2]. */
function targetChanges(pair: Pair, facts: readonly Fact[]): TargetChange[] {
  const decided = standingFacts(facts, 'target')
  return pair.row.judgements.flatMap(({ horizon, target }, index) => {
    const from = pair.previous.judgements[index]?.target
    if (!from || from.written === target.written) return []
    const fact = decided.filter((one) => one.horizon === horizon && isBetween(one.period, pair)).at(-1) ?? null
    return [{ horizon, from, to: target, fact }]
  })
}

function toleranceChanges(pair: Pair, facts: readonly Fact[]): ToleranceChange[] {
  const own = pair.row.indicator.tolerance
  const before = pair.previous.indicator.tolerance
  const isSame = own && before ? compare(own, before) === 0 : own === before
  const fact = standingFacts(facts, 'tolerance').filter(({ period }) => isBetween(period, pair)).at(-1)
  return isSame || !fact ? [] : [{ previous: pair.previous, fact }]
}

function exemptionChanges({ row, previous }: Pair): ExemptionChange[] {
  if (row.exemption) return row.exemption.id === previous.exemption?.id ? [] : [{ fact: row.exemption, hasEnded: false }]
  return previous.exemption ? [{ fact: previous.exemption, hasEnded: true }] : []
}

/** The last change of the responsible virksomhet in the period [R10.1]. */
function responsibleChanges(pair: Pair, facts: readonly Fact[], proposed: string): ResponsibleChange[] {
  const made = standingFacts(facts, 'responsible')
  const fact = made.filter(({ period }) => isBetween(period, pair)).at(-1)
  const first = made.findIndex(({ period }) => isBetween(period, pair))
  const from = made[first - 1]?.responsible ?? proposed
  return fact && fact.responsible !== from ? [{ from, fact }] : []
}

/** Everything that is different from the period before, for the rows given and in their order [R8.3] [R8.4]. */
export function tertialChanges(world: TertialWorld): TertialChanges {
  const { factsOf, today } = world
  const pairs = pairsOf(world)
  const publications = standingFacts(world.planFacts, 'publication')
  const proposals = new Map(world.indicators.map(({ id, responsible }) => [id, responsible]))
  const said = pairs.map(({ row }) => factsOf(row.indicator.id))
  const each = <T extends object>(find: (pair: Pair, facts: readonly Fact[]) => readonly T[]) =>
    pairs.flatMap((pair, index) => find(pair, said[index] ?? []).map((found): About<T> => ({ ...found, row: pair.row })))
  const tiltak = (isWanted: (life: TiltakLife, row: JudgedRow) => boolean) =>
    each(({ row }) => row.tiltak.filter((life) => isWanted(life, row)).map((life) => ({ life })))
  return {
    statuses: statusGroups(pairs),
    corrections: each(({ row, previous }, facts) => valueCorrections(facts, row.indicator, { previous: previous.period, period: row.period, publications })),
    targets: each(targetChanges),
    tolerances: each(toleranceChanges),
    exemptions: each(exemptionChanges),
    closedTiltak: tiltak(({ closed }, { period }) => closed === period),
    overdueTiltak: tiltak((life, row) => isFollowedUp(row) && isOverdue(life, today)),
    responsible: each((pair, facts) => responsibleChanges(pair, facts, proposals.get(pair.row.indicator.id) ?? '')),
  }
}

/** How many things are different. */
export function countChanges({ statuses, ...rest }: TertialChanges): number {
  const lists: readonly { readonly length: number }[] = [...statuses.map(({ changed }) => changed), ...Object.values(rest)]
  return lists.reduce((sum, { length }) => sum + length, 0)
}
