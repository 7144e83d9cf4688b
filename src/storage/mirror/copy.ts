import type { Snapshot } from '../../domain/snapshot'
import type { Database } from '../database'
import type { Segment } from '../segment/segment'
import { markLife, readHeld, type Held } from './held'
import type { Pair, Reach } from './pair'

/** What lies in a database and in its mirror; `whole` where segments are to be looked into. */
interface Compared {
  readonly here: Held
  readonly there: Held
  readonly whole: boolean
}

/** What the mirror lacks, or has and should not have. */
interface Changes {
  /** Everything was replaced: what the mirror has says nothing any more. */
  readonly replaced: boolean
  readonly segments: readonly (readonly [number, Segment])[]
  readonly snapshots: readonly Snapshot[]
}

/** One at a time: many at once would hold up the page. What is gone meanwhile is left to the next copy. */
async function readEach<K, T>(keys: readonly K[], read: (key: K) => PromiseLike<T | undefined>): Promise<(readonly [K, T])[]> {
  const found: (readonly [K, T])[] = []
  for (const key of keys) {
    const value = await read(key)
    if (value !== undefined) found.push([key, value])
  }
  return found
}

/** Those segments of the mirror that are as they are in the database: packing more facts into one may leave it its key. */
async function sameSegments({ own, mirror }: Pair, keys: readonly number[]): Promise<number[]> {
  const countIn = (reach: Reach, key: number) => reach(async ({ segments }) => (await segments.get(key))?.count)
  const same = await readEach(keys, async (key) => ((await countIn(own, key)) === (await countIn(mirror, key)) ? key : undefined))
  return same.map(([key]) => key)
}

async function readChanges(pair: Pair, { here, there, whole }: Compared): Promise<Changes> {
  const replaced = here.epoch !== there.epoch
  const lying = replaced ? [] : there.segments
  const known = new Set(whole ? await sameSegments(pair, lying) : lying)
  const published = new Set(there.snapshots)
  const segments = await readEach(here.segments.filter((key) => !known.has(key)), (key) => pair.own((database) => database.segments.get(key)))
  const snapshots = await readEach(here.snapshots.filter((key) => !published.has(key)), (key) => pair.own((database) => database.snapshots.get(key)))
  return { replaced, segments, snapshots: snapshots.map(([, snapshot]) => snapshot) }
}

/** What another tab has put beyond the last place that was read is newer than what was read. */
async function copyFacts(mirror: Database, here: Held, there: Held, { replaced, segments }: Changes): Promise<void> {
  if (replaced) await Promise.all([mirror.facts.clear(), mirror.segments.clear()])
  for (const [key, segment] of segments) await mirror.segments.put(segment, key)
  const known = new Map(replaced ? [] : there.rows.map(({ key, fact }) => [key, fact.id]))
  const fresh = here.rows.filter(({ key, fact }) => known.get(key) !== fact.id)
  await mirror.facts.bulkPut(fresh.map(({ fact }) => fact), fresh.map(({ key }) => key))
  const gone = (own: readonly number[], keys: Iterable<number>) => {
    const kept = new Set(own)
    return [...keys].filter((key) => key <= here.lastKey && !kept.has(key))
  }
  await mirror.facts.bulkDelete(gone(here.rows.map(({ key }) => key), known.keys()))
  await mirror.segments.bulkDelete(gone(here.segments, replaced ? [] : there.segments))
}

async function copyRest(mirror: Database, here: Held, there: Held, snapshots: readonly Snapshot[]): Promise<void> {
  const published = new Set(here.snapshots)
  await mirror.snapshots.bulkPut(snapshots)
  await mirror.snapshots.bulkDelete(there.snapshots.filter((key) => !published.has(key)))
  await Promise.all([mirror.people.clear(), mirror.drafts.clear()])
  await Promise.all([mirror.people.bulkAdd(here.people), mirror.drafts.bulkAdd(here.drafts)])
  await mirror.settings.put({ key: 'epoch', value: here.epoch })
}

/** How the mirror is made to say the same. */
export interface CopyOptions {
  /** What marks the two as a pair. */
  readonly life: string
  /** Looks into every segment; else those are trusted that were copied before. */
  readonly whole: boolean
}

/** Makes the mirror say what the database says, in one transaction. */
export async function copyChanges(pair: Pair, { life, whole }: CopyOptions): Promise<void> {
  const here = await pair.own(readHeld)
  const there = await pair.mirror(readHeld)
  const changes = await readChanges(pair, { here, there, whole })
  await pair.mirror((mirror) =>
    mirror.transaction('rw', mirror.tables, async () => {
      await copyFacts(mirror, here, there, changes)
      await copyRest(mirror, here, there, changes.snapshots)
      await markLife(mirror, life)
    }),
  )
}
