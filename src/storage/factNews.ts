import type { Fact, FactId } from '../domain/fact'
import type { Database } from './database'

/** How far a tab has read; the epoch is null before the first reading. */
export interface Seen {
  epoch: string | null
  lastKey: number
  ids: Set<FactId>
}

/** What is stored beyond what a tab has read; everything when the content was replaced since. */
export interface News {
  readonly replaced: boolean
  readonly epoch: string
  readonly lastKey: number
  readonly facts: readonly Fact[]
}

/** Nothing read yet. */
export function nothingSeen(): Seen {
  return { epoch: null, lastKey: 0, ids: new Set() }
}

/** Reads on from `seen`; must run inside a transaction over `facts` and `settings`. */
export async function readNews(database: Database, seen: Seen): Promise<News> {
  const epoch = (await database.settings.get('epoch'))?.value ?? ''
  const replaced = epoch !== seen.epoch
  const rows = replaced ? database.facts : database.facts.where(':id').above(seen.lastKey)
  const facts = await rows.toArray()
  const lastKey = await database.facts.orderBy(':id').lastKey()
  return { replaced, epoch, facts, lastKey: typeof lastKey === 'number' ? lastKey : 0 }
}

/** Marks `news` as read and gives the facts in it that were not known. */
export function markSeen(seen: Seen, news: News): readonly Fact[] {
  if (news.replaced) seen.ids.clear()
  seen.epoch = news.epoch
  seen.lastKey = news.replaced ? news.lastKey : Math.max(seen.lastKey, news.lastKey)
  return markKnown(seen, news.facts)
}

/** Adds `facts` to what is known and gives those that were not. */
export function markKnown(seen: Seen, facts: readonly Fact[]): readonly Fact[] {
  const fresh = facts.filter((fact) => !seen.ids.has(fact.id))
  for (const fact of fresh) seen.ids.add(fact.id)
  return fresh
}
