import type { Period } from './period'
import type { QuestionCode } from './plausibility'

/** `virksomhet:uuidv7:hash`: who it concerns, when it was made, and a hash of its content. */
export type FactId = string

interface FactBase {
  readonly id: FactId
  /** Id of the plan the fact is about. */
  readonly plan: string
  /** Code of the responsible virksomhet. */
  readonly virksomhet: string
  /** Pseudonymous id of the person; the name is kept elsewhere and can be deleted. */
  readonly author: string
  /** When it was made, ISO 8601 in UTC. */
  readonly at: string
}

/** What is done about a measurement that is behind. */
export interface Tiltak {
  readonly text: string
  readonly responsible: string
  /** ISO date or what the person wrote; empty when not given. */
  readonly deadline: string
}

/** What a person says about a measurement beside its value. */
export interface Remarks {
  readonly comment: string
  readonly cause: string
  readonly consequence: string
  readonly tiltak: Tiltak
  /** Reference to a document. */
  readonly documentation: string
}

/** A measurement, exactly as it was written and as it was read. */
export interface MeasurementFact extends FactBase, Remarks {
  readonly type: 'measurement'
  readonly indicator: string
  readonly period: Period
  readonly written: string
  /** Canonical form of what was read: plain notation for numbers (`-0.6`), `yes`, `partly` or `no`. */
  readonly value: string
  /** Plausibility questions that the person has answered with yes. */
  readonly confirmed: readonly QuestionCode[]
  /** The measurement this one replaces, or null. */
  readonly corrects: FactId | null
}

/** A measurement taken back; the fact it names stays in the history. */
export interface WithdrawalFact extends FactBase {
  readonly type: 'withdrawal'
  readonly indicator: string
  readonly period: Period
  readonly withdraws: FactId
  readonly reason: string
}

/** Everything that is ever stored about a plan; append-only. */
export type Fact = MeasurementFact | WithdrawalFact

/** A fact before it has its id: what is hashed. */
export type FactContent = Omit<MeasurementFact, 'id'> | Omit<WithdrawalFact, 'id'>

/** Remarks with nothing said. */
export const noRemarks: Remarks = {
  comment: '',
  cause: '',
  consequence: '',
  tiltak: { text: '', responsible: '', deadline: '' },
  documentation: '',
}
