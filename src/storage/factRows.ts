import type { Fact } from '../domain/fact'
import { lastKeyOf, type Database } from './database'
import type { FactBatch } from './factBatch'
import { packFacts } from './segment/pack'
import { openSegment } from './segment/reader'
import type { Segment } from './segment/segment'

/** So many facts at once are packed from the first: rows are for what a person enters. */
export const packedFrom = 256

/** Lets the next row come behind `key`: the counter of the rows follows the highest key that was ever given. */
async function countOnFrom(database: Database, key: number, example: Fact): Promise<void> {
  await database.facts.add(example, key)
  await database.facts.delete(key)
}

/** Facts that are to be written, packed beforehand when they are many. */
export interface PreparedFacts {
  readonly facts: readonly Fact[]
  /** The facts packed, their places counted from 1; null when they become rows. */
  readonly segments: readonly Segment[] | null
}

/** Packs the facts when they are many. */
export function prepareFacts(facts: readonly Fact[]): PreparedFacts {
  return { facts, segments: facts.length < packedFrom ? null : packFacts(facts, 0) }
}

/** Facts as they are held from now on, with the last place they took. */
export type WrittenFacts = FactBatch & { readonly lastKey: number }

/** Writes prepared facts; inside a transaction over `factTables`. */
export async function writeFacts(database: Database, { facts, segments }: PreparedFacts): Promise<WrittenFacts> {
  if (!segments) {
    const lastKey = facts.length > 0 ? await database.facts.bulkAdd(facts) : 0
    return { facts, segments: [], lastKey }
  }
  const base = await lastKeyOf(database)
  const placed = segments.map((segment) => ({ ...segment, first: segment.first + base }))
  const readers = placed.map(openSegment)
  const lastKey = base + facts.length
  await database.segments.bulkAdd(placed, readers.map((reader) => reader.lastKey))
  if (facts[0]) await countOnFrom(database, lastKey, facts[0])
  return { facts: [], segments: readers, lastKey }
}
