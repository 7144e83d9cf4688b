import type { FactId } from '../domain/fact'
import { lastKeyOf, type Database } from './database'
import type { FactBatch } from './factBatch'
import { openSegment, type SegmentReader } from './segment/reader'

/** How far a tab has read; the epoch is null before the first reading. */
export interface Seen {
  epoch: string | null
  /** Every fact up to this place in the order of storing is known. */
  lastKey: number
  /** Whether facts beyond that place are known as well: this tab wrote them after another had written. */
  isAhead: boolean
  /** The known facts that came as rows. */
  ids: Set<FactId>
  /** Where the other known facts are. */
  segments: SegmentReader[]
}

/** What is stored beyond what a tab has read; everything when the content was replaced since. */
export interface News extends FactBatch {
  readonly replaced: boolean
  readonly epoch: string
  readonly lastKey: number
}

/** Nothing read yet. */
export function nothingSeen(): Seen {
  return { epoch: null, lastKey: 0, isAhead: false, ids: new Set(), segments: [] }
}

/** Reads on from `seen`; must run inside a transaction over `factTables` and `settings`. */
export async function readNews(database: Database, seen: Seen): Promise<News> {
  const epoch = (await database.settings.get('epoch'))?.value ?? ''
  const replaced = epoch !== seen.epoch
  const from = replaced ? 0 : seen.lastKey
  const [segments, facts, lastKey] = await Promise.all([
    database.segments.where(':id').above(from).toArray(),
    database.facts.where(':id').above(from).toArray(),
    lastKeyOf(database),
  ])
  return { replaced, epoch, lastKey, segments: segments.map(openSegment), facts }
}

/** A segment is new as a whole, or only some of the facts in it: it may hold what was known as rows. */
function sortOut(readers: readonly SegmentReader[], { lastKey, isAhead, segments }: Seen): FactBatch {
  const isNew = ({ first }: SegmentReader) => first > lastKey && !isAhead
  const mixed = readers.filter((reader) => !isNew(reader)).flatMap((reader) => reader.after(lastKey)).map(({ fact }) => fact)
  const known = heldIn(segments, mixed.map(({ id }) => id))
  return { segments: readers.filter(isNew), facts: mixed.filter(({ id }) => !known.has(id)) }
}

/** Marks `news` as read and gives what in it was not known. What this tab wrote while it was read counts as known. */
export function markSeen(seen: Seen, news: News): FactBatch {
  if (news.replaced) Object.assign(seen, nothingSeen())
  const { segments, facts } = sortOut(news.segments, seen)
  seen.epoch = news.epoch
  seen.lastKey = Math.max(seen.lastKey, news.lastKey)
  seen.isAhead = false
  return markKnown(seen, { segments, facts: [...facts, ...news.facts] })
}

/** Adds a batch to what is known and gives what in it was not. */
export function markKnown(seen: Seen, { facts, segments }: FactBatch): FactBatch {
  const fresh = facts.filter(({ id }) => !seen.ids.has(id))
  for (const { id } of fresh) seen.ids.add(id)
  seen.segments.push(...segments)
  return { facts: fresh, segments }
}

/** Those of the ids whose facts are in one of the segments. */
export function heldIn(segments: readonly SegmentReader[], ids: readonly FactId[]): ReadonlySet<FactId> {
  return new Set(ids.length === 0 ? [] : segments.flatMap((reader) => [...reader.holding(ids)]))
}
