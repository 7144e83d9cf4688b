import { describe, expect, it } from 'vitest'
import { createDatabase, databaseName } from '../../src/storage/database'
import { unpackFacts } from '../../src/storage/factBatch'
import { nothingSeen, readNews } from '../../src/storage/factNews'
import { inTransaction } from '../../src/storage/factLog'
import { readFirst } from '../../src/storage/firstReading'
import { packedFrom } from '../../src/storage/segment/segment'
import { currentVersion } from '../../src/storage/versions'
import { writtenVersion } from '../../src/storage/versions/written'
import { emptyEnvironment, measurement, openTab, storedFacts, valueOf, type OpenedStore } from './support'

const name = databaseName('plan-a', 'real')
const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => measurement({ indicator: `A-${(from + index) % 7}`, value: String(from + index) }))

describe('what is read before storage is opened', () => {
  it('is what the database itself would have read, packed and not', async () => {
    const environment = emptyEnvironment()
    const { store } = await openTab(environment)
    valueOf(await store.append(many(300)))
    await store.seal()
    valueOf(await store.append(many(3, 300)))
    const read = await readFirst(name, environment.indexedDB)
    const database = createDatabase(name, environment)
    await database.open()
    const news = await inTransaction(database, 'r', () => readNews(database, nothingSeen()))
    database.close()
    expect(read && { ...read, segments: read.segments.map(({ segment }) => segment) }).toEqual({ ...news, segments: news.segments.map(({ segment }) => segment) })
    expect(read && unpackFacts(read)).toEqual(await storedFacts(store))
    expect(read?.segments).toHaveLength(1)
    expect(read?.facts).toHaveLength(3)
    store.close()
  })

  it('is nothing where there is no database, and none is made', async () => {
    const { indexedDB } = emptyEnvironment()
    expect(await readFirst(name, indexedDB)).toBeNull()
    expect(await indexedDB?.databases()).toEqual([])
    expect(await readFirst(name, undefined)).toBeNull()
  })

  it.each([currentVersion - 1, currentVersion + 1])('is nothing where the database was written by version %i, which is left as it is', async (version) => {
    const environment = emptyEnvironment()
    const { store } = await openTab(environment)
    store.close()
    const other = emptyEnvironment()
    const request = other.indexedDB?.open(name, version * 10)
    if (!request) throw new Error('no database')
    await new Promise((resolve) => (request.onsuccess = resolve))
    request.result.close()
    expect(await readFirst(name, other.indexedDB)).toBeNull()
    expect((await other.indexedDB?.databases())?.[0]?.version).toBe(version * 10)
  })

  it('is nothing where the browser refuses', async () => {
    const refusing = { open: () => { throw new DOMException('denied', 'SecurityError') } } as unknown as IDBFactory
    expect(await readFirst(name, refusing)).toBeNull()
  })

  it('knows the version that the program writes', () => {
    expect(writtenVersion).toBe(currentVersion)
  })
})

describe('a mark of what has been read', () => {
  const markOf = async (store: OpenedStore['store'], load = true) => {
    const facts = load ? valueOf(await store.loadAll()) : { facts: [] }
    return store.markOf(facts.facts.at(-1)) ?? undefined
  }

  it('is known again as long as nothing has come, and then everything is read', async () => {
    const environment = emptyEnvironment()
    const { store } = await openTab(environment)
    const { store: other } = await openTab(environment)
    const read = (mark: string | undefined) => readFirst(name, environment.indexedDB, mark)
    const changes: (() => Promise<unknown>)[] = [
      async () => valueOf(await store.append(many(2))),
      async () => valueOf(await other.append(many(1, 2))),
      async () => valueOf(await store.append(many(300, 3))),
      async () => valueOf(await other.append(many(1, 303))),
      async () => {
        const content = valueOf(await store.readContent())
        valueOf(await store.replaceAll(content, '2025-06-01T10:00:00.000Z'))
      },
    ]
    for (const change of changes) {
      const before = await markOf(store)
      expect(before).toBeDefined()
      expect(await read(before)).toBe('known')
      await change()
      expect(await read(before)).toMatchObject({ replaced: true })
    }
    expect(await read(await markOf(store))).toBe('known')
    store.close()
    other.close()
  })

  it('is that of what a tab has written itself', async () => {
    const environment = emptyEnvironment()
    const { store } = await openTab(environment)
    await store.loadAll()
    // The packed ones are no rows.
    const rows = []
    for (const count of [1, 300, 2]) {
      const written = valueOf(await store.append(many(count)))
      if (count < packedFrom) rows.push(...written)
      expect(await readFirst(name, environment.indexedDB, store.markOf(rows.at(-1)) ?? undefined)).toBe('known')
    }
    store.close()
  })

  it('is none before anything is read, nor while another tab has written what was not', async () => {
    const environment = emptyEnvironment()
    const [{ store }, { store: other }] = [await openTab(environment), await openTab(environment)]
    expect(await markOf(store, false)).toBeUndefined()
    await store.loadAll()
    valueOf(await other.append(many(1)))
    valueOf(await store.append(many(1, 1)))
    const marks = await Promise.all([markOf(store, false), store.catchUp().then(() => store.markOf(undefined))])
    expect(await readFirst(name, environment.indexedDB, marks[0])).not.toBe('known')
    store.close()
    other.close()
  })
})

describe('a log that goes on from what was read before', () => {
  it('takes it as its own, and reads on what has come since', async () => {
    const environment = emptyEnvironment()
    const { store: other } = await openTab(environment)
    valueOf(await other.append(many(2)))
    const read = await readFirst(name, environment.indexedDB)
    const [late] = valueOf(await other.append(many(1, 2)))
    const { store, changes } = await openTab(environment)
    expect(unpackFacts(valueOf(await store.loadAll(read)))).toHaveLength(2)
    await store.catchUp()
    expect(changes).toEqual([{ kind: 'added', facts: [late], segments: [] }])
    valueOf(await store.append(many(1, 3)))
    expect(await storedFacts(store)).toHaveLength(4)
    store.close()
    other.close()
  })

  it('is told when everything has been replaced since', async () => {
    const environment = emptyEnvironment()
    const { store: other } = await openTab(environment, 'example')
    valueOf(await other.append(many(2)))
    const read = await readFirst(databaseName('plan-a', 'example'), environment.indexedDB)
    valueOf(await other.clearExample())
    const { store, changes } = await openTab(environment, 'example')
    valueOf(await store.loadAll(read))
    await store.catchUp()
    expect(changes).toEqual([{ kind: 'replaced', facts: [], segments: [] }])
    store.close()
    other.close()
  })
})
