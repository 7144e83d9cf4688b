import type { Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { periodStateOf } from '../../src/domain/periodState'
import { useFactsStore } from '../../src/stores/facts'
import { usePublishingStore } from '../../src/stores/publishing'
import { useStorageStore } from '../../src/stores/storage'
import { valueOf } from '../storage/support'
import { period } from '../support/measurements'
import { emptyBrowser, entry, inTab, openedTab, readTables, servedPlan } from './support'

const tables = await readTables()
const fetcher = servedPlan(tables)
const when = period('2025-T1')
const id = tables.indikatorer.find((row) => row['verditype'] === 'tall')?.['id'] ?? ''
const tabs: Pinia[] = []

async function tab(): Promise<Pinia> {
  const pinia = await openedTab(fetcher)
  tabs.push(pinia)
  return pinia
}

/** Registers a value and approves it. */
async function approve(written: string): Promise<void> {
  const facts = useFactsStore()
  const [fact] = valueOf(await facts.append([entry(id, '2025-T1', written)]))
  valueOf(await facts.append([{ type: 'review', indicator: id, period: when, step: 'godkjent', facts: [fact?.id ?? ''], note: '' } as never]))
}

beforeEach(() => void emptyBrowser())

afterEach(() => {
  for (const pinia of tabs.splice(0)) inTab(pinia, () => useStorageStore().close())
  vi.unstubAllGlobals()
})

describe('publishing', () => {
  it('stores the snapshot and the fact that names it together, and so locks the period [R10.8]', async () => {
    await tab()
    const publishing = usePublishingStore()
    await approve('42')
    const snapshot = valueOf(await publishing.publish(when))
    expect(snapshot.rows.find((row) => row.id === id)?.value).toMatch(/^42(\.0+)?$/)
    const { lock } = periodStateOf(useFactsStore().factsOf(''), when)
    expect(lock).toMatchObject({ type: 'publication', snapshot: snapshot.sha256 })
    expect(publishing.snapshotsOf(when).map(({ sha256 }) => sha256)).toEqual([snapshot.sha256])
    expect(publishing.snapshotsOf(period('2025-T2'))).toEqual([])
  })

  it('finds the snapshot again in another tab, and judges it to the same', async () => {
    await tab()
    await approve('42')
    const { sha256 } = valueOf(await usePublishingStore().publish(when))
    await tab()
    const publishing = usePublishingStore()
    await publishing.load()
    const [found] = publishing.snapshotsOf(when)
    const opened = valueOf(await publishing.openStored(found as never))
    expect([opened.snapshot.sha256, opened.differences]).toEqual([sha256, []])
    expect(opened.rows).toHaveLength(tables.indikatorer.length)
  })

  it('goes out as a file and comes back the same, and stores nothing when it is only opened', async () => {
    await tab()
    await approve('42')
    const publishing = usePublishingStore()
    const snapshot = valueOf(await publishing.publish(when))
    const { name, bytes } = await publishing.fileOf(snapshot)
    expect(name).toContain(snapshot.sha256.slice(0, 8))
    emptyBrowser()
    await tab()
    const elsewhere = usePublishingStore()
    expect(valueOf(await elsewhere.openFile(bytes)).differences).toEqual([])
    await elsewhere.load()
    expect(elsewhere.all).toEqual([])
    expect(await elsewhere.openFile(bytes.slice(0, 40))).toMatchObject({ ok: false, failure: { reason: 'broken' } })
  })

  it('names the snapshot that it takes the place of, and keeps it', async () => {
    await tab()
    const publishing = usePublishingStore()
    await approve('42')
    const first = valueOf(await publishing.publish(when))
    const facts = useFactsStore()
    valueOf(await facts.append([{ type: 'lock', indicator: '', period: when, locked: false, reason: 'Rettelse' } as never]))
    await approve('43')
    const second = valueOf(await publishing.publish(when))
    expect(second.previous).toBe(first.sha256)
    expect(new Set(publishing.snapshotsOf(when).map(({ sha256 }) => sha256))).toEqual(new Set([first.sha256, second.sha256]))
  })

  it('stores neither snapshot nor fact where nothing can be stored', async () => {
    await tab()
    useStorageStore().close()
    const publishing = usePublishingStore()
    expect((await publishing.publish(when)).ok).toBe(false)
    expect(publishing.all).toEqual([])
  })
})
