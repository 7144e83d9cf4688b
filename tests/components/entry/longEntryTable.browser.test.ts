import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import EntryTable from '../../../src/components/entry/EntryTable.vue'
import { lazyEntryRow } from '../../../src/composables/lazyEntryRow'
import { useEntryRow } from '../../../src/composables/useEntryRow'
import { entryWorld } from '../../support/entryWorld'
import { makeIndicator, years } from '../../support/indicators'
import { period } from '../../support/measurements'
import { mount } from '../../support/mounting'

const when = period('2025-T1')
const count = 5000
const indicators = Array.from({ length: count }, (_, index) => makeIndicator({ id: `X-${index}`, unit: '%', decimals: 1, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'] }))
const frames = (wanted: number): Promise<void> => new Promise((resolve) => (wanted === 0 ? resolve() : requestAnimationFrame(() => setTimeout(() => void frames(wanted - 1).then(resolve)))))

async function show() {
  const around = entryWorld()
  const made: string[] = []
  const rows = indicators.map((indicator) =>
    lazyEntryRow(indicator, when, () => {
      made.push(indicator.id)
      return useEntryRow(indicator, when, around.world, around.events)
    }),
  )
  const { root } = await mount(EntryTable, { groups: [{ key: 'all', heading: 'Utvalg for ting', rows }], years, caption: 'Målinger', now: () => '2025-05-02T14:00:00.000Z', windowed: true })
  await frames(4)
  const row = (id: string) => root.querySelector<HTMLElement>(`[data-entry-row="${id}"]`)
  const value = (id: string) => row(id)?.querySelector('input') ?? null
  const focused = () => document.activeElement?.closest<HTMLElement>('[data-entry-row]')?.dataset['entryRow']
  return { ...around, root, rows, row, value, focused, made, shown: () => root.querySelectorAll('[data-entry-row]').length }
}

/** Scrolls, and waits until all that comes a step to a frame has come. */
async function scrollTo(place: number): Promise<void> {
  window.scrollTo(0, place)
  await frames(8)
}

afterEach(() => window.scrollTo(0, 0))

describe('an entry form with 5,000 rows', () => {
  it('goes with the arrows and Enter past the edge of what was in the document, and never loses the focus', async () => {
    const { value, focused, shown } = await show()
    value('X-0')?.focus()
    for (let step = 1; step <= 40; step++) {
      await userEvent.keyboard(step % 2 === 0 ? '{Enter}' : '{ArrowDown}')
      await nextTick()
      expect(focused()).toBe(`X-${step}`)
    }
    await scrollTo(document.documentElement.scrollHeight)
    expect(focused()).toBe('X-40')
    await userEvent.keyboard('{ArrowUp}')
    await nextTick()
    expect(focused()).toBe('X-39')
    value(`X-${count - 1}`)?.focus()
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    await nextTick()
    expect(focused()).toBe(`X-${count - 3}`)
    expect(shown()).toBeLessThan(120)
  })

  it('keeps what is typed in rows that leave the document, and saves it', async () => {
    const { value, row, rows, facts, drafts } = await show()
    value('X-3')?.focus()
    await userEvent.keyboard('93,1{Enter}ca 94{Enter}')
    await vi.waitFor(() => expect(facts.value).toHaveLength(1))
    value('X-8')?.focus()
    await userEvent.keyboard('95')
    value('X-12')?.focus()
    await scrollTo(300_000)
    expect(row('X-3')).toBeNull()
    expect(row('X-4')).toBeNull()
    expect([...drafts.values()].map(({ text }) => text)).toEqual(['ca 94'])
    expect(rows[8]?.measurement?.written).toBe('95')
    await scrollTo(0)
    expect(value('X-3')?.value).toBe('93,1')
    expect(value('X-4')?.value).toBe('ca 94')
    expect(value('X-4')?.getAttribute('aria-invalid')).toBe('true')
  })

  it('keeps a row whose remarks are being looked at, with what is typed in it', async () => {
    const { row } = await show()
    row('X-5')?.querySelector<HTMLButtonElement>('.remarks-button')?.click()
    await nextTick()
    expect(row('X-5')?.querySelector('textarea')).not.toBeNull()
    await scrollTo(300_000)
    expect(row('X-4')).toBeNull()
    expect(row('X-5')?.querySelector('textarea')).not.toBeNull()
    row('X-5')?.querySelector<HTMLButtonElement>('.remarks-button')?.click()
    await nextTick()
    expect(row('X-5')).toBeNull()
  })

  it('stands where it was scrolled to', async () => {
    const { row } = await show()
    window.scrollTo(0, 12_000)
    await frames(8)
    expect(Math.abs(window.scrollY - 12_000)).toBeLessThan(1000)
    expect(row('X-4000')).toBeNull()
  })

  it('makes no more rows than are looked at', async () => {
    const { made, shown } = await show()
    expect(new Set(made).size).toBeLessThan(120)
    expect(made.length).toBeGreaterThanOrEqual(shown())
    await scrollTo(100_000)
    expect(made.length).toBeLessThan(240)
  })
})
