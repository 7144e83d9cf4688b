import type { Fact } from '../domain/fact'
import type { Database } from './database'
import type { FactBatch } from './factBatch'
import type { FactWriting } from './factWriting'
import { openSegment } from './segment/reader'
import type { Segment } from './segment/segment'

/** So many facts at once are packed from the first: rows are for what a person enters. */
export const packedFrom = 256

/** The last place in the order of storing that is taken; 0 when nothing is stored. */
export async function lastKeyOf(database: Database): Promise<number> {
  const keys = await Promise.all([database.facts.orderBy(':id').lastKey(), database.segments.orderBy(':id').lastKey()])
  return Math.max(0, ...keys.map((key) => (typeof key === 'number' ? key : 0)))
}

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
export function prepareFacts(facts: readonly Fact[], { packFacts }: FactWriting): PreparedFacts {
  return { facts, segments: facts.length < packedFrom ? null : packFacts(facts, 0) }
}

/** Writes prepared facts and gives them as they are held from now on, with the last place taken; inside a transaction over `factTables`. */
export async function writeFacts(database: Database, { facts, segments }: PreparedFacts): Promise<FactBatch & { readonly lastKey: number }> {
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
