import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useDraftsStore } from '../../src/stores/drafts'
import { useFactsStore } from '../../src/stores/facts'
import { beginReading } from '../../src/stores/firstReading'
import { usePlanStore } from '../../src/stores/plan'
import { usePeopleStore } from '../../src/stores/people'
import { useSessionStore } from '../../src/stores/session'
import { pageMayBeMade } from '../../src/stores/start'
import { useStorageStore } from '../../src/stores/storage'
import { until } from '../storage/support'
import { emptyBrowser, entry, inTab, openedTab, readTables, servedPlan } from './support'

const tables = await readTables()
const fetcher = servedPlan(tables)
const [firstId = ''] = tables.indikatorer.filter((row) => row['verditype'] === 'tall').map((row) => row['id'] ?? '')

/** A page that is opened where `count` facts are stored, with the browser's idle moments in our hands. */
async function openedAgain(count: number) {
  const before = await openedTab(fetcher)
  const periods = ['2025-T1', '2025-T2', '2025-ÅR']
  for (const when of periods.slice(0, count)) await useFactsStore().append([entry(firstId, when, '42')])
  const idle: (() => void)[] = []
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
  beginReading()
  await openedTab(fetcher)
  return { before, idle }
}

beforeEach(() => {
  vi.unstubAllGlobals()
  emptyBrowser()
})

describe('a page opened again', () => {
  it('shows what is stored before the database is opened for good', async () => {
    const { idle } = await openedAgain(2)
    expect(useFactsStore().ready).toBe(true)
    expect(useFactsStore().all).toHaveLength(2)
    expect(useFactsStore().factsOf(firstId)).toHaveLength(2)
    expect(idle).toHaveLength(1)
    expect(useFactsStore().isOpen).toBe(false)
    await useFactsStore().openNow()
    expect(useFactsStore().isOpen).toBe(true)
  })

  it('takes up what another tab wrote in between', async () => {
    const { before, idle } = await openedAgain(1)
    const facts = useFactsStore()
    await inTab(before, () => useFactsStore().append([entry(firstId, '2025-T2', '43')]))
    expect(facts.all).toHaveLength(1)
    idle[0]?.()
    await until(() => facts.all.length === 2)
  })

  it('opens the database at once for whoever writes', async () => {
    const { idle } = await openedAgain(1)
    const stored = await useFactsStore().append([entry(firstId, '2025-T2', '43')])
    expect(stored.ok).toBe(true)
    expect(useFactsStore().all).toHaveLength(2)
    idle[0]?.()
    await openedTab(fetcher)
    expect(useFactsStore().all).toHaveLength(2)
  })

  it('knows the names of those who wrote when it is open', async () => {
    const before = await openedTab(fetcher)
    await useSessionStore().rename('Kari')
    const author = inTab(before, () => useSessionStore().author)
    const { idle } = await openedAgain(1)
    const people = usePeopleStore()
    idle[0]?.()
    await until(() => people.nameOf(author) === 'Kari')
  })

  it('keeps what it shows, and says so, when the database cannot be opened for good', async () => {
    await openedTab(fetcher)
    await useFactsStore().append([entry(firstId, '2025-T1', '42')])
    beginReading()
    const pinia = createPinia()
    setActivePinia(pinia)
    const storage = useStorageStore()
    await storage.open(tables.meta.id)
    vi.stubGlobal('indexedDB', undefined)
    expect(await useFactsStore().append([entry(firstId, '2025-T2', '43')])).toEqual({ ok: false, failure: 'unavailable' })
    expect(useFactsStore().problem).toBe('unavailable')
    expect(useFactsStore().all).toHaveLength(1)
  })

  it('has what was typed and not saved, also for whoever asks before the database is open', async () => {
    const place = { indicator: firstId, period: '2025-T1', field: 'value' }
    await openedTab(fetcher)
    useDraftsStore().keep(place, '12')
    await useDraftsStore().settled()
    beginReading()
    setActivePinia(createPinia())
    const [storage, drafts] = [useStorageStore(), useDraftsStore()]
    await storage.open(tables.meta.id)
    await until(() => drafts.textOf(place) === '12')
  })

  it('does not show one database as another', async () => {
    await openedTab(fetcher)
    await useFactsStore().append([entry(firstId, '2025-T1', '42')])
    beginReading()
    setActivePinia(createPinia())
    await useStorageStore().open('another-plan')
    expect(useFactsStore().all).toEqual([])
    await useStorageStore().open(tables.meta.id)
    expect(useFactsStore().all).toHaveLength(1)
  })
})

describe('the page', () => {
  it('is made at once where nothing is being read', async () => {
    setActivePinia(createPinia())
    await pageMayBeMade()
    expect(useFactsStore().ready).toBe(false)
  })

  it('is made when the plan and the facts are there, where they are being read', async () => {
    await openedTab(fetcher)
    beginReading()
    setActivePinia(createPinia())
    const [plan, storage] = [usePlanStore(), useStorageStore()]
    const made = pageMayBeMade().then(() => [plan.plan !== null, storage.ready])
    await plan.load(fetcher)
    await storage.open(tables.meta.id)
    expect(await made).toEqual([true, true])
  })

  it('is made without them when they are long in coming', async () => {
    await openedTab(fetcher)
    beginReading()
    setActivePinia(createPinia())
    await pageMayBeMade()
    expect(useFactsStore().ready).toBe(false)
  })
})
