import type { Assignment } from './assignment'
import type { Fact } from './fact'
import type { Snapshot } from './snapshot'

/** A person behind a pseudonymous author id; deletable, as a fact is not. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: string
}

/** Text that has been typed into a cell but not saved as a fact. */
export interface Draft {
  readonly indicator: string
  readonly period: string
  /** Which field of the row it was typed into. */
  readonly field: string
  readonly text: string
  /** When it was typed, ISO 8601 in UTC. */
  readonly at: string
}

/** Which of a plan's two sets of measurements: the invented never mixes with the real. */
export type Source = 'real' | 'example'

/** Everything that is stored about a plan, as a backup carries it. */
export interface StoredContent {
  /** The version of the stored form the rows were written in. */
  readonly version: number
  readonly facts: readonly Fact[]
  readonly people: readonly Person[]
  readonly drafts: readonly Draft[]
  /** The published periods; missing in what was written before there were any. */
  readonly snapshots?: readonly Snapshot[]
  /** What this machine was asked to report, which is kept outside the database; missing in what was written before it was taken along. */
  readonly assignments?: readonly Assignment[]
}
