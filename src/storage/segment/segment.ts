import type { Fact } from '../../domain/fact'
import type { Column } from './column'
import type { IdBytes } from './idBytes'

/** The most facts in one segment: packing one is no longer than a blink. */
export const segmentSize = 8192

/** So many facts at once are packed from the first: rows are for what a person enters. */
export const packedFrom = 256

/**
 * Many facts in one record, field by field: what a record costs does not grow with what is in it.
 * The facts lie by indicator, and within an indicator as they were stored.
 */
export interface Segment extends IdBytes {
  /** How it is laid out, so that a later program can read it. */
  readonly form: 1
  readonly count: number
  /** The lowest place in the order of storing. */
  readonly first: number
  /** How far behind the first each fact was stored. */
  readonly order: Uint32Array
  readonly indicators: readonly string[]
  /** Where each indicator's facts begin; one more than there are indicators. */
  readonly starts: Uint32Array
  /** The fields of the facts, `id` and `indicator` aside. */
  readonly columns: Readonly<Record<string, Column>>
}

/** A fact with its place in the order of storing. */
export interface PlacedFact {
  readonly key: number
  readonly fact: Fact
}
