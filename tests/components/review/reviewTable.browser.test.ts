import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import ApproveAllDialog from '../../../src/components/review/ApproveAllDialog.vue'
import ReviewBar from '../../../src/components/review/ReviewBar.vue'
import ReviewTable from '../../../src/components/review/ReviewTable.vue'
import type { ReviewStep } from '../../../src/domain/followUpFact'
import { recordOf } from '../../../src/domain/record'
import { bulkApproval } from '../../../src/domain/reviewLines'
import type { JudgedRow } from '../../../src/domain/row'
import { factLog } from '../../support/followUp'
import { makeIndicator, years } from '../../support/indicators'
import { period } from '../../support/measurements'
import { mount, mountOnPage, shownTextOf, textOf } from '../../support/mounting'

const when = period('2025-T1')
const made = (id: string) => makeIndicator({ id, text: `Måling ${id}`, targets: ['10', '10'] })

/** A line that has been measured, and gone as far as `step`. */
function lineOf(id: string, value: string, step: ReviewStep | null = 'levert', note = ''): JudgedRow {
  const indicator = made(id)
  const log = factLog(indicator)
  const { id: measured } = log.measure('2025-T1', value)
  if (step) log.say('review', '2025-T1', { step, facts: [measured], note })
  return recordOf(indicator, log.facts, years).rowAt(when)
}

/** A line where two have written without knowing of each other. */
function disputedLine(id: string): JudgedRow {
  const indicator = made(id)
  const log = factLog(indicator)
  const written = [log.measure('2025-T1', '11'), log.measure('2025-T1', '12')]
  log.say('review', '2025-T1', { step: 'levert', facts: written.map((fact) => fact.id), note: '' })
  return recordOf(indicator, log.facts, years).rowAt(when)
}

const rows = [lineOf('X-01', '12'), lineOf('X-02', '3', 'returnert', 'Ungdomstrinnet mangler'), lineOf('X-03', '11', null)]

const many = Array.from({ length: 5000 }, (_, index) => ({ ...rows[0], indicator: { ...rows[0]?.indicator, id: `M-${index}` } }) as JudgedRow)
const frames = (wanted: number): Promise<void> => new Promise((resolve) => (wanted === 0 ? resolve() : requestAnimationFrame(() => setTimeout(() => void frames(wanted - 1).then(resolve)))))

/** The table as its page uses it: what is chosen is chosen. */
async function show(all: readonly JudgedRow[] = rows, windowed = false) {
  const chosen = shallowRef<ReadonlySet<string>>(new Set())
  const taken: [ReviewStep, string][] = []
  const page = defineComponent({
    setup: () => () =>
      h(ReviewTable, {
        rows: all,
        selected: chosen.value,
        stepsOf: (row: JudgedRow): readonly ReviewStep[] => (row.line.state === 'levert' ? ['returnert', 'godkjent'] : row.line.state === 'utkast' ? ['levert'] : []),
        nameOf: () => 'Kari',
        isLate: (row: JudgedRow) => row.indicator.id === 'X-03',
        busy: false,
        windowed,
        onSelect: (ids: ReadonlySet<string>) => (chosen.value = ids),
        onTake: (step: ReviewStep, row: JudgedRow) => taken.push([step, row.indicator.id]),
      }),
  })
  const { screen, root } = await mount(page, {})
  return { screen, chosen, taken, line: (id: string) => root.querySelector(`[data-indikator="${id}"]`) }
}

describe('five thousand lines of the review', () => {
  it('are gone through and chosen with the arrows, with only those near the screen in the document', async () => {
    const { screen, chosen, line } = await show(many, true)
    await expect.poll(() => line('M-9')).not.toBeNull()
    const count = () => screen.container.querySelectorAll('[data-indikator]').length
    line('M-0')?.querySelector('input')?.focus()
    for (let step = 1; step <= 30; step++) await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(document.activeElement?.closest('[data-indikator]')).toBe(line('M-30'))
    expect([...chosen.value]).toEqual(many.slice(1, 31).map(({ indicator }) => indicator.id))
    expect(line('M-30')?.getAttribute('aria-rowindex')).toBe('32')
    expect(screen.container.querySelector('table')?.getAttribute('aria-rowcount')).toBe('5001')
    line('M-4999')?.querySelector('input')?.focus()
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement?.closest('[data-indikator]')).toBe(line('M-4997'))
    expect(count()).toBeLessThan(120)
    await screen.getByRole('checkbox', { name: 'Velg alle' }).click({ force: true })
    expect(chosen.value.size).toBe(5000)
  })
})

