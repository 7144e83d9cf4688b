import type { Fact, FactId } from '../domain/fact'
import { heldIn, type News, type Seen } from './factNews'

/** Those of `facts` that are neither known nor in the news. */
export function missingIn(seen: Seen, news: News, facts: readonly Fact[]): Fact[] {
  const rows = new Set(news.facts.map(({ id }) => id))
  const isRow = (id: FactId) => rows.has(id) || (!news.replaced && seen.ids.has(id))
  const loose = facts.filter(({ id }) => !isRow(id))
  const packed = heldIn(news.replaced ? news.segments : [...seen.segments, ...news.segments], loose.map(({ id }) => id))
  return loose.filter(({ id }) => !packed.has(id))
}
