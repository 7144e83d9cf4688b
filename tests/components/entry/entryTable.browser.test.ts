import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import EntryTable from '../../../src/components/entry/EntryTable.vue'
import { useEntryRow } from '../../../src/composables/useEntryRow'
import { measurementEdit } from '../../../src/domain/entryFacts'
import { noRemarks } from '../../../src/domain/fact'
import { entryWorld } from '../../support/entryWorld'
import { decimal, makeIndicator, years } from '../../support/indicators'
import { period } from '../../support/measurements'
import { mount, textOf } from '../../support/mounting'

const when = period('2025-T1')

function indicators(count: number) {
  return Array.from({ length: count }, (_, index) =>
    makeIndicator({ id: `X-${String(index + 1).padStart(3, '0')}`, unit: '%', decimals: 1, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'] }),
  )
}

async function show(count = 3) {
  const around = entryWorld()
  const rows = indicators(count).map((indicator) => useEntryRow(indicator, when, around.world, around.events))
  const groups = [{ key: 'all', heading: 'Utvalg for ting', rows }]
  const { root, emitted, screen } = await mount(EntryTable, { groups, years, caption: 'Målinger', now: () => '2025-05-02T14:00:00.000Z' })
  const row = (id: string) => root.querySelector<HTMLElement>(`[data-entry-row="${id}"]`) as HTMLElement
  const value = (id: string) => row(id).querySelector('input') as HTMLInputElement
  const press = (name: string, id: string) => {
    const button = [...row(id).querySelectorAll('button')].find((one) => textOf(one) === name)
    if (!button) throw new Error(`no button ${name}`)
    button.click()
  }
  return { ...around, root, emitted, screen, rows, row, value, press }
}

async function type(field: HTMLInputElement, keys: string): Promise<void> {
  field.focus()
  field.select()
  await userEvent.keyboard(keys)
}

afterEach(() => vi.restoreAllMocks())

describe('EntryTable', () => {
  it('says before two values are chosen between that the line becomes a draft again', async () => {
    const { elsewhere, facts, rows } = await show(1)
    const rivals = ['93.1', '93.4'].map((plain) => measurementEdit({ indicator: 'X-001', period: when, written: plain, value: { kind: 'number', number: decimal(plain) }, confirmed: [], remarks: noRemarks, corrects: null }))
    elsewhere(rivals)
    elsewhere([{ type: 'review', indicator: 'X-001', period: when, step: 'godkjent', facts: facts.value.map(({ id }) => id), note: '' } as never])
    const notice = () => textOf(document.querySelector('.notice-rival'))
    await vi.waitFor(() => expect(notice()).toContain('Linja er godkjent. Når du velger, blir den et utkast igjen og må leveres og godkjennes på nytt.'))
    document.querySelectorAll<HTMLButtonElement>('.notice-rival button')[1]?.click()
    await vi.waitFor(() => expect(notice()).toBe(''))
    expect(rows[0]?.judged.line.state).toBe('utkast')
  })

  it('shows every row with a field named by its id, and touches only the row that is saved', async () => {
    const { root, row, value } = await show(300)
    expect(root.querySelectorAll('[data-entry-row]')).toHaveLength(300)
    expect(value('X-150').getAttribute('aria-label')).toBe('X-150 Antall ting, verdi for 1. tertial 2025')
    const touched = new Set<string>()
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        touched.add(element?.closest<HTMLElement>('[data-entry-row]')?.dataset['entryRow'] ?? 'outside')
      }
    })
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
    await type(value('X-150'), '93,1{Enter}')
    await vi.waitFor(() => expect(textOf(row('X-150'))).toContain('Lagret'))
    observer.disconnect()
    expect([...touched]).toEqual(['X-150'])
    expect(row('X-150').dataset['status-2025'] ?? row('X-150').getAttribute('data-status-2025')).toBe('noe_bak')
    expect(document.activeElement).toBe(value('X-151'))
  })

  it('lets one of two values that were saved at the same moment count, and keeps the focus in the row [R2.11]', async () => {
    const { row, value, press, elsewhere } = await show()
    const edit = (plain: string) => measurementEdit({ indicator: 'X-002', period: when, written: plain, value: { kind: 'number', number: decimal(plain) }, confirmed: [], remarks: noRemarks, corrects: null })
    elsewhere([edit('93.1'), edit('93.4')])
    await nextTick()
    expect(textOf(row('X-002'))).toContain('En annen verdi, 93,1')
    expect(textOf(row('X-002'))).toContain('Lagret')
    expect(row('X-002').querySelector('.entry-notice a')?.getAttribute('href')).toContain('/indikator/X-002')
    press('La 93,1 % gjelde', 'X-002')
    await vi.waitFor(() => expect(row('X-002').querySelector('.entry-notice')).toBeNull())
    expect(document.activeElement).toBe(value('X-002'))
    expect(value('X-002').value).toBe('93.1')
  })

  it('says that a deadline is not a date, and how one is written, when the field is left', async () => {
    const { row, value } = await show()
    await type(value('X-001'), '91{Enter}')
    await vi.waitFor(() => expect(row('X-001').querySelector('#X-001-deadline')).not.toBeNull())
    const deadline = row('X-001').querySelector('#X-001-deadline') as HTMLInputElement
    await type(deadline, 'snart')
    expect(textOf(row('X-001'))).not.toContain('er ikke en dato')
    await userEvent.keyboard('{Tab}')
    await vi.waitFor(() => expect(textOf(row('X-001'))).toContain('Fristen «snart» er ikke en dato'))
    expect(deadline.getAttribute('aria-describedby')).toBe('X-001-no-date')
    await type(deadline, '1.9.2026{Tab}')
    await vi.waitFor(() => expect(textOf(row('X-001'))).not.toContain('er ikke en dato'))
  })

  it('does not speak of the saved value beside a text that is not saved', async () => {
    const { row, value } = await show()
    await type(value('X-001'), '93,14{Enter}')
    await vi.waitFor(() => expect(textOf(row('X-001'))).toContain('Vises og vurderes som 93,1'))
    await type(value('X-001'), 'ca 93{Enter}')
    await vi.waitFor(() => expect(textOf(row('X-001'))).toContain('Teksten er ikke lagret'))
    expect(textOf(row('X-001'))).not.toContain('Vises og vurderes som')
  })

  it('says what is wrong in the row, and that nothing is lost, when there is no room to store', async () => {
    const { row, value, problem, press, facts } = await show()
    problem.value = 'quota_exceeded'
    await type(value('X-001'), '93,1{Enter}')
    await vi.waitFor(() => expect(textOf(row('X-001'))).toContain('ikke mer plass'))
    expect(value('X-001').value).toBe('93,1')
    problem.value = null
    press('Prøv igjen', 'X-001')
    await vi.waitFor(() => expect(facts.value).toHaveLength(1))
    await vi.waitFor(() => expect(textOf(row('X-001'))).toMatch(/Lagret \d\d:\d\d/))
  })

  it('goes into a field with everything marked, and with F2 to the end of the text', async () => {
    const { value } = await show()
    await type(value('X-002'), '93,1{ArrowUp}{ArrowDown}')
    expect([value('X-002').selectionStart, value('X-002').selectionEnd]).toEqual([0, 4])
    await userEvent.keyboard('{F2}5')
    expect(value('X-002').value).toBe('93,15')
    await userEvent.keyboard('{Escape}')
    expect(value('X-002').value).toBe('93,1')
  })

  it('shows both texts when another tab has changed the one that is typed', async () => {
    const { row, value, press, elsewhere, rows } = await show()
    await type(value('X-001'), '93,1')
    const written = { indicator: 'X-001', period: when, written: '92,0', value: { kind: 'number' as const, number: decimal('92.0') } }
    elsewhere([measurementEdit({ ...written, confirmed: [], remarks: noRemarks, corrects: null })])
    await nextTick()
    expect(textOf(row('X-001'))).toContain('Verdien ble endret til «92,0» et annet sted mens du skrev «93,1»')
    press('Bruk min: 93,1', 'X-001')
    await vi.waitFor(() => expect(rows[0]?.measurement?.written).toBe('93,1'))
  })

  it('saves what is being typed when its row goes away', async () => {
    const { value, screen, facts } = await show()
    value('X-001').focus()
    await userEvent.keyboard('93,1')
    await screen.unmount()
    await vi.waitFor(() => expect(facts.value).toHaveLength(1))
  })

  it('hands a block over to be looked at, and leaves a single cell to the field', async () => {
    const { value, emitted } = await show()
    const paste = (text: string) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      return value('X-002').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }
    expect(paste('93,1\r\n')).toBe(true)
    expect(emitted('paste')).toBeUndefined()
    expect(paste('93,1\r\n94\r\n')).toBe(false)
    expect(emitted('paste')).toEqual([['93,1\r\n94\r\n', 'X-002']])
  })
})
