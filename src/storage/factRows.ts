import type { Fact } from '../domain/fact'
import { lastKeyOf, type Database } from './database'
import type { FactBatch } from './factBatch'
import type { PackedFacts } from './packedFacts'
import { packFacts } from './segment/pack'
import { openSegment, type SegmentReader } from './segment/reader'
import { packedFrom, type Segment } from './segment/segment'

/** Lets the next row come behind `key`: the counter of the rows follows the highest key that was ever given. */
export async function countOnFrom(database: Database, key: number, example: Fact): Promise<void> {
  await database.facts.add(example, key)
  await database.facts.delete(key)
}

/** Facts that are to be written, packed beforehand when they are many. */
export interface PreparedFacts extends Pick<PackedFacts, 'signal' | 'tell'> {
  /** Those that become rows; where they are packed, the first of them. */
  readonly facts: readonly Fact[]
  /** The facts packed, their places counted from 1; null when they become rows. */
  readonly segments: readonly Segment[] | null
  readonly count: number
}

/** Packs the facts when they are many. */
export function prepareFacts(facts: readonly Fact[]): PreparedFacts {
  const count = facts.length
  return count < packedFrom ? { facts, segments: null, count } : { facts: facts.slice(0, 1), segments: packFacts(facts, 0), count }
}

/** Facts that were packed elsewhere. */
export function preparePacked({ segments, signal, tell }: PackedFacts): PreparedFacts {
  const [first] = segments
  const facts = first ? openSegment(first).of(first.indicators[0] ?? '').slice(0, 1) : []
  return { facts, segments, count: segments.reduce((sum, { count }) => sum + count, 0), ...(signal && { signal }), ...(tell && { tell }) }
}

/** Facts as they are held from now on, with the last place they took. */
export type WrittenFacts = FactBatch & { readonly lastKey: number }

/** Writes prepared facts; inside a transaction over `factTables`, which fails where they are not wanted any more. */
export async function writeFacts(database: Database, { facts, segments, count, signal, tell }: PreparedFacts): Promise<WrittenFacts> {
  if (!segments) {
    const lastKey = facts.length > 0 ? await database.facts.bulkAdd(facts) : 0
    return { facts, segments: [], lastKey }
  }
  const base = await lastKeyOf(database)
  const readers: SegmentReader[] = []
  const lastKey = base + count
  // One at a time: all of them at once would hold up the page.
  for (const packed of segments) {
    signal?.throwIfAborted()
    const segment = { ...packed, first: packed.first + base }
    const reader = openSegment(segment)
    await database.segments.add(segment, reader.lastKey)
    readers.push(reader)
    tell?.(readers.length / segments.length)
  }
  signal?.throwIfAborted()
  if (facts[0]) await countOnFrom(database, lastKey, facts[0])
  return { facts: [], segments: readers, lastKey }
}
