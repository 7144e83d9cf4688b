import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import IndicatorTable from '../../../src/components/rows/IndicatorTable.vue'
import { makeIndicator, years } from '../../support/indicators'
import { judged, period } from '../../support/measurements'
import { mount } from '../../support/mounting'

const count = 5000
const one = judged(makeIndicator({ id: 'X-0', text: 'Antall turer' }), years, '2023-ÅR')
const rows = Array.from({ length: count }, (_, index) => ({ ...one, indicator: { ...one.indicator, id: `X-${index}`, text: `Antall turer ${'i skog og mark '.repeat(index % 7)}` } }))
/** A heading for every fourth row, and one without rows. */
const groups = Array.from({ length: count / 4 }, (_, index) => ({ id: `D-${index}`, heading: `Delmål ${index}`, rows: rows.slice(index * 4, index * 4 + 4) }))
const common = { caption: 'Alle', years: years.targets, period: period('2025-T1') }

const frames = (wanted: number): Promise<void> => new Promise((resolve) => (wanted === 0 ? resolve() : requestAnimationFrame(() => setTimeout(() => void frames(wanted - 1).then(resolve)))))

async function show(props: Record<string, unknown>) {
  const { root } = await mount(IndicatorTable, { ...common, ...props })
  await frames(4)
  const shown = () => [...root.querySelectorAll<HTMLElement>('[data-indikator]')]
  const indexOf = (element: Element | null) => Number(element?.closest('[aria-rowindex]')?.ariaRowIndex)
  const onScreen = () => shown().filter((row) => row.getBoundingClientRect().bottom > 0 && row.getBoundingClientRect().top < window.innerHeight)
  return { root, shown, indexOf, onScreen }
}

/** Scrolls, and waits until all that comes a step to a frame has come. */
async function scrollTo(place: number): Promise<void> {
  window.scrollTo(0, place)
  await frames(8)
}

afterEach(() => window.scrollTo(0, 0))

