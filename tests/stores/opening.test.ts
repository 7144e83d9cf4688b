import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { overviewFigures } from '../../src/domain/overviewFigures'
import { useFactsStore } from '../../src/stores/facts'
import { beginReading } from '../../src/stores/firstReading'
import { useJudgedStore } from '../../src/stores/judged'
import { keepNow, keepOpenings } from '../../src/stores/opening'
import { usePlanStore } from '../../src/stores/plan'
import { useSelectionStore } from '../../src/stores/selection'
import { pageMayBeMade } from '../../src/stores/start'
import { useStorageStore } from '../../src/stores/storage'
import { until } from '../storage/support'
import { longPlan } from '../support/longPlan'
import { emptyBrowser, entry, inTab, openedTab, readTables, servedPlan } from './support'

const tables = await readTables()
const fetcher = servedPlan(tables)
const [firstId = '', secondId = ''] = tables.indikatorer.filter((row) => row['verditype'] === 'tall').map((row) => row['id'] ?? '')
const opening = () => useFactsStore().opening

const tabs: Pinia[] = []

async function openTab(served = fetcher): Promise<Pinia> {
  const tab = await openedTab(served)
  tabs.push(tab)
  return tab
}

/** What the overview says of what is stored, counted of the facts. */
function counted() {
  const { plan } = usePlanStore()
  const { period } = useSelectionStore()
  if (!plan || !period) throw new Error('nothing to count')
  return overviewFigures(plan, useJudgedStore().rowsAt(period), period)
}

/** A tab in which values were entered, and what its overview says kept. */
async function keptTab() {
  const tab = await openTab()
  await useFactsStore().append([entry(firstId, '2025-T1', '42'), entry(secondId, '2025-T2', '7')])
  await keepNow()
  return { tab, before: counted() }
}

/** The page opened again, its idle moments in our hands. */
async function openAgain(served = fetcher) {
  const idle: (() => void)[] = []
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
  beginReading()
  const tab = await openTab(served)
  useSelectionStore()
  await nextTick()
  return { tab, goOn: () => idle.splice(0).forEach((work) => work()) }
}

beforeEach(() => {
  vi.unstubAllGlobals()
  emptyBrowser()
})

afterEach(() => {
  for (const tab of tabs.splice(0)) inTab(tab, () => useStorageStore().close())
})

