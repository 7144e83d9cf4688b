import type { Fact, FactContent } from '../domain/fact'
import { success, type Result } from '../domain/result'
import type { Snapshot } from '../domain/snapshot'
import type { RefusedFact, StorageProblem } from '../domain/storageProblem'
import type { Connection } from './connection'
import type { Database } from './database'
import { identifyAll, loadFactWriting } from './factWriting'
import { markKnown, markSeen, nothingSeen, readNews, type News } from './factNews'

/** What a union with other facts came to. */
export interface Merged {
  readonly added: readonly Fact[]
  /** How many of the facts were here already. */
  readonly known: number
  readonly refused: readonly RefusedFact[]
}

/** What has changed in what is stored: facts were added, or everything was replaced. */
export type FactChange = { readonly kind: 'added' | 'replaced'; readonly facts: readonly Fact[] }

/** The append-only facts of one database. */
export interface FactLog {
  /** Reads everything; to be called first. */
  loadAll(): Promise<Result<readonly Fact[], StorageProblem>>
  /** Gives each content its id and stores them together, with the snapshots they publish; resolves when they are on disk. */
  append(contents: readonly FactContent[], snapshots?: readonly Snapshot[]): Promise<Result<readonly Fact[], StorageProblem>>
  /** Set union with facts from elsewhere, and with the snapshots they publish. */
  merge(candidates: readonly unknown[], snapshots?: readonly Snapshot[]): Promise<Result<Merged, StorageProblem>>
  /** Reads what other tabs have written; gives what was new. */
  catchUp(): Promise<Result<readonly Fact[], StorageProblem>>
}

interface FactLogOptions {
  readonly planId: string
  /** Called once for each change, after it is on disk. */
  readonly onChange: (change: FactChange) => void
}

function inTransaction<T>(database: Database, mode: 'r' | 'rw', work: () => Promise<T>): PromiseLike<T> {
  return database.transaction(mode, database.facts, database.settings, database.snapshots, work)
}

/** The facts behind `connection`; keeps track of what this tab has read. */
export function createFactLog(connection: Connection, { planId, onChange }: FactLogOptions): FactLog {
  const seen = nothingSeen()
  let reading: Promise<unknown> = Promise.resolve()
  let catchUpWaiting: Promise<Result<readonly Fact[], StorageProblem>> | null = null

  function publish(kind: FactChange['kind'], facts: readonly Fact[]): void {
    if (kind === 'replaced' || facts.length > 0) onChange({ kind, facts })
  }

  function take(news: News): readonly Fact[] {
    const fresh = markSeen(seen, news)
    publish(news.replaced ? 'replaced' : 'added', fresh)
    return fresh
  }

  const readOn = () => connection.run((database) => inTransaction(database, 'r', () => readNews(database, seen)))

  /** Reads one after the other, so that an older reading never overwrites a newer one. */
  function inTurn<T>(read: () => Promise<T>): Promise<T> {
    const result = reading.then(read)
    reading = result.catch(() => undefined)
    return result
  }

  async function readEverything(): Promise<Result<readonly Fact[], StorageProblem>> {
    Object.assign(seen, nothingSeen())
    const news = await readOn()
    return news.ok ? success(markSeen(seen, news.value)) : news
  }

  async function readBeyond(): Promise<Result<readonly Fact[], StorageProblem>> {
    catchUpWaiting = null
    if (seen.epoch === null) return success([])
    const news = await readOn()
    return news.ok ? success(take(news.value)) : news
  }

  function catchUp(): Promise<Result<readonly Fact[], StorageProblem>> {
    catchUpWaiting ??= inTurn(readBeyond)
    return catchUpWaiting
  }

  /** Adds those of `facts` that nobody has stored, deciding and writing in one transaction. */
  function addMissing(database: Database, facts: readonly Fact[], snapshots: readonly Snapshot[]): PromiseLike<{ news: News; missing: Fact[] }> {
    return inTransaction(database, 'rw', async () => {
      const news = await readNews(database, seen)
      const stored = new Set(news.facts.map((fact) => fact.id))
      const isStored = (fact: Fact) => stored.has(fact.id) || (!news.replaced && seen.ids.has(fact.id))
      const missing = facts.filter((fact) => !isStored(fact))
      await database.facts.bulkAdd(missing)
      await database.snapshots.bulkPut(snapshots)
      return { news, missing }
    })
  }

  async function append(contents: readonly FactContent[], snapshots: readonly Snapshot[] = []): Promise<Result<readonly Fact[], StorageProblem>> {
    const identified = await identifyAll(contents)
    if (!identified.ok) return identified
    const facts = identified.value
    const written = await connection.run<number | null>((database, again) =>
      // The first try may have reached the disk although the connection was lost.
      again
        ? addMissing(database, facts, snapshots).then(() => null)
        : database.transaction('rw', database.facts, database.snapshots, async () => {
            await database.snapshots.bulkPut(snapshots)
            return database.facts.bulkAdd(facts)
          }),
    )
    if (!written.ok) return written
    publish('added', markKnown(seen, facts))
    if (written.value === seen.lastKey + facts.length) seen.lastKey = written.value
    else void catchUp()
    return success(facts)
  }

  async function merge(candidates: readonly unknown[], snapshots: readonly Snapshot[] = []): Promise<Result<Merged, StorageProblem>> {
    const writing = await loadFactWriting()
    if (!writing.ok) return writing
    const { valid, refused } = writing.value.checkFacts(candidates, planId)
    const written = await connection.run((database) => addMissing(database, valid, snapshots))
    if (!written.ok) return written
    const { news, missing } = written.value
    take(news)
    publish('added', markKnown(seen, missing))
    return success({ added: missing, known: valid.length - missing.length, refused })
  }

  return { loadAll: () => inTurn(readEverything), append, merge, catchUp }
}
