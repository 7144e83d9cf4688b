import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick, watch } from 'vue'
import { useDraftsStore } from '../../src/stores/drafts'
import { useExampleStore } from '../../src/stores/example'
import { useFactsStore } from '../../src/stores/facts'
import { useJudgedStore } from '../../src/stores/judged'
import { usePeopleStore } from '../../src/stores/people'
import { useSelectionStore } from '../../src/stores/selection'
import { useStorageStore } from '../../src/stores/storage'
import { until } from '../storage/support'
import { period } from '../support/measurements'
import { emptyBrowser, entry, inTab, openedTab, readTables, servedPlan, validMeasurements, writtenByOtherTab } from './support'

const tables = await readTables()
const [firstId = '', secondId = ''] = tables.indikatorer.filter((row) => row['verditype'] === 'tall').map((row) => row['id'] ?? '')
const csv = [
  'indikator_id;periode;verdi;kommentar;registrert_av;korrigerer',
  `${firstId};2025-T1;41;;Kari Eksempel;`,
  `${firstId};2025-T1;42;rettet;Kari Eksempel;ja`,
  `${secondId};2025-T2;7;;Ola Eksempel;`,
].join('\n')
const fetcher = servedPlan(tables, csv)
let window: EventTarget

beforeEach(async () => {
  window = emptyBrowser()
  await openedTab(fetcher)
})

describe('the example', () => {
  it('is shown alone, with its corrections and its people', async () => {
    const facts = useFactsStore()
    await facts.append([entry(firstId, '2025-T1', '99')])
    const example = useExampleStore()
    expect(await example.load(fetcher)).toEqual({ ok: true, value: undefined })
    expect(example.active).toBe(true)
    expect(example.busy).toBe(false)
    expect(facts.all.map((fact) => fact.type === 'measurement' && fact.written)).toEqual(['41', '7', '42'])
    const [measurement] = validMeasurements(firstId)
    expect(measurement).toMatchObject({ written: '42', comment: 'rettet', corrected: true, conflicts: [] })
    expect(usePeopleStore().nameOf(measurement?.author ?? '')).toBe('Kari Eksempel')
    expect(useSelectionStore().period).toBe('2025-T2')
  })

  it('leaves the real measurements as they were, and goes away whole', async () => {
    const facts = useFactsStore()
    await facts.append([entry(firstId, '2025-T1', '99')])
    const real = facts.all
    const example = useExampleStore()
    await example.load(fetcher)
    await facts.append([entry(secondId, '2025-T1', '1')])
    await example.remove()
    expect(example.active).toBe(false)
    expect(facts.all).toEqual(real)
    await example.load(fetcher)
    expect(facts.all).toHaveLength(3)
  })

  it('tells what was entered among it here from what came with it', async () => {
    const facts = useFactsStore()
    await useExampleStore().load(fetcher)
    expect(facts.ownCount).toBe(0)
    await facts.append([entry(secondId, '2025-T1', '1')])
    expect(facts.ownCount).toBe(1)
  })

  it('is looked at from its own latest period, and the real again from theirs', async () => {
    const selection = useSelectionStore()
    const example = useExampleStore()
    await useFactsStore().append([entry(firstId, '2026-T1', '99')])
    selection.choosePeriod(period('2026-T2'))
    await example.load(fetcher)
    await nextTick()
    expect(selection.period).toBe('2025-T2')
    await example.remove()
    await nextTick()
    expect(selection.period).toBe('2026-T1')
  })

  it('is not doubled when it is loaded twice', async () => {
    const example = useExampleStore()
    await example.load(fetcher)
    await example.load(fetcher)
    expect(useFactsStore().all).toHaveLength(3)
  })

  it('is not called shown before all of it is there', async () => {
    const example = useExampleStore()
    const facts = useFactsStore()
    const counts = new Set<number>()
    watch(() => (example.active ? facts.all.length : null), (count) => count !== null && counts.add(count), { flush: 'sync' })
    await example.load(fetcher)
    expect([...counts]).toEqual([3])
  })

  it('is made whole where loading it was cut short, and until then is not what the next visit shows', async () => {
    await useStorageStore().visitSource('example')
    await useFactsStore().append([entry(firstId, '2025-T1', '41', { author: 'somebody' })])
    await openedTab(fetcher)
    expect(useExampleStore().active).toBe(false)
    await useExampleStore().load(fetcher)
    expect(useFactsStore().all.map((fact) => fact.type === 'measurement' && fact.written)).toEqual(['41', '7', '42'])
  })

  it('is still shown at the next visit', async () => {
    await useExampleStore().load(fetcher)
    await openedTab(fetcher)
    expect(useExampleStore().active).toBe(true)
    expect(useFactsStore().all).toHaveLength(3)
  })

  it('is followed by other tabs', async () => {
    const other = await openedTab(fetcher)
    const facts = useFactsStore()
    inTab(await openedTab(fetcher), () => useExampleStore())
    await useExampleStore().load(fetcher)
    writtenByOtherTab(window, `source:${tables.meta.id}`, 'example')
    await until(() => facts.source === 'example' && facts.all.length === 3)
    expect(inTab(other, () => useJudgedStore().rowAt(firstId, period('2025-T1'))?.latest?.measurement?.written)).toBe('42')
  })

  it('leaves the period that another tab has chosen alone', async () => {
    await openedTab(fetcher)
    const selection = useSelectionStore()
    selection.choosePeriod(period('2026-T2'))
    const facts = useFactsStore()
    inTab(await openedTab(fetcher), () => useExampleStore())
    await useExampleStore().load(fetcher)
    writtenByOtherTab(window, `source:${tables.meta.id}`, 'example')
    await until(() => facts.source === 'example')
    expect(facts.followed).toBe(true)
    await nextTick()
    expect(selection.period).toBe('2026-T2')
  })

  it('does not change the page of a tab where somebody types until it is asked for there', async () => {
    const drafts = useDraftsStore()
    const facts = useFactsStore()
    drafts.keep({ indicator: firstId, period: period('2025-T1'), field: 'value' }, '99,')
    await drafts.settled()
    const other = await openedTab(fetcher)
    await inTab(other, () => useExampleStore().load(fetcher))
    writtenByOtherTab(window, `source:${tables.meta.id}`, 'example')
    expect(facts.held).toBe(true)
    expect(facts.source).toBe('real')
    expect(drafts.all).toHaveLength(1)
    await facts.letGo()
    expect(facts.held).toBe(false)
    expect(facts.source).toBe('example')
    expect(facts.followed).toBe(true)
  })

  it('is let go everywhere when it is removed, also where somebody types, for it is gone', async () => {
    await useExampleStore().load(fetcher)
    const facts = useFactsStore()
    const drafts = useDraftsStore()
    drafts.keep({ indicator: firstId, period: period('2025-T1'), field: 'value' }, '99,')
    await drafts.settled()
    writtenByOtherTab(window, `source:${tables.meta.id}`, 'real')
    await until(() => facts.source === 'real')
    expect(facts.followed).toBe(true)
  })

  it('is not begun when its file cannot be had or read', async () => {
    const example = useExampleStore()
    expect(await example.load(servedPlan(tables))).toEqual({ ok: false, failure: 'not_found' })
    expect(await example.load(servedPlan(tables, '<html>'))).toEqual({ ok: false, failure: 'unreadable' })
    expect(example.problem).toBe('unreadable')
    expect(example.active).toBe(false)
  })
})
