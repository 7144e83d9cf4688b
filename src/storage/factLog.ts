import type { Fact, FactContent } from '../domain/fact'
import { success, type Result } from '../domain/result'
import type { Snapshot } from '../domain/snapshot'
import type { RefusedFact, StorageProblem } from '../domain/storageProblem'
import type { Connection } from './connection'
import { factTables, type Database } from './database'
import { countFacts, noFacts, type FactBatch } from './factBatch'
import { markKnown, markSeen, nothingSeen, readNews, type News } from './factNews'
import type { PreparedFacts, WrittenFacts } from './factRows'
import { loadFactWriting, type FactWriting } from './factWriting'

/** What a union with other facts came to. */
export interface Merged {
  readonly added: readonly Fact[]
  /** How many of the facts were here already. */
  readonly known: number
  readonly refused: readonly RefusedFact[]
}

/** What has changed in what is stored: facts were added, or everything was replaced. */
export type FactChange = FactBatch & { readonly kind: 'added' | 'replaced' }

/** The append-only facts of one database. */
export interface FactLog {
  /** Reads everything; to be called first. */
  loadAll(): Promise<Result<FactBatch, StorageProblem>>
  /** Gives each content its id and stores them together, with the snapshots they publish; resolves when they are on disk. */
  append(contents: readonly FactContent[], snapshots?: readonly Snapshot[]): Promise<Result<readonly Fact[], StorageProblem>>
  /** Set union with facts from elsewhere, and with the snapshots they publish. */
  merge(candidates: readonly unknown[], snapshots?: readonly Snapshot[]): Promise<Result<Merged, StorageProblem>>
  /** Reads what other tabs have written; gives what was new. */
  catchUp(): Promise<Result<FactBatch, StorageProblem>>
}

interface FactLogOptions {
  readonly planId: string
  /** Called once for each change, after it is on disk. */
  readonly onChange: (change: FactChange) => void
  /** Told how many facts more are known to lie as rows. */
  readonly onRows: (count: number) => void
}

/** What came of adding facts: which were missing, how they are held, and what was read first to know it. */
interface Added {
  readonly news: News | null
  readonly missing: readonly Fact[]
  readonly written: WrittenFacts
}

function inTransaction<T>(database: Database, mode: 'r' | 'rw', work: () => Promise<T>): PromiseLike<T> {
  return database.transaction(mode, [...factTables(database), database.settings, database.snapshots], work)
}

/** One value that a person enters touches one table: each further one in a transaction has its price. */
function writeNew(database: Database, { writeFacts }: FactWriting, prepared: PreparedFacts, snapshots: readonly Snapshot[]): PromiseLike<WrittenFacts> {
  if (!prepared.segments && snapshots.length === 0) {
    return database.transaction('rw', database.facts, () => writeFacts(database, prepared))
  }
  return database.transaction('rw', [...factTables(database), database.snapshots], async () => {
    await database.snapshots.bulkPut(snapshots)
    return writeFacts(database, prepared)
  })
}

/** The facts behind `connection`; keeps track of what this tab has read. */
export function createFactLog(connection: Connection, { planId, onChange, onRows }: FactLogOptions): FactLog {
  const seen = nothingSeen()
  let reading: Promise<unknown> = Promise.resolve()
  let catchUpWaiting: Promise<Result<FactBatch, StorageProblem>> | null = null

  function publish(kind: FactChange['kind'], batch: FactBatch): void {
    if (kind === 'replaced' || countFacts(batch) > 0) onChange({ kind, ...batch })
  }

  function take(news: News): FactBatch {
    const fresh = markSeen(seen, news)
    onRows(news.facts.length)
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

  async function readEverything(): Promise<Result<FactBatch, StorageProblem>> {
    Object.assign(seen, nothingSeen())
    const news = await readOn()
    if (!news.ok) return news
    onRows(news.value.facts.length)
    return success(markSeen(seen, news.value))
  }

  async function readBeyond(): Promise<Result<FactBatch, StorageProblem>> {
    catchUpWaiting = null
    if (seen.epoch === null) return success(noFacts)
    const news = await readOn()
    return news.ok ? success(take(news.value)) : news
  }

  function catchUp(): Promise<Result<FactBatch, StorageProblem>> {
    catchUpWaiting ??= inTurn(readBeyond)
    return catchUpWaiting
  }

  /** Adds those of `facts` that nobody has stored, deciding and writing in one transaction. */
  function addMissing(database: Database, facts: readonly Fact[], writing: FactWriting, snapshots: readonly Snapshot[]): PromiseLike<Added> {
    return inTransaction(database, 'rw', async () => {
      const news = await readNews(database, seen)
      const missing = writing.missingIn(seen, news, facts)
      const written = await writing.writeFacts(database, writing.prepareFacts(missing))
      await database.snapshots.bulkPut(snapshots)
      return { news, missing, written }
    })
  }

  /** Takes up what was added; what others wrote before it and was not read is still to be. */
  function takeAdded({ news, missing, written }: Added): void {
    if (news) take(news)
    onRows(written.facts.length)
    publish('added', markKnown(seen, written))
    if (missing.length === 0) return
    if (written.lastKey === seen.lastKey + missing.length) seen.lastKey = written.lastKey
    else {
      seen.isAhead = true
      void catchUp()
    }
  }

  async function append(contents: readonly FactContent[], snapshots: readonly Snapshot[] = []): Promise<Result<readonly Fact[], StorageProblem>> {
    const writing = await loadFactWriting()
    if (!writing.ok) return writing
    const facts = contents.map((content) => writing.value.identify(content))
    const prepared = writing.value.prepareFacts(facts)
    const added = await connection.run<Added>((database, again) =>
      // The first try may have reached the disk although the connection was lost.
      again
        ? addMissing(database, facts, writing.value, snapshots)
        : writeNew(database, writing.value, prepared, snapshots).then((written) => ({ news: null, missing: facts, written })),
    )
    if (!added.ok) return added
    takeAdded(added.value)
    return success(facts)
  }

  async function merge(candidates: readonly unknown[], snapshots: readonly Snapshot[] = []): Promise<Result<Merged, StorageProblem>> {
    const writing = await loadFactWriting()
    if (!writing.ok) return writing
    const { valid, refused } = writing.value.checkFacts(candidates, planId)
    const added = await connection.run((database) => addMissing(database, valid, writing.value, snapshots))
    if (!added.ok) return added
    takeAdded(added.value)
    const { missing } = added.value
    return success({ added: missing, known: valid.length - missing.length, refused })
  }

  return { loadAll: () => inTurn(readEverything), append, merge, catchUp }
}
