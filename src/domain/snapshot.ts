import type { Fact } from './fact'
import { toPlain } from './decimal'
import type { DataStatus } from './calendar'
import type { Flag } from './flags'
import type { Judgement } from './judgement'
import { periodOrdinal, type Period } from './period'
import type { Plan, PlanTables } from './plan'
import { buildPlan } from './planBuild'
import { recordOf } from './record'
import { approvedFacts } from './reportLine'
import type { JudgedRow } from './row'
import { rulesVersion } from './rules'
import type { Reason, Status } from './status'
import type { Source } from './storedContent'
import type { Trend } from './trend'
import { valueToPlain } from './value'

/** How a row was judged against one target year when it was published. */
export interface SnapshotJudgement {
  readonly horizon: number
  readonly status: Status
  readonly reason: Reason | null
  /** The target in its own wording. */
  readonly target: string
  /** The level the value was held against, in plain notation; null when there was none. */
  readonly required: string | null
  readonly judgedPeriod: Period
}

/** What a person had judged against one target year. */
export interface SnapshotAssessment {
  readonly horizon: number
  readonly status: Status
  readonly isOutdated: boolean
}

/** A judged row as it was published: all that it takes to compare it with the same row judged anew. */
export interface SnapshotRow {
  readonly id: string
  readonly period: Period
  /** Plain notation of the latest value, or null. */
  readonly value: string | null
  /** The period the value was measured for, or null. */
  readonly measured: Period | null
  readonly judgements: readonly SnapshotJudgement[]
  readonly trend: Trend
  readonly dataStatus: DataStatus
  readonly flags: readonly Flag[]
  readonly assessments: readonly SnapshotAssessment[]
  /** Why the indicator was not followed up, or null. */
  readonly exemption: 'utgaar' | 'ikke_aktuelt' | null
}

/** A period as it was published, whole in itself: nothing else is needed to judge it again. */
export interface SnapshotContent {
  /** The plan's tables as they were. */
  readonly plan: PlanTables
  readonly source: Source
  readonly period: Period
  /** When it was published, ISO 8601 in UTC. */
  readonly at: string
  /** Pseudonymous id of the person who published. */
  readonly author: string
  /** The hash of the snapshot that this one takes the place of, or null. */
  readonly previous: string | null
  /** Version of the rules it was judged by. */
  readonly rules: string
  /** The facts that counted, in the order of their ids. */
  readonly facts: readonly Fact[]
  /** In the plan's order. */
  readonly rows: readonly SnapshotRow[]
}

/** A snapshot with the SHA-256 over its canonical content, in hex; it is known by it. */
export interface Snapshot extends SnapshotContent {
  readonly sha256: string
}

/** Facts that count whichever period they are written for. */
const timeless: readonly Fact['type'][] = ['withdrawal', 'responsible']

function byId(a: Fact, b: Fact): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The facts that count in what is published of a period: what has been approved, up to the period [R10.6]. */
export function snapshotFacts(facts: readonly Fact[], period: Period): Fact[] {
  const last = periodOrdinal(period)
  const counts = (fact: Fact) => timeless.includes(fact.type) || periodOrdinal(fact.period) <= last
  return approvedFacts(facts).filter(counts).sort(byId)
}

/** Every indicator of a plan judged from facts, only what is approved counting, in the plan's order. */
export function approvedRows(plan: Plan, facts: readonly Fact[], period: Period): JudgedRow[] {
  const byIndicator = new Map<string, Fact[]>(plan.indicators.map(({ id }) => [id, []]))
  for (const fact of facts) byIndicator.get(fact.indicator)?.push(fact)
  return plan.indicators.map((indicator) => recordOf(indicator, byIndicator.get(indicator.id) ?? [], plan.years, 'approved').rowAt(period))
}

function judgementOf({ horizon, status, reason, target, required, judgedPeriod }: Judgement): SnapshotJudgement {
  return { horizon, status, reason, target: target.written, required: required && toPlain(required), judgedPeriod }
}

/** A judged row as a snapshot keeps it. */
export function snapshotRow({ indicator, period, latest, judgements, trend, dataStatus, flags, assessments, exemption }: JudgedRow): SnapshotRow {
  return {
    id: indicator.id,
    period,
    value: latest && valueToPlain(latest.value),
    measured: latest && latest.period,
    judgements: judgements.map(judgementOf),
    trend,
    dataStatus,
    flags,
    assessments: assessments.flatMap((one) => (one ? [{ horizon: one.fact.horizon, status: one.fact.status, isOutdated: one.isOutdated }] : [])),
    exemption: exemption && exemption.kind,
  }
}

/** What a snapshot is made of; `facts` are all facts of the plan. */
export type SnapshotMaking = Omit<SnapshotContent, 'rows' | 'rules'>

/** Freezes a period: the plan, the facts that count, the rules and the judged rows. */
export function makeSnapshot({ plan, facts, period, ...rest }: SnapshotMaking): SnapshotContent {
  const counting = snapshotFacts(facts, period)
  const rows = approvedRows(buildPlan(plan).plan, counting, period).map(snapshotRow)
  return { plan, facts: counting, period, ...rest, rules: rulesVersion, rows }
}

/** The content of a snapshot, without the hash over it. */
export function contentOf({ sha256: _, ...content }: Snapshot): SnapshotContent {
  return content
}

/** Judges a snapshot once more, from its own plan and facts. */
export function judgeAgain({ plan, facts, period }: SnapshotContent): JudgedRow[] {
  return approvedRows(buildPlan(plan).plan, facts, period)
}