describe('a table with 5,000 rows', () => {
  it('has only the rows near the screen in the document, each with its place among all', async () => {
    const { root, shown, indexOf, onScreen } = await show({ groups, windowed: true })
    expect(root.querySelector('table')?.getAttribute('aria-rowcount')).toBe(String(1 + count + groups.length))
    expect(root.querySelector('thead tr')?.getAttribute('aria-rowindex')).toBe('1')
    for (const share of [0, 0.2, 0.201, 1]) {
      await scrollTo(document.documentElement.scrollHeight * share)
      expect(shown().length).toBeLessThan(120)
      expect(onScreen().length).toBeGreaterThan(3)
      const places = shown().map((row) => Number(row.dataset['indikator']?.slice(2)))
      // Each four rows follow a heading, and the head of the table is the first row.
      expect(shown().map(indexOf)).toEqual(places.map((place) => 2 + place + Math.floor(place / 4) + 1))
      const rooms = [...root.querySelectorAll<HTMLElement>('[data-room]')]
      expect(rooms.every((room) => room.ariaHidden === 'true')).toBe(true)
      expect(rooms.filter((room) => room.getBoundingClientRect().bottom > 1 && room.getBoundingClientRect().top < window.innerHeight - 1)).toEqual([])
    }
    expect(shown().at(-1)?.dataset['indikator']).toBe(`X-${count - 1}`)
  })

  it('names a group whose heading is not in the document', async () => {
    const { root, onScreen } = await show({ groups: [{ id: 'D', heading: 'Ett delmål', rows }], windowed: true })
    expect(root.querySelector('tbody')?.getAttribute('aria-label')).toBeNull()
    await scrollTo(20_000)
    expect(onScreen()[0]?.closest('tbody')?.getAttribute('aria-label')).toBe('Ett delmål')
  })

  it('goes with Tab from row to row, past the edge of what was in the document', async () => {
    const { root, indexOf } = await show({ groups, windowed: true })
    await scrollTo(30_000)
    const links = [...root.querySelectorAll<HTMLElement>('[data-indikator] a')]
    links[Math.floor(links.length / 2)]?.focus()
    const rowsSeen: number[] = []
    for (let step = 0; step < 40; step++) {
      rowsSeen.push(Number(document.activeElement?.closest<HTMLElement>('[data-indikator]')?.dataset['indikator']?.slice(2)))
      await userEvent.keyboard('{Tab}')
      await nextTick()
    }
    expect(rowsSeen).toEqual(rowsSeen.map((_, index) => (rowsSeen[0] ?? 0) + index))
    expect(indexOf(document.activeElement)).toBeGreaterThan(2)
  })

  it('keeps the row that has the focus, however far it is scrolled away, and comes to the first and the last from outside', async () => {
    const { root, shown } = await show({ groups, windowed: true })
    const ids = () => shown().map((row) => row.dataset['indikator'])
    expect(ids()[0]).toBe('X-0')
    expect(ids().at(-1)).toBe(`X-${count - 1}`)
    const link = root.querySelector<HTMLElement>('[data-indikator="X-5"] a')
    link?.focus()
    await scrollTo(200_000)
    expect(document.activeElement).toBe(link)
    expect(ids()).toContain('X-5')
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.closest<HTMLElement>('[data-indikator]')?.dataset['indikator']).toBe('X-6')
  })

  it('stands where it was left when it is shown again', async () => {
    const { root, onScreen } = await show({ groups: [{ id: 'all', heading: null, rows }], windowed: true })
    await scrollTo(123_456)
    const before = onScreen().map((row) => [row.dataset['indikator'], Math.round(row.getBoundingClientRect().top)])
    const place = window.scrollY
    await scrollTo(0)
    await scrollTo(place)
    expect(onScreen().map((row) => [row.dataset['indikator'], Math.round(row.getBoundingClientRect().top)])).toEqual(before)
    root.style.inlineSize = '320px'
    await scrollTo(123_456)
    expect(onScreen().length).toBeGreaterThan(0)
  })

  it.each([
    ['in one group', [{ id: 'all', heading: null, rows }]],
    ['in many groups', groups],
  ])('keeps what is read where it is while rows come above it, %s', async (_, given) => {
    const { onScreen } = await show({ groups: given, windowed: true })
    await scrollTo(150_000)
    const moves: number[] = []
    for (let step = 0; step < 30; step++) {
      const row = onScreen()[3]
      const before = row?.getBoundingClientRect().top ?? NaN
      window.scrollBy(0, -150)
      await frames(3)
      moves.push(Math.round((row?.getBoundingClientRect().top ?? NaN) - before))
    }
    expect(moves.filter((move) => Math.abs(move - 150) > 1)).toEqual([])
  })

  it.each([
    ['in one group', [{ id: 'all', heading: null, rows }], '100%'],
    ['in many groups', groups, '100%'],
    ['in many groups, as cards', groups, '340px'],
  ])('stands where it was scrolled to, %s', async (_, given, width) => {
    const { root, onScreen } = await show({ groups: given, windowed: true })
    root.style.inlineSize = width
    await frames(8)
    for (const place of [12_000, 200_000]) {
      window.scrollTo(0, place)
      await frames(8)
      expect(Math.abs(window.scrollY - place)).toBeLessThan(1000)
      expect(onScreen().length).toBeGreaterThan(0)
    }
  })

  it('has every row on paper', async () => {
    const { root, shown } = await show({ groups: [{ id: 'all', heading: null, rows: rows.slice(0, 600) }], windowed: true })
    window.dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(shown()).toHaveLength(600)
    expect(root.querySelector('[data-room], [aria-rowcount], [aria-rowindex]')).toBeNull()
    window.dispatchEvent(new Event('afterprint'))
    await frames(4)
    expect(shown().length).toBeLessThan(120)
  })
})
