import type { Fact, FactContent } from '../domain/fact'
import { success, type Result } from '../domain/result'
import type { Snapshot } from '../domain/snapshot'
import type { RefusedFact, StorageProblem } from '../domain/storageProblem'
import type { Connection } from './connection'
import { contentMark } from './contentMark'
import type { Table } from 'dexie'
import { factTables, type Database } from './database'
import { countFacts, noFacts, type FactBatch } from './factBatch'
import { markSeen, nothingSeen, readNews, type News, type Seen } from './factNews'
import { loadFactWriting, type FactWriting } from './factWriting'
import type { PackedFacts } from './packedFacts'

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
  /** Reads everything, or goes on from what was read before the database was opened; to be called first. */
  loadAll(read?: News | null): Promise<Result<FactBatch, StorageProblem>>
  /** Gives each content its id and stores them together, with the snapshots they publish; resolves when they are on disk. */
  append(contents: readonly FactContent[], snapshots?: readonly Snapshot[]): Promise<Result<readonly Fact[], StorageProblem>>
  /** Stores facts that are packed already, with the names of their authors; resolves when they are on disk and taken up. Null where `signal` ended it, and nothing was stored. */
  appendPacked(packed: PackedFacts): Promise<Result<FactBatch | null, StorageProblem>>
  /** Set union with facts from elsewhere, and with the snapshots they publish. */
  merge(candidates: readonly unknown[], snapshots?: readonly Snapshot[]): Promise<Result<Merged, StorageProblem>>
  /** Reads what other tabs have written; gives what was new. */
  catchUp(): Promise<Result<FactBatch, StorageProblem>>
  /** What has been read, by its mark where `lastRow` is the last of its rows (`contentMark`); null where something is still to be read. */
  markOf(lastRow: Fact | undefined): string | null
}

export interface FactLogOptions {
  readonly planId: string
  /** Called once for each change, after it is on disk; what it gives back resolves when the change is taken up. */
  readonly onChange: (change: FactChange) => unknown
  /** Told how many facts more are known to lie as rows. */
  readonly onRows: (count: number) => void
}

/** What writing knows of the log: how far it has read, and whom to tell. */
export interface WritingLog extends FactLogOptions {
  readonly connection: Connection
  readonly seen: Seen
  /** Takes up what others have written. */
  take(news: News): FactBatch
  publish(kind: FactChange['kind'], batch: FactBatch): unknown
  catchUp(): Promise<unknown>
}

/** Runs `work` in a transaction over everything that facts are read and written with. */
export function inTransaction<T>(database: Database, mode: 'r' | 'rw', work: () => Promise<T>, more: readonly Table[] = []): PromiseLike<T> {
  return database.transaction(mode, [...factTables(database), database.settings, database.snapshots, ...more], work)
}

/** The facts behind `connection`; keeps track of what this tab has read. */
export function createFactLog(connection: Connection, { planId, onChange, onRows }: FactLogOptions): FactLog {
  const seen = nothingSeen()
  let reading: Promise<unknown> = Promise.resolve()
  let catchUpWaiting: Promise<Result<FactBatch, StorageProblem>> | null = null

  function publish(kind: FactChange['kind'], batch: FactBatch): unknown {
    return kind === 'replaced' || countFacts(batch) > 0 ? onChange({ kind, ...batch }) : undefined
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

  async function readEverything(read: News | null): Promise<Result<FactBatch, StorageProblem>> {
    Object.assign(seen, nothingSeen())
    const news = read ? success(read) : await readOn()
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

  const log: WritingLog = { connection, planId, onChange, onRows, seen, take, publish, catchUp }

  async function write<T>(work: (writing: FactWriting) => Promise<Result<T, StorageProblem>>): Promise<Result<T, StorageProblem>> {
    const writing = await loadFactWriting()
    return writing.ok ? work(writing.value) : writing
  }

  return {
    loadAll: (read = null) => inTurn(() => readEverything(read)),
    append: (...given) => write((writing) => writing.append(log, ...given)),
    appendPacked: (...given) => write((writing) => writing.appendPacked(log, ...given)),
    merge: (...given) => write((writing) => writing.merge(log, ...given)),
    catchUp,
    markOf: (lastRow) => (seen.epoch === null || seen.isAhead ? null : contentMark(seen.epoch, seen.lastKey, lastRow)),
  }
}
