import { afterEach, describe, expect, it } from 'vitest'
import TiltakTable from '../../../src/components/followUp/TiltakTable.vue'
import { makeIndicator, years } from '../../support/indicators'
import { judged, period } from '../../support/measurements'
import { mount } from '../../support/mounting'

const count = 2000
const when = period('2025-T1')
const row = judged(makeIndicator({ id: 'X-01', text: 'Antall turer' }), years, '2023-ÅR')
const tiltak = Array.from({ length: count }, (_, index) => ({
  row,
  life: { key: `k${index}`, text: `Ny vaktplan ${index} ${'og flere vikarer '.repeat(index % 5)}`, responsible: 'Kari', deadline: '', state: 'pagar', note: '', since: when, updated: when, closed: null, fact: null },
}))
const common = { tiltak, period: when, today: '2025-05-02', mayWrite: true, whyNotWithdrawn: () => null }

async function show(more: Record<string, unknown>) {
  const { root } = await mount(TiltakTable, { ...common, ...more })
  const shown = () => [...root.querySelectorAll<HTMLElement>('[data-tiltak]')]
  const onScreen = () => shown().filter((one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < window.innerHeight)
  await expect.poll(() => onScreen().length).toBeGreaterThan(0)
  return { root, shown, onScreen }
}

afterEach(() => window.scrollTo(0, 0))

describe('a list of 2,000 tiltak', () => {
  it('has only those near the screen in the document, each with its place among all', async () => {
    const { root, shown, onScreen } = await show({ windowed: true })
    expect(root.querySelector('table')?.getAttribute('aria-rowcount')).toBe(String(count + 1))
    window.scrollTo(0, 60_000)
    await expect.poll(() => onScreen().length).toBeGreaterThan(3)
    expect(shown().length).toBeLessThan(120)
    expect(shown().every((one) => one.dataset['tiltak'] === `k${Number(one.ariaRowIndex) - 2}`)).toBe(true)
  })

  it('keeps the row that the focus is in, wherever the page is scrolled to', async () => {
    const { shown } = await show({ windowed: true })
    window.scrollTo(0, 60_000)
    await expect.poll(() => shown().some(({ dataset }) => Number(dataset['tiltak']?.slice(1)) > 100)).toBe(true)
    const field = shown()[Math.floor(shown().length / 2)]?.querySelector('select')
    field?.focus()
    window.scrollTo(0, 0)
    await expect.poll(() => shown()[1]?.dataset['tiltak']).toBe('k1')
    expect(document.activeElement).toBe(field)
  })

  it('has every one on paper, and not after it', async () => {
    const { shown } = await show({ windowed: true })
    window.dispatchEvent(new Event('beforeprint'))
    await expect.poll(() => shown().length).toBe(count)
    window.dispatchEvent(new Event('afterprint'))
    await expect.poll(() => shown().length).toBeLessThan(120)
  })
})
