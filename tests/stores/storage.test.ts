import type { Dexie } from 'dexie'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createDatabase, databaseName } from '../../src/storage/database'
import { browserEnvironment } from '../../src/storage/environment'
import { currentVersion } from '../../src/storage/versions'
import { useFactsStore } from '../../src/stores/facts'
import { usePlanStore } from '../../src/stores/plan'
import { useRoomStore } from '../../src/stores/room'
import { startStores } from '../../src/stores/start'
import { useStorageStore } from '../../src/stores/storage'
import { until } from '../storage/support'
import { emptyBrowser, entry, openedTab, readTables, servedPlan } from './support'

const tables = await readTables()
const fetcher = servedPlan(tables)
const [firstId = ''] = tables.indikatorer.filter((row) => row['verditype'] === 'tall').map((row) => row['id'] ?? '')

function newerDatabase(): Dexie {
  const database = createDatabase(databaseName(tables.meta.id, 'real'), browserEnvironment())
  database.version(currentVersion + 1).stores({ approvals: '++' })
  return database
}

beforeEach(() => {
  emptyBrowser()
})

describe('a newer program in another tab', () => {
  it('is told of at once, keeps what is shown and stops the writing', async () => {
    await openedTab(fetcher)
    const facts = useFactsStore()
    await facts.append([entry(firstId, '2025-T1', '42')])
    const newer = newerDatabase()
    await newer.open()
    expect(facts.problem).toBe('newer_database')
    expect(await facts.append([entry(firstId, '2025-T2', '43')])).toEqual({ ok: false, failure: 'newer_database' })
    expect(facts.all).toHaveLength(1)
    newer.close()
  })

  it('has left a database that is not opened, and the plan is still shown', async () => {
    const newer = newerDatabase()
    await newer.open()
    newer.close()
    await openedTab(fetcher)
    expect(useFactsStore().problem).toBe('newer_database')
    expect(useFactsStore().ready).toBe(true)
    expect(usePlanStore().plan?.id).toBe(tables.meta.id)
  })
})

describe('a plan chosen while another is being opened', () => {
  it('is the one that is shown', async () => {
    setActivePinia(createPinia())
    const storage = useStorageStore()
    await Promise.all([storage.open('plan-a'), storage.open('plan-b')])
    expect(storage.planId).toBe('plan-b')
    await useFactsStore().append([entry(firstId, '2025-T1', '42')])
    await storage.open('plan-a')
    expect(useFactsStore().all).toEqual([])
    await storage.open('plan-b')
    expect(useFactsStore().all).toHaveLength(1)
  })
})

describe('startStores', () => {
  function serve(): string[] {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path)
      const file = await fetcher(path)
      return file.ok ? new Response(file.value) : new Response('', { status: 404 })
    })
    return asked
  }

  it('loads the plan and opens its database', async () => {
    const asked = serve()
    setActivePinia(createPinia())
    await startStores()
    await until(() => useFactsStore().ready)
    expect(usePlanStore().plan?.id).toBe(tables.meta.id)
    expect(useStorageStore().planId).toBe(tables.meta.id)
    expect(asked).toEqual(['plans/index.json', `plans/${tables.meta.id}.json`])
  })

  it('asks for a remembered plan without waiting for the list', async () => {
    serve()
    setActivePinia(createPinia())
    await usePlanStore().choose(tables.meta.id)
    const asked = serve()
    setActivePinia(createPinia())
    await startStores()
    expect(asked).toEqual([`plans/${tables.meta.id}.json`, 'plans/index.json'])
  })

  it('says so when the server does not answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no net')))
    setActivePinia(createPinia())
    await startStores()
    expect(usePlanStore().loadProblem).toBe('unreachable')
  })
})

describe('the room', () => {
  it('is read when asked for', async () => {
    const manager = { estimate: () => Promise.resolve({ usage: 1, quota: 3 }), persisted: () => Promise.resolve(false), persist: () => Promise.resolve(true) }
    vi.stubGlobal('navigator', { storage: manager })
    setActivePinia(createPinia())
    const store = useRoomStore()
    expect(store.room).toBeNull()
    await store.refresh()
    expect(store.room).toEqual({ used: 1, available: 2, persistent: false })
    expect(await store.persist()).toBe(true)
  })

  it('is asked to be kept once, when there is something to keep, and the answer is remembered', async () => {
    await openedTab(fetcher)
    let asked = 0
    const persist = () => Promise.resolve(++asked > 5)
    vi.stubGlobal('navigator', { storage: { persisted: () => Promise.resolve(false), persist } })
    const store = useRoomStore()
    expect(store.askedAt).toBeNull()
    await useStorageStore().visitSource('example')
    await store.askOnce()
    expect(asked).toBe(0)
    await useStorageStore().visitSource('real')
    await store.askOnce()
    await store.askOnce()
    expect(asked).toBe(1)
    expect(store.askedAt).not.toBeNull()
    expect(store.room?.persistent).toBe(false)
  })
})
