import { Dexie } from 'dexie'
import { IDBObjectStore, forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failure } from '../../src/domain/result'
import { connect } from '../../src/storage/connection'
import { createDatabase, databaseName } from '../../src/storage/database'
import type { StorageEnvironment } from '../../src/storage/environment'
import { openStore } from '../../src/storage/factStore'
import { currentVersion } from '../../src/storage/versions'
import { emptyEnvironment, measurement, openTab, storedFacts, until, valueOf } from './support'

const name = databaseName('plan-a', 'real')

/** A later version of the program, with one more table. */
function newerDatabase(environment: StorageEnvironment): Dexie {
  const database = createDatabase(name, environment)
  database.version(currentVersion + 1).stores({ approvals: '++' })
  return database
}

function installedVersion(environment: StorageEnvironment): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = (environment.indexedDB as IDBFactory).open(name)
    request.onsuccess = () => {
      resolve(request.result.version)
      request.result.close()
    }
    request.onerror = () => reject(new Error('no database'))
  })
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a database newer than the program', () => {
  it('is refused, closed and left as it was', async () => {
    const environment = emptyEnvironment()
    const { store } = await openTab(environment)
    const stored = valueOf(await store.append([measurement()]))
    store.close()
    const newer = newerDatabase(environment)
    await newer.open()
    newer.close()

    expect(await openStore('plan-a', { source: 'real', environment })).toEqual(failure('newer_database'))
    expect(await installedVersion(environment)).toBe((currentVersion + 1) * 10)
    await newer.open()
    expect(await newer.table('facts').toArray()).toEqual(stored)
    newer.close()
  })

  it('taking over while this tab is open ends its writing, and this tab is told', async () => {
    const environment = emptyEnvironment()
    const { store, changes } = await openTab(environment)
    const newer = newerDatabase(environment)
    await newer.open()
    expect(changes).toContainEqual({ kind: 'overtaken' })
    expect(await store.append([measurement()])).toEqual(failure('newer_database'))
    expect(await newer.table('facts').count()).toBe(0)
    newer.close()
  })

  it('is not reached by who comes while it is being refused', async () => {
    const environment = emptyEnvironment()
    const database = createDatabase(name, environment)
    const connection = valueOf(await connect(database, 1000, () => undefined))
    const newer = newerDatabase(environment)
    await newer.open()
    const problems: unknown[] = []
    const ask = () => connection.run(() => Promise.resolve()).then((result) => problems.push(result.ok ? 'reached' : result.failure))
    // The database is open for a moment, to be looked at: whoever asks in that moment waits for what was found.
    const seen = vi.spyOn(database, 'backendDB')
    seen.mockImplementationOnce(() => {
      void ask()
      seen.mockRestore()
      return database.backendDB()
    })
    await ask()
    await until(() => problems.length > 1)
    expect(new Set(problems)).toEqual(new Set(['newer_database']))
    newer.close()
  })
})

describe('an older program that does not let go', () => {
  it('is reported as blocked', async () => {
    const environment = emptyEnvironment()
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = (environment.indexedDB as IDBFactory).open(name, 1)
      request.onsuccess = () => resolve(request.result)
    })
    expect(await openStore('plan-a', { source: 'real', environment })).toEqual(failure('blocked'))
    old.close()
  })
})

describe('a lost connection', () => {
  it('is opened again and the write is made once', async () => {
    const environment = emptyEnvironment()
    const database = createDatabase(name, environment)
    const connection = valueOf(await connect(database, 50, () => undefined))
    forceCloseDatabase(database.backendDB() as never)
    await until(() => !database.isOpen())
    expect(await connection.run((open) => open.facts.count())).toEqual({ ok: true, value: 0 })
    connection.close()
  })

  it('that hid a finished write does not write it twice', async () => {
    const environment = emptyEnvironment()
    const { store, changes } = await openTab(environment)
    await store.loadAll()
    const prototype = Dexie.prototype as { transaction: (...all: unknown[]) => Promise<unknown> }
    const { transaction } = prototype
    let failures = 1
    vi.spyOn(prototype, 'transaction').mockImplementation(function (this: unknown, ...parameters) {
      const done = transaction.apply(this, parameters)
      const lost = new Dexie.DatabaseClosedError('lost after the commit')
      return failures-- > 0 ? done.then(() => Promise.reject(lost)) : done
    })
    const stored = valueOf(await store.append([measurement()]))
    vi.restoreAllMocks()
    expect(await storedFacts(store)).toEqual(stored)
    expect(changes).toEqual([{ kind: 'added', facts: stored, segments: [] }])
    store.close()
  })

  it('is reported when it cannot be had back', async () => {
    const { store } = await openTab(emptyEnvironment())
    vi.spyOn(Dexie.prototype, 'transaction').mockImplementation(() => Promise.reject(new Dexie.DatabaseClosedError()) as never)
    expect(await store.append([measurement()])).toEqual(failure('connection_lost'))
    store.close()
  })

  it('stays closed after close', async () => {
    const { store } = await openTab(emptyEnvironment())
    store.close()
    expect(await store.append([measurement()])).toEqual(failure('connection_lost'))
  })
})

describe('a full disk', () => {
  it('is reported, nothing of the batch is stored, and a later write succeeds', async () => {
    const { store, changes } = await openTab(emptyEnvironment())
    const add = IDBObjectStore.prototype.add
    let calls = 0
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      calls += 1
      if (calls > 1) throw new DOMException('no room', 'QuotaExceededError')
      return add.call(this as never, value) as never
    } as never)
    expect(await store.append([measurement(), measurement({ indicator: 'A-02' })])).toEqual(failure('quota_exceeded'))
    vi.restoreAllMocks()
    expect(changes).toEqual([])
    expect(await storedFacts(store)).toEqual([])
    expect(valueOf(await store.append([measurement()]))).toHaveLength(1)
    store.close()
  })

  it('found when the transaction is committed is reported too', async () => {
    const { store } = await openTab(emptyEnvironment())
    const inner = new DOMException('no room', 'QuotaExceededError')
    vi.spyOn(Dexie.prototype, 'transaction').mockImplementation(() => Promise.reject(new Dexie.AbortError('aborted', inner)) as never)
    expect(await store.append([measurement()])).toEqual(failure('quota_exceeded'))
    store.close()
  })
})

describe('a browser that does not store', () => {
  it('is reported when there is no IndexedDB', async () => {
    const environment = emptyEnvironment({ indexedDB: undefined })
    expect(await openStore('plan-a', { source: 'real', environment })).toEqual(failure('unavailable'))
  })

  it('is reported when opening is denied', async () => {
    const denied = { open: () => { throw new DOMException('denied', 'SecurityError') } }
    const environment = emptyEnvironment({ indexedDB: denied as never })
    expect(await openStore('plan-a', { source: 'real', environment })).toEqual(failure('unavailable'))
  })
})