describe('a review that is scrolled far', () => {
  afterEach(() => window.scrollTo(0, 0))

  it('stands where it was scrolled to', async () => {
    const { line } = await show(many, true)
    await frames(4)
    window.scrollTo(0, 12_000)
    await frames(8)
    expect(Math.abs(window.scrollY - 12_000)).toBeLessThan(1000)
    expect(line('M-4000')).toBeNull()
  })
})

describe('the lines of the review', () => {
  it('say their value, where they stand, who wrote, and what was asked to be mended', async () => {
    const { line } = await show()
    expect(shownTextOf(line('X-01'))).toMatch(/Måling X-01.*12.*Kari.*levert/)
    expect(shownTextOf(line('X-02'))).toContain('«Ungdomstrinnet mangler»')
    expect(shownTextOf(line('X-03'))).toContain('korrigert etter publisering')
    expect(textOf(line('X-02')?.querySelector('[data-line-state] [data-line-state], .line'))).toContain('returnert')
  })

  it('offer the steps that can be taken, named by their line', async () => {
    const { screen, taken } = await show()
    await screen.getByRole('button', { name: 'Godkjenn X-01' }).click()
    await screen.getByRole('button', { name: 'Lever X-03' }).click()
    expect(taken).toEqual([['godkjent', 'X-01'], ['levert', 'X-03']])
    await expect.element(screen.getByRole('button', { name: /X-02/ })).not.toBeInTheDocument()
  })

  it('are chosen all at once, or with the arrows and Shift', async () => {
    const { screen, chosen } = await show()
    const all = screen.getByRole('checkbox', { name: 'Velg alle som vises' })
    await all.click()
    expect([...chosen.value]).toEqual(['X-01', 'X-02', 'X-03'])
    await all.click()
    expect(chosen.value.size).toBe(0)
    await screen.getByRole('checkbox', { name: 'Velg X-01' }).click()
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{ArrowDown}')
    expect([...chosen.value]).toEqual(['X-01', 'X-02'])
    await expect.element(screen.getByRole('checkbox', { name: 'Velg X-03' })).toHaveFocus()
  })
})

describe('the bar below the lines', () => {
  it('offers each step with the number of chosen lines that can take it, and to undo', async () => {
    const steps = [{ step: 'levert', count: 1 }, { step: 'godkjent', count: 2 }] as const
    const { screen, emitted } = await mount(ReviewBar, { state: { kind: 'done', text: '2 linjer er godkjent.' }, canUndo: true, selected: 3, steps })
    await expect.element(screen.getByText('3 linjer valgt')).toBeVisible()
    await screen.getByRole('button', { name: 'Godkjenn 2 linjer' }).click()
    await screen.getByRole('button', { name: 'Angre' }).click()
    expect(emitted('take')).toEqual([['godkjent']])
    expect(emitted('undo')).toHaveLength(1)
  })
})

describe('approving all without målavvik', () => {
  const bulk = bulkApproval([lineOf('X-01', '12'), lineOf('X-04', '13'), lineOf('X-05', '3'), disputedLine('X-06')])

  it('shows what it approves, and what it leaves with the reason, before anything is done', async () => {
    const { screen, root, heard } = await mountOnPage(ApproveAllDialog, { bulk, period: when, busy: false, problem: '' }, ['confirm', 'close'])
    await expect.element(screen.getByText('2 leverte linjer for 1. tertial 2025 blir godkjent:')).toBeVisible()
    expect([...root.querySelectorAll('.list li')].map((one) => textOf(one))).toEqual(['X-01 Måling X-01', 'X-04 Måling X-04'])
    expect([...root.querySelectorAll('.left li')].map((one) => textOf(one))).toEqual([
      '1 linje der to har registrert ulike verdier: X-06',
      '1 linje som mangler årsak, tiltak eller rapport: X-05',
    ])
    await screen.getByRole('button', { name: 'Godkjenn 2 linjer' }).click()
    expect(heard['confirm']).toHaveLength(1)
    await userEvent.keyboard('{Escape}')
    expect(heard['close']).toHaveLength(1)
  })

  it('has nothing to confirm when there is nothing to approve, and says what went wrong', async () => {
    const none = bulkApproval([lineOf('X-05', '3')])
    const { screen } = await mount(ApproveAllDialog, { bulk: none, period: when, busy: false, problem: 'Det er ikke plass.' })
    await expect.element(screen.getByText('Det er ingen leverte linjer uten målavvik å godkjenne nå.')).toBeVisible()
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Det er ikke plass.')
    await expect.element(screen.getByRole('button', { name: /Godkjenn/ })).not.toBeInTheDocument()
  })
})
