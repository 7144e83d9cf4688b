import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import DryRunPreview from '../../../src/components/data/DryRunPreview.vue'
import DryRunTable from '../../../src/components/data/DryRunTable.vue'
import { firstRows, summaryOf, type DryRunKind } from '../../../src/domain/dryRun'
import type { ImportRow } from '../../../src/domain/measurementImport'
import { acceptedRow, refusedRow } from '../../support/importRows'
import { makeIndicator } from '../../support/indicators'
import { measured } from '../../support/measurements'
import { mount, textOf } from '../../support/mounting'
import { sketchPlan } from '../../support/sketchPlan'

const indicator = makeIndicator({ id: 'X-01', text: 'antall ting', baseline: '4' })
const plan = sketchPlan([indicator])
const rows = [
  acceptedRow({ line: 2, written: '5' }),
  acceptedRow({ line: 3, kind: 'correct', written: '6', existing: measured(indicator, '2025-T1', '4') }),
  acceptedRow({ line: 4, written: '50', questions: ['much_larger'] }),
  refusedRow({ line: 5, reason: 'spreadsheet_error', verdi: '#DIV/0!' }),
  acceptedRow({ line: 6, kind: 'unchanged', existing: measured(indicator, '2025-T1', '5') }),
]
const dryRun = (all: readonly ImportRow[], hand: <T>(rows: T) => T | Promise<T> = (some) => some) => ({
  summary: summaryOf({ rows: all, unknownColumns: [] }),
  rows: (kind: DryRunKind | null, count: number) => hand(firstRows(all, kind, count)),
})
const props = { ...dryRun(rows), plan, answered: new Set<number>() }
const lines = (root: Element) => [...root.querySelectorAll('tbody tr')].map((row) => row.getAttribute('data-line'))
const cells = (root: Element, line: number) => [...root.querySelectorAll(`[data-line="${line}"] td`)].map(textOf)

describe('the table of a dry run', () => {
  it('says of every row what happens, to which indicator, what was written and what it becomes', async () => {
    const { root, screen } = await mount(DryRunTable, props)
    expect(cells(root, 2).slice(0, 5)).toEqual(['Ny', 'X-01Antall ting', 'Periode 2025-T1', 'Skrevet 5', 'Blir 5'])
    expect(cells(root, 3)[4]).toMatch(/^Blir fra 4 → til 6$/)
    expect(cells(root, 5)[0]).toBe('Avvist')
    expect(cells(root, 5)[5]).toContain('Rett formelen, eller skriv verdien.')
    expect(root.querySelector('[data-line="2"] a')?.getAttribute('href')).toBe('#/indikator/X-01?periode=2025-T1')
    await expect.element(screen.getByRole('table', { name: /Radene i filen/ })).toBeInTheDocument()
  })

  it('shows the rows of one kind, with the number of each', async () => {
    const { root, screen } = await mount(DryRunTable, props)
    expect([...root.querySelectorAll('.dry-run-filter label')].map(textOf)).toEqual(['Alle 5', 'Avvist 1', 'Spørsmål 1', 'Rettelser 1', 'Nye 1', 'Uendret 1'])
    await userEvent.click(screen.getByRole('radio', { name: /Rettelser/ }))
    expect(lines(root)).toEqual(['3'])
    await userEvent.keyboard('{ArrowDown}')
    expect(lines(root)).toEqual(['2'])
  })

  it('asks where a value is unlikely, and hands the answer on', async () => {
    const { screen, emitted } = await mount(DryRunTable, props)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ja, det stemmer – ta med (linje 4)' }))
    expect(emitted()['answer']).toEqual([[4, true]])
  })

  it('shows a long file a part at a time', async () => {
    const many = Array.from({ length: 130 }, (_, index) => acceptedRow({ line: index + 2 }))
    const { root, screen } = await mount(DryRunTable, { ...props, ...dryRun(many) })
    expect(lines(root).length).toBeLessThan(100)
    await expect.poll(() => lines(root), { timeout: 10_000 }).toHaveLength(100)
    await userEvent.click(screen.getByRole('button', { name: 'Vis 30 rader til' }))
    await expect.poll(() => lines(root), { timeout: 10_000 }).toHaveLength(130)
  })

  it('shows rows that have to be fetched when they have come, and none that came too late', async () => {
    const answers: (() => void)[] = []
    const { root, screen } = await mount(DryRunTable, { ...props, ...dryRun(rows, (some) => new Promise((resolve) => answers.push(() => resolve(some)))) })
    await userEvent.click(screen.getByRole('radio', { name: /Rettelser/ }))
    await userEvent.click(screen.getByRole('radio', { name: /Nye/ }))
    for (const answer of answers.reverse()) answer()
    await expect.poll(() => lines(root)).toEqual(['2'])
  })

  it('becomes cards on a phone, and nothing sticks out', async () => {
    await page.viewport(320, 640)
    const { root } = await mount(DryRunTable, props)
    const table = root.querySelector('table')
    expect(getComputedStyle(root.querySelector('tbody tr') ?? document.body).display).toBe('grid')
    expect(table?.getAttribute('role')).toBe('table')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    await page.viewport(1280, 800)
  })
})

describe('the preview of an import', () => {
  const preview = { ...dryRun(rows), plan, busy: false }

  it('counts only what will be stored on the button that does it', async () => {
    const { screen, emitted } = await mount(DryRunPreview, { ...preview, answered: new Set() })
    await userEvent.click(screen.getByRole('button', { name: 'Importer 2 målinger' }))
    expect(emitted()['carryOut']).toHaveLength(1)
    const answered = await mount(DryRunPreview, { ...preview, answered: new Set([4]) })
    await expect.element(answered.screen.getByRole('button', { name: 'Importer 3 målinger' })).toBeVisible()
  })

  it('can answer every question at once', async () => {
    const { screen, emitted } = await mount(DryRunPreview, { ...preview, answered: new Set() })
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ja, alle spørsmålene stemmer' }))
    expect(emitted()['answerAll']).toEqual([[[4], true]])
  })

  it('carries out nothing when there is nothing to store', async () => {
    const { screen, emitted } = await mount(DryRunPreview, { ...preview, ...dryRun(rows.slice(3)), answered: new Set() })
    const button = screen.getByRole('button', { name: 'Ingenting å importere' }).element() as HTMLButtonElement
    button.click()
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(emitted()['carryOut']).toBeUndefined()
  })
})
