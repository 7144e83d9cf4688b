import type { FollowUpFact } from './followUpFact'
import type { Period } from './period'
import type { QuestionCode } from './plausibility'
import type { Role } from './role'
import type { ValueMark } from './valueMark'

/** `virksomhet:uuidv7:hash`: who it concerns, when it was made, and a hash of its content. */
export type FactId = string

/** What every fact says: where it belongs, who made it and when. */
export interface FactBase {
  readonly id: FactId
  /** Id of the plan the fact is about. */
  readonly plan: string
  /** Code of the responsible virksomhet. */
  readonly virksomhet: string
  /** Pseudonymous id of the person; the name is kept elsewhere and can be deleted. */
  readonly author: string
  /** The role the person acted in; missing where none was chosen. */
  readonly role?: Role
  /** When it was made, ISO 8601 in UTC. */
  readonly at: string
  /** Id of the indicator it is about; empty where it is about the whole plan. */
  readonly indicator: string
  readonly period: Period
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
  readonly written: string
  /** Canonical form of what was read: plain notation for numbers (`-0.6`), `yes`, `partly` or `no`. */
  readonly value: string
  /** Plausibility questions that the person has answered with yes. */
  readonly confirmed: readonly QuestionCode[]
  /** The measurement this one replaces, or null. */
  readonly corrects: FactId | null
  /** What is to be known of the value when it is compared; missing where there is nothing. */
  readonly marks?: readonly ValueMark[]
}

/** A fact taken back; the fact it names stays in the history. */
export interface WithdrawalFact extends FactBase {
  readonly type: 'withdrawal'
  readonly withdraws: FactId
  readonly reason: string
}

/** Everything that is ever stored about a plan; append-only. */
export type Fact = MeasurementFact | WithdrawalFact | FollowUpFact

/** `Omit` that keeps the members of a union apart. */
export type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** What is added to a fact where it is stored. */
export type StoreGiven = 'id' | 'plan' | 'virksomhet' | 'author' | 'role' | 'at'

/** A fact before it has its id: what is hashed. */
export type FactContent = Without<Fact, 'id'>

/** What a person says, before it is known who, when and for which plan. */
export type FactDraft = Without<Fact, StoreGiven>

/** Remarks with nothing said. */
export const noRemarks: Remarks = {
  comment: '',
  cause: '',
  consequence: '',
  tiltak: { text: '', responsible: '', deadline: '' },
  documentation: '',
}
