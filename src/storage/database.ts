import { Dexie, type Table } from 'dexie'
import type { Fact } from '../domain/fact'
import type { Snapshot } from '../domain/snapshot'
import type { StorageProblem } from '../domain/storageProblem'
import type { Draft, Person } from '../domain/storedContent'
import type { StorageEnvironment } from './environment'
import { databaseName } from './databaseName'
import { openingProblem } from './problem'
import type { SafetyCopy, Setting } from './rows'
import type { Segment } from './segment/segment'
import { declareVersions } from './versions/declare'

export { databaseName }

/** The tables of one plan's database. */
export type Database = Dexie & {
  /** Facts that were written one by one and are not packed yet. */
  readonly facts: Table<Fact, number>
  /** The facts that are packed; see `factTables`. */
  readonly segments: Table<Segment, number>
  readonly people: Table<Person, string>
  readonly drafts: Table<Draft, [string, string, string]>
  readonly settings: Table<Setting, string>
  readonly safety: Table<SafetyCopy, number>
  readonly snapshots: Table<Snapshot, string>
}

/** The tables that hold the facts. */
export function factTables({ facts, segments }: Database): [Table<Fact, number>, Table<Segment, number>] {
  return [facts, segments]
}

/** The last place in the order of storing that is taken; 0 when nothing is stored. */
export async function lastKeyOf(database: Database): Promise<number> {
  const keys = await Promise.all([database.facts.orderBy(':id').lastKey(), database.segments.orderBy(':id').lastKey()])
  return Math.max(0, ...keys.map((key) => (typeof key === 'number' ? key : 0)))
}

/** A database that is not open yet. Every write is strict, on disk before it is called saved, unless told otherwise. */
export function createDatabase(name: string, environment: StorageEnvironment, durability: 'strict' | 'relaxed' = 'strict'): Database {
  const database = new Dexie(name, {
    indexedDB: environment.indexedDB,
    IDBKeyRange: environment.IDBKeyRange,
    autoOpen: false,
    chromeTransactionDurability: durability,
  }) as Database
  declareVersions(database)
  // The epoch tells a tab that what it has read was replaced, not only added to.
  database.on('populate', (transaction) => {
    void transaction.table('settings').add({ key: 'epoch', value: environment.randomId() })
  })
  return database
}

/** Dexie opens a database newer than the program without a word; its rows must not be touched. */
function isNewer(database: Database): boolean {
  return Math.floor(database.backendDB().version / 10) > database.verno
}

async function open(database: Database): Promise<StorageProblem | null> {
  try {
    await database.open()
    return isNewer(database) ? 'newer_database' : null
  } catch (error) {
    return openingProblem(error)
  }
}

/** Opens the database, or closes it again and says why not. */
export async function openGuarded(database: Database, patience: number): Promise<StorageProblem | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let giveUp: (problem: StorageProblem) => void = () => undefined
  const blocked = new Promise<StorageProblem>((resolve) => (giveUp = resolve))
  const wait = () => {
    timer = setTimeout(() => giveUp('blocked'), patience)
  }
  database.on('blocked', wait)
  const problem = await Promise.race([open(database), blocked])
  clearTimeout(timer)
  database.on('blocked').unsubscribe(wait)
  if (problem) database.close()
  return problem
}
