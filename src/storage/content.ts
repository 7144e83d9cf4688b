import type { Fact } from '../domain/fact'

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

/** Which of a plan's two databases: the invented never mixes with the real. */
export type Source = 'real' | 'example'

/** Everything a database holds about a plan, as a backup carries it. */
export interface StoredContent {
  /** The database version the rows were written by. */
  readonly version: number
  readonly facts: readonly Fact[]
  readonly people: readonly Person[]
  readonly drafts: readonly Draft[]
}

/** What a database held before it was replaced. */
export interface SafetyCopy {
  readonly at: string
  readonly content: StoredContent
}

/** A kept setting of one database. */
export interface Setting {
  readonly key: string
  readonly value: string
}
