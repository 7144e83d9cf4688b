import { Dexie } from 'dexie'
import type { Fact } from '../../src/domain/fact'
import { createDatabase } from '../../src/storage/database'
import { browserEnvironment } from '../../src/storage/environment'
import { nothingSeen, markSeen } from '../../src/storage/factNews'
import { noFacts } from '../../src/storage/factBatch'
import { prepareFacts, writeFacts } from '../../src/storage/factRows'
import { readFirst } from '../../src/storage/firstReading'
import { createFactIndex } from '../../src/stores/factIndex'

/** A way to keep facts in the browser. */
export interface Engine {
  readonly name: string
  /** True where one fact more means that all are written again: asked of it only a few times. */
  readonly isWhole?: true
  /** Stores all at once; resolves when they are on disk. */
  insert(facts: readonly Fact[]): Promise<void>
  /** Opens anew and reads all, ready to be judged; gives what is held, so that it can be weighed. */
  reopen(): Promise<{ readonly held: unknown; readonly count: number }>
  /** Stores one more, with strict durability. */
  putOne(fact: Fact): Promise<void>
  /** Deletes everything. */
  remove(): Promise<void>
}

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(new Error('request failed'))
  })
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(new Error('transaction aborted'))
  })
}

function openRaw(name: string): Promise<IDBDatabase> {
  const asked = indexedDB.open(name, 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('rows', { autoIncrement: true })
  return request(asked)
}

function rawEngine(name: string, write: (store: IDBObjectStore, facts: readonly Fact[]) => void, read: (store: IDBObjectStore) => Promise<readonly Fact[]>): Omit<Engine, 'putOne'> {
  return {
    name,
    async insert(facts) {
      const database = await openRaw(name)
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
      write(transaction.objectStore('rows'), facts)
      await committed(transaction)
      database.close()
    },
    async reopen() {
      const database = await openRaw(name)
      const held = await read(database.transaction('rows').objectStore('rows'))
      database.close()
      return { held, count: held.length }
    },
    remove: async () => void (await request(indexedDB.deleteDatabase(name))),
  }
}

async function keptOpen(name: string, write: (store: IDBObjectStore, fact: Fact) => void): Promise<(fact: Fact) => Promise<void>> {
  const database = await openRaw(name)
  return async (fact) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
    write(transaction.objectStore('rows'), fact)
    await committed(transaction)
  }
}

/** One record a fact, with nothing between: what every comparison is to. */
export function rawRows(): Engine {
  const name = 'raw rows'
  const put = (store: IDBObjectStore, fact: Fact) => void store.add(fact)
  let one: Promise<(fact: Fact) => Promise<void>> | null = null
  return {
    ...rawEngine(name, (store, facts) => facts.forEach((fact) => put(store, fact)), (store) => request(store.getAll() as IDBRequest<Fact[]>)),
    putOne: async (fact) => (await (one ??= keptOpen(name, put)))(fact),
  }
}

/** Everything as one structured clone, as idb-keyval keeps a value. */
export function oneValue(): Engine {
  const name = 'one value'
  let all: readonly Fact[] = []
  const put = (store: IDBObjectStore, facts: readonly Fact[]) => void store.put((all = facts), 1)
  let one: Promise<(fact: Fact) => Promise<void>> | null = null
  return {
    ...rawEngine(name, put, (store) => request(store.get(1) as IDBRequest<Fact[]>)),
    isWhole: true,
    putOne: async (fact) => (await (one ??= keptOpen(name, (store, own) => put(store, [...all, own]))))(fact),
  }
}

/** One record a fact, through Dexie. */
export function dexieRows(): Engine {
  const name = 'Dexie rows'
  const open = async () => {
    const database = new Dexie(name, { chromeTransactionDurability: 'strict' })
    database.version(1).stores({ rows: '++' })
    return database.open()
  }
  let kept: Promise<Dexie> | null = null
  return {
    name,
    async insert(facts) {
      const database = await open()
      await database.table('rows').bulkAdd(facts)
      database.close()
    },
    async reopen() {
      const database = await open()
      const held: unknown[] = await database.table('rows').toArray()
      database.close()
      return { held, count: held.length }
    },
    putOne: async (fact) => void (await (await (kept ??= open())).table('rows').add(fact)),
    remove: () => Dexie.delete(name),
  }
}

/** The program's own storage, from the facts to the index that the judge reads from. */
export function ownStorage(): Engine {
  const name = 'own storage'
  const open = async () => {
    const database = createDatabase(name, browserEnvironment())
    await database.open()
    return database
  }
  const tables = (database: Awaited<ReturnType<typeof open>>) => [database.facts, database.segments, database.settings]
  let kept: ReturnType<typeof open> | null = null
  return {
    name,
    async insert(facts) {
      const database = await open()
      const prepared = prepareFacts(facts)
      await database.transaction('rw', tables(database), () => writeFacts(database, prepared))
      database.close()
    },
    // As the program reads what is stored from the first line of its script on, before Dexie opens the database for good.
    async reopen() {
      const news = await readFirst(name, indexedDB)
      const seen = nothingSeen()
      const index = createFactIndex()
      index.replace(news ? markSeen(seen, news) : noFacts)
      return { held: { index, seen }, count: index.count() }
    },
    async putOne(fact) {
      const database = await (kept ??= open())
      await database.transaction('rw', database.facts, () => writeFacts(database, prepareFacts([fact])))
    },
    remove: () => Dexie.delete(name),
  }
}
