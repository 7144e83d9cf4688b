import { userEvent } from 'vitest/browser'
import { describe, expect, it } from 'vitest'
import ReportToolbar from '../../../src/components/report/ReportToolbar.vue'
import SummaryEditor from '../../../src/components/report/SummaryEditor.vue'
import { period } from '../../support/measurements'
import { mount, mountOnPage } from '../../support/mounting'

const periods = ['2023-ÅR', '2025-T1', '2025-T2'].map(period)
const shown = { period: period('2025-T1'), periods, baseline: period('2023-ÅR'), scope: '', scopes: [{ value: '', text: 'Hele kommunen' }, { value: 'A', text: 'Skoleutvalget' }], basis: 'all', state: { kind: 'idle' }, share: null }

describe('the toolbar of the report', () => {
  it('asks for a period, an utvalg and a basis', async () => {
    const { screen, emitted } = await mount(ReportToolbar, shown)
    await screen.getByRole('combobox', { name: 'Periode' }).selectOptions('2. tertial 2025')
    await screen.getByRole('combobox', { name: 'Gjelder' }).selectOptions('Skoleutvalget')
    await screen.getByRole('combobox', { name: 'Grunnlag' }).selectOptions('Bare godkjente verdier')
    expect(emitted('period')).toEqual([['2025-T2']])
    expect(emitted('scope')).toEqual([['A']])
    expect(emitted('basis')).toEqual([['approved']])
  })

  it('saves in every format and prints, by keyboard alone', async () => {
    const { screen, emitted } = await mount(ReportToolbar, shown)
    screen.getByRole('button', { name: 'Word' }).element().focus()
    await userEvent.keyboard('{Enter}{Tab}{Enter}{Tab}{Enter}{Tab}{Enter}{Tab}{Enter}')
    expect(emitted('save')).toEqual([['docx'], ['xlsx'], ['csv'], ['html']])
    expect(emitted('print')).toHaveLength(1)
  })

  it('shows how far a file has come, and says what went wrong', async () => {
    const { screen } = await mount(ReportToolbar, { ...shown, share: 0.5, state: { kind: 'busy', message: 'Lager Word …' } })
    await expect.element(screen.getByRole('progressbar', { name: 'Hvor langt filen er kommet' })).toHaveAttribute('value', '0.5')
    await expect.element(screen.getByText('Lager Word …')).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Excel' })).toHaveAttribute('aria-disabled', 'true')
    await screen.rerender({ share: null, state: { kind: 'failed', message: 'Word-filen kunne ikke lages.' } })
    await expect.element(screen.getByText('Word-filen kunne ikke lages.')).toBeVisible()
    await expect.element(screen.getByRole('progressbar')).not.toBeInTheDocument()
  })
})

describe('the summary as it is written', () => {
  it('starts in the field with the text as it is, hands on what is written, and is stored or given up', async () => {
    const { screen, heard } = await mountOnPage(SummaryEditor, { text: 'Utkastet.', busy: false }, ['write', 'store', 'cancel'])
    const field = screen.getByRole('textbox', { name: 'Sammendrag' })
    await expect.element(field).toHaveFocus()
    await expect.element(field).toHaveValue('Utkastet.')
    await field.fill('Første.\n\nAndre.')
    expect(heard['write']?.at(-1)).toEqual(['Første.\n\nAndre.'])
    await screen.getByRole('button', { name: 'Lagre sammendraget' }).click()
    await screen.getByRole('button', { name: 'Forkast endringene' }).click()
    expect(heard['store']).toHaveLength(1)
    expect(heard['cancel']).toHaveLength(1)
  })
})