describe('what the overview said last time', () => {
  it('is known before the facts have come, and the same as they say', async () => {
    const { before } = await keptTab()
    const { goOn } = await openAgain()
    expect(useFactsStore().ready).toBe(false)
    expect(opening()?.figures).toEqual(before)
    expect(useFactsStore().count).toBe(2)
    expect(useSelectionStore().period).toBe(before.period)
    goOn()
    await until(() => useFactsStore().ready)
    expect(opening()).toBeNull()
    expect(useFactsStore().all).toHaveLength(2)
    expect(useSelectionStore().period).toBe(before.period)
    expect(counted()).toEqual(before)
    goOn()
    await until(() => useFactsStore().isOpen)
  })

  it('lets the page be made', async () => {
    await keptTab()
    vi.stubGlobal('requestIdleCallback', () => 0)
    beginReading()
    tabs.push(createPinia())
    setActivePinia(tabs.at(-1))
    const made = pageMayBeMade().then(() => opening() !== null)
    await usePlanStore().load(fetcher)
    await useStorageStore().open(tables.meta.id)
    expect(await made).toBe(true)
  })

  it('is not believed when another tab has stored something since', async () => {
    const { tab } = await keptTab()
    await inTab(tab, () => useFactsStore().append([entry(firstId, '2025-T2', '43')]))
    await openAgain()
    expect(opening()).toBeNull()
    expect(useFactsStore().ready).toBe(true)
    expect(useFactsStore().all).toHaveLength(3)
  })

  it('is not believed when everything has been replaced by as many facts', async () => {
    const { tab } = await keptTab()
    const storage = inTab(tab, () => useStorageStore())
    const content = await storage.read((open) => open.readContent())
    if (!content.ok) throw new Error(content.failure)
    await storage.write((open) => open.replaceAll(content.value, '2025-06-01T10:00:00.000Z'))
    await openAgain()
    expect(opening()).toBeNull()
    expect(useFactsStore().all).toHaveLength(2)
  })

  it('is not believed of another database, nor by another program', async () => {
    await keptTab()
    const kept = localStorage.getItem('malstyring:opening') ?? ''
    const { of } = JSON.parse(kept) as { of: string }
    for (const other of [of.replace('.ts', '-2.ts'), of.replace('/', '-b/')]) {
      localStorage.setItem('malstyring:opening', kept.replace(JSON.stringify(of), JSON.stringify(other)))
      await openAgain()
      expect(opening()).toBeNull()
      expect(useFactsStore().all).toHaveLength(2)
    }
  })

  it('is not believed by another text of the plan: the facts come as soon as nobody waits', async () => {
    await keptTab()
    const meta = { ...tables.meta, title: 'En annen tittel' }
    const { goOn } = await openAgain(servedPlan({ ...tables, meta }))
    expect(opening()).toBeNull()
    goOn()
    await until(() => useFactsStore().ready)
    expect(useFactsStore().all).toHaveLength(2)
  })

  it('does no harm where it cannot be read', async () => {
    await keptTab()
    localStorage.setItem('malstyring:opening', '{"of":')
    await openAgain()
    expect(useFactsStore().ready).toBe(true)
    expect(useFactsStore().all).toHaveLength(2)
  })

  it('waits for the facts where something is written, and misses nothing', async () => {
    await keptTab()
    await openAgain()
    expect(opening()).not.toBeNull()
    const stored = await useFactsStore().append([entry(secondId, '2025-T1', '8')])
    expect(stored.ok).toBe(true)
    expect(opening()).toBeNull()
    expect(useFactsStore().ready).toBe(true)
    expect(useFactsStore().all).toHaveLength(3)
  })

  it('gives way to the facts of another source that is chosen', async () => {
    await keptTab()
    const { goOn } = await openAgain()
    await useStorageStore().chooseSource('example')
    expect(opening()).toBeNull()
    expect(useFactsStore().all).toEqual([])
    goOn()
    await useStorageStore().chooseSource('real')
    expect(useFactsStore().all).toHaveLength(2)
  })
})

describe('keeping what the overview says', () => {
  const kept = () => JSON.parse(localStorage.getItem('malstyring:opening') ?? 'null') as { count: number } | null

  it('keeps nothing where nothing is measured, or the facts have not come', async () => {
    await openTab()
    await keepNow()
    expect(kept()).toBeNull()
    await keptTab()
    localStorage.removeItem('malstyring:opening')
    tabs.push(createPinia())
    setActivePinia(tabs.at(-1))
    await usePlanStore().load(fetcher)
    await keepNow()
    expect(kept()).toBeNull()
  })

  it('keeps nothing while those who look have not all been told', async () => {
    await keptTab()
    localStorage.removeItem('malstyring:opening')
    vi.spyOn(useStorageStore(), 'mark').mockReturnValue(false)
    await keepNow()
    expect(kept()).toBeNull()
  })

  it('keeps nothing of a plan that takes so much room that to keep its text would make the page stand still', async () => {
    const long = longPlan(tables, 600)
    await openTab(servedPlan(long))
    await useFactsStore().append([entry(long.indikatorer[0]?.['id'] ?? '', '2025-T1', '42')])
    await keepNow()
    expect(useJudgedStore().latestMeasuredPeriod).toBe('2025-T1')
    expect(kept()).toBeNull()
  })

  it('keeps it anew when something has been stored and it has been quiet for a while', async () => {
    await openTab()
    vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work))
    await useFactsStore().append([entry(firstId, '2025-T1', '42')])
    keepOpenings()
    await until(() => kept()?.count === 1)
    await useFactsStore().append([entry(firstId, '2025-T2', '43')])
    await vi.waitFor(() => expect(kept()?.count).toBe(2), { timeout: 8000 })
    const before = counted()
    await openAgain()
    expect(opening()?.figures).toEqual(before)
  })
})
