import { describe, expect, it } from 'vitest'
import ChangeList from '../../src/components/ChangeList.vue'
import GoalHeatmap from '../../src/components/GoalHeatmap.vue'
import StartPanel from '../../src/components/StartPanel.vue'
import WorstList from '../../src/components/WorstList.vue'
import { changedRows } from '../../src/domain/changedRows'
import { heatmapOf } from '../../src/domain/heatmap'
import type { Plan } from '../../src/domain/plan'
import { whyColour } from '../../src/words/why'
import { makeIndicator, years } from '../support/indicators'
import { judged, period } from '../support/measurements'
import { mount, textOf } from '../support/mounting'

const first = makeIndicator({ id: 'A-01', utvalg: 'A', samfunnsmaal: '1', text: 'Første', baseline: '4' })
const second = makeIndicator({ id: 'A-02', utvalg: 'A', samfunnsmaal: '1', text: 'Andre', baseline: '12' })
const plan: Plan = {
  id: 'p',
  title: 'Plan',
  municipality: 'Kommune',
  version: '1',
  adopted: '2024-12-10',
  years,
  sources: [],
  licence: '',
  utvalg: [
    { code: 'A', name: 'Utvalg A' },
    { code: 'B', name: 'Utvalg B' },
  ],
  samfunnsmaal: [{ number: '1', name: 'Mål en' }],
  innsatsomraader: [],
  delmaal: [],
  indicators: [first, second],
}
const rows = plan.indicators.map((indicator) => judged(indicator, years, '2023-ÅR'))

describe('GoalHeatmap', () => {
  /** The sums come last, a row to a frame. */
  async function show() {
    const shown = await mount(GoalHeatmap, { heatmap: heatmapOf(plan, rows), years: years.targets, period: period('2023-ÅR') })
    await expect.poll(() => shown.root.querySelector('tfoot')).not.toBeNull()
    return shown
  }

  it('is a table with a caption, headers for rows and columns, and one link in each cell', async () => {
    const { root } = await show()
    expect(textOf(root.querySelector('caption'))).not.toBe('')
    expect([...root.querySelectorAll('thead th')].map((header) => header.getAttribute('scope'))).toEqual(['col', 'col', 'col', 'col'])
    expect([...root.querySelectorAll('tbody th')].map(textOf)).toEqual(['1 Mål en'])
    const cells = [...root.querySelectorAll('td')]
    expect(cells).toHaveLength(6)
    expect(cells.map((cell) => cell.querySelectorAll('a').length)).toEqual(cells.map(() => 1))
  })

  it('links a cell to the list of just its indicators at the period', async () => {
    const { root } = await show()
    expect(root.querySelector('tbody td a')?.getAttribute('href')).toBe('#/samfunnsmaal/1?periode=2023-%C3%85R&utvalg=A')
  })

  it('[R8.1] says the counts of every horizon in words, and shows them as symbols and numbers', async () => {
    const { root } = await show()
    const cell = root.querySelector('tbody td')
    expect(textOf(cell?.querySelector('.ds-sr-only'))).toBe('Mål en, Utvalg A, mot 2025: 1 nådd, 1 bak av 2; mot 2028: 1 nådd, 1 bak av 2')
    expect([...(cell?.querySelectorAll('.part') ?? [])].map(textOf)).toEqual(['1', '1', '1', '1'])
    expect(cell?.querySelectorAll('.part svg')).toHaveLength(4)
  })

  it('[R8.2] says so where a group has no indicators', async () => {
    const { root } = await show()
    const empty = root.querySelectorAll('tbody td')[1]
    expect(textOf(empty?.querySelector('.none'))).toBe('Ingen indikatorer')
    expect(textOf(empty?.querySelector('.ds-sr-only'))).toContain('Ingen indikatorer')
    expect(empty?.querySelector('.part')).toBeNull()
  })
})

describe('WorstList', () => {
  it('shows each row with its statuses and the reason for its colours', async () => {
    const [row] = rows
    const { root } = await mount(WorstList, { rows: [row] })
    const card = root.querySelector('[data-indikator="A-01"]')
    expect(card?.getAttribute('data-status-2025')).toBe('bak')
    expect(card?.getAttribute('data-status-2028')).toBe('bak')
    expect([...root.querySelectorAll('dd')].map(textOf)).toEqual(row?.judgements.map((judgement) => whyColour(judgement, first).replace(/\s/g, ' ')))
    expect(root.querySelector('a')?.getAttribute('href')).toBe('#/indikator/A-01?periode=2023-%C3%85R')
  })
})

describe('ChangeList', () => {
  const later = [judged(first, years, '2025-T1', { '2025-T1': '11' }), judged(second, years, '2025-T1', { '2025-T1': '3' })]
  const changed = changedRows(rows, later, 2)

  it('[R8.3] says what happened against each horizon, and from what', async () => {
    const { root } = await mount(ChangeList, { changed, years: years.targets, limit: 8 })
    expect([...root.querySelectorAll('.summary dd')].map(textOf)).toEqual(['1 nådd siden sist, 1 kommet bak', '1 nådd siden sist, 1 kommet bak'])
    expect([...root.querySelectorAll('.change')].map(textOf)).toEqual([
      '2025: nådd siden sist (før: bak) · 2028: nådd siden sist (før: bak)',
      '2025: kommet bak (før: nådd) · 2028: kommet bak (før: nådd)',
    ])
  })

  it('shows the first few until all are asked for', async () => {
    const { screen, root } = await mount(ChangeList, { changed, years: years.targets, limit: 1 })
    expect(root.querySelectorAll('[data-indikator]')).toHaveLength(1)
    await screen.getByRole('button', { name: 'Vis alle 2 endringer' }).click()
    expect(root.querySelectorAll('[data-indikator]')).toHaveLength(2)
    expect(root.querySelector('button')).toBeNull()
  })
})

describe('StartPanel', () => {
  it('offers the three ways to begin, and says why the example did not come', async () => {
    const { screen, root, emitted } = await mount(StartPanel, { toEntry: '#/registrer', toData: '#/data', busy: false, problem: 'Fikk det ikke.' })
    await screen.getByRole('button', { name: 'Vis et eksempel' }).click()
    expect(emitted('example')).toHaveLength(1)
    expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['#/registrer', '#/data'])
    await expect.element(screen.getByRole('status')).toHaveTextContent('Fikk det ikke.')
  })
})
