import type { Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useFactsStore } from '../../src/stores/facts'
import { useJudgedStore } from '../../src/stores/judged'
import { usePeopleStore } from '../../src/stores/people'
import { useSessionStore } from '../../src/stores/session'
import { useStorageStore } from '../../src/stores/storage'
import { unitCode } from '../../src/storage/unitCode'
import { period } from '../support/measurements'
import { until, valueOf } from '../storage/support'
import { emptyBrowser, entry, inTab, openedTab, readTables, servedPlan } from './support'

const tables = await readTables()
const fetcher = servedPlan(tables)
const [first, second] = tables.indikatorer.filter((row) => row['verditype'] === 'tall') as [Record<string, string>, Record<string, string>]
const firstId = first['id'] ?? ''
const secondId = second['id'] ?? ''
const tabs: Pinia[] = []

async function tab(): Promise<Pinia> {
  const pinia = await openedTab(fetcher)
  tabs.push(pinia)
  return pinia
}

beforeEach(() => {
  emptyBrowser()
})

afterEach(() => {
  for (const pinia of tabs.splice(0)) inTab(pinia, () => useStorageStore().close())
  vi.unstubAllGlobals()
})

describe('append', () => {
  it('adds the plan, the responsible virksomhet, the author and the time', async () => {
    await tab()
    const facts = useFactsStore()
    const [fact] = valueOf(await facts.append([entry(firstId, '2025-T1', '42')]))
    expect(fact).toMatchObject({
      plan: tables.meta.id,
      virksomhet: unitCode(first['ansvarlig_forslag'] ?? ''),
      author: useSessionStore().author,
      at: facts.lastSavedAt,
    })
    expect(facts.factsOf(firstId)).toEqual([fact])
    expect(facts.factsOf(secondId)).toEqual([])
    expect(facts.all).toEqual([fact])
  })

  it('is read back by the next visit', async () => {
    const pinia = await tab()
    const stored = valueOf(await useFactsStore().append([entry(firstId, '2025-T1', '42'), entry(secondId, '2025-T1', '7')]))
    inTab(pinia, () => useStorageStore().close())
    await tab()
    expect(useFactsStore().all).toEqual(stored)
    expect(useFactsStore().ready).toBe(true)
  })

  it('reaches another tab, judged', async () => {
    await tab()
    const writer = useFactsStore()
    await tab()
    const reader = useJudgedStore()
    expect(reader.rowAt(firstId, period('2025-T1'))?.latest?.measurement ?? null).toBeNull()
    await writer.append([entry(firstId, '2025-T1', '42')])
    await until(() => reader.rowAt(firstId, period('2025-T1'))?.latest?.measurement?.written === '42')
  })

  it('makes the author known by name', async () => {
    await tab()
    const session = useSessionStore()
    const people = usePeopleStore()
    await session.rename('  Kari Nordmann ')
    await useFactsStore().append([entry(firstId, '2025-T1', '42')])
    await until(() => people.nameOf(session.author) === 'Kari Nordmann')
    await session.rename('')
    await until(() => people.nameOf(session.author) === null)
    expect(useFactsStore().all).toHaveLength(1)
  })

  it('fails with a reason, and nothing is shown as saved, when the browser does not store', async () => {
    vi.stubGlobal('indexedDB', undefined)
    await tab()
    const facts = useFactsStore()
    expect(await facts.append([entry(firstId, '2025-T1', '42')])).toEqual({ ok: false, failure: 'unavailable' })
    expect(facts.problem).toBe('unavailable')
    expect(facts.ready).toBe(true)
    expect(facts.all).toEqual([])
    expect(facts.lastSavedAt).toBeNull()
  })
})

describe('session', () => {
  it('is the same person in the next visit', async () => {
    await tab()
    const before = useSessionStore()
    before.chooseVirksomhet('Skole')
    await tab()
    const after = useSessionStore()
    expect(after.author).toBe(before.author)
    expect(after.virksomhet).toBe('Skole')
    expect(after.author).toMatch(/^[0-9a-f]{32}$/)
  })
})
