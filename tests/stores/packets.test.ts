import type { Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAssignmentsStore } from '../../src/stores/assignments'
import { useFactsStore } from '../../src/stores/facts'
import { usePacketsStore, type PacketOrder } from '../../src/stores/packets'
import { usePeopleStore } from '../../src/stores/people'
import { useSessionStore } from '../../src/stores/session'
import { useStorageStore } from '../../src/stores/storage'
import { valueOf } from '../storage/support'
import { period } from '../support/measurements'
import { emptyBrowser, entry, inTab, openedTab, readTables, servedPlan } from './support'

const tables = await readTables()
const fetcher = servedPlan(tables)
const when = period('2025-T1')
const [id = '', other = ''] = tables.indikatorer.filter((row) => row['verditype'] === 'tall').map((row) => row['id'])
const tabs: Pinia[] = []

/** Another machine: nothing stored, and somebody at it. */
async function machine(name: string): Promise<void> {
  emptyBrowser()
  localStorage.setItem('malstyring:name', name)
  localStorage.setItem('malstyring:role', 'controller')
  tabs.push(await openedTab(fetcher))
}

/** The last machine's tab: one that is left may still be at work, and would else be the active one. */
const here = () => tabs.at(-1)

const order = (more: Partial<PacketOrder> = {}): PacketOrder => ({ kind: 'oppdrag', period: when, virksomheter: ['Skole'], indicators: [id], message: ' Hei ', ...more })

async function fileOf(more: Partial<PacketOrder> = {}): Promise<Uint8Array> {
  return (await usePacketsStore(here()).makeFile(order(more)))?.bytes ?? new Uint8Array()
}

beforeEach(() => void emptyBrowser())

afterEach(() => {
  for (const pinia of tabs.splice(0)) inTab(pinia, () => useStorageStore().close())
  vi.unstubAllGlobals()
})

describe('packets between machines', () => {
  it('carry what is known of their indicators and nothing else, and are remembered as asked', async () => {
    await machine('Kari Controller')
    valueOf(await useFactsStore(here()).append([entry(id, '2025-T1', '42'), entry(other, '2025-T1', '7')]))
    const bytes = await fileOf()
    await machine('Ola Rektor')
    const packets = usePacketsStore(here())
    const packet = valueOf(await packets.readFile(bytes))
    expect([packet.sender.name, packet.message]).toEqual(['Kari Controller', 'Hei'])
    expect(packets.preview(packet)).toMatchObject({ added: 1, known: 0 })
    expect(useFactsStore(here()).all).toEqual([])
    expect(valueOf(await packets.takeIn(packet))).toBe(1)
    expect(useFactsStore(here()).all.map(({ indicator }) => indicator)).toEqual([id])
    expect(useAssignmentsStore(here()).all.map(({ sha256 }) => sha256)).toEqual([packet.sha256])
    await vi.waitFor(() => expect(usePeopleStore(here()).nameOf(packet.sender.author)).toBe('Kari Controller'))
  })

  it('change nothing the second time', async () => {
    await machine('Kari Controller')
    valueOf(await useFactsStore(here()).append([entry(id, '2025-T1', '42')]))
    const bytes = await fileOf()
    await machine('Ola Rektor')
    const packets = usePacketsStore(here())
    const packet = valueOf(await packets.readFile(bytes))
    await packets.takeIn(packet)
    const before = useFactsStore(here()).all
    expect(packets.preview(packet)).toMatchObject({ added: 0, known: 1, rows: [] })
    expect(valueOf(await packets.takeIn(packet))).toBe(0)
    expect(useFactsStore(here()).all).toEqual(before)
    expect(useAssignmentsStore(here()).all).toHaveLength(1)
  })

  it('come back as an answer, and show where both have written about the same [R2.11]', async () => {
    await machine('Ola Rektor')
    const [answered] = valueOf(await useFactsStore(here()).append([entry(id, '2025-T1', '43')]))
    const bytes = await fileOf({ kind: 'svar' })
    await machine('Kari Controller')
    valueOf(await useFactsStore(here()).append([entry(id, '2025-T1', '42')]))
    const packets = usePacketsStore(here())
    const packet = valueOf(await packets.readFile(bytes))
    const { conflicts } = packets.preview(packet)
    expect(conflicts.map(({ indicator, isNew }) => [indicator.id, isNew])).toEqual([[id, true]])
    expect(new Set(conflicts[0]?.values.map(({ value }) => value))).toEqual(new Set(['42', '43']))
    await packets.takeIn(packet)
    expect(useFactsStore(here()).all.map((fact) => fact.id)).toContain(answered?.id)
    expect(useAssignmentsStore(here()).all).toEqual([])
  })

  it('are refused with everything as it was when they are cut', async () => {
    await machine('Kari Controller')
    valueOf(await useFactsStore(here()).append([entry(id, '2025-T1', '42')]))
    const bytes = await fileOf()
    expect(await usePacketsStore(here()).readFile(bytes.slice(0, bytes.length >> 1))).toMatchObject({ ok: false, failure: { reason: 'broken' } })
    expect(useFactsStore(here()).all).toHaveLength(1)
    expect(useSessionStore(here()).name).toBe('Kari Controller')
  })
})
