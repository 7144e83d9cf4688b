import { describe, expect, it } from 'vitest'
import HitCount from '../../../src/components/rows/HitCount.vue'
import RowFilterForm from '../../../src/components/rows/RowFilterForm.vue'
import { facetsOf } from '../../../src/domain/rowFacets'
import { everyRow } from '../../../src/domain/rowFilter'
import { makeIndicator, years } from '../../support/indicators'
import { judged } from '../../support/measurements'
import { mount, textOf } from '../../support/mounting'

const rows = [
  judged(makeIndicator({ id: 'X-01', utvalg: 'A', responsible: 'Skole', baseline: '4' }), years, '2023-ÅR'),
  judged(makeIndicator({ id: 'X-02', utvalg: 'B', responsible: 'Vei', baseline: '12' }), years, '2023-ÅR'),
]
const props = {
  filter: everyRow,
  order: 'plan' as const,
  facets: facetsOf(rows, null, (a, b) => a.localeCompare(b)),
  years: years.targets,
  utvalgNames: new Map([['A', 'A: Skoleutvalget']]),
  open: true,
}

describe('RowFilterForm', () => {
  it('asks for what is chosen, with the number of rows beside each choice', async () => {
    const { screen, emitted } = await mount(RowFilterForm, props)
    await screen.getByRole('checkbox', { name: 'bak (1)', exact: true }).click()
    await screen.getByRole('combobox', { name: 'Virksomhet' }).selectOptions('Vei (1)')
    await screen.getByRole('combobox', { name: 'Utvalg' }).selectOptions('A: Skoleutvalget (1)')
    await screen.getByRole('combobox', { name: 'Status for målår' }).selectOptions('2028')
    await screen.getByRole('combobox', { name: 'Sorter' }).selectOptions('Verst først')
    expect(emitted('change')).toEqual([[{ statuses: ['bak'] }], [{ responsible: 'Vei' }], [{ utvalg: 'A' }], [{ horizon: 2028 }]])
    expect(emitted('reorder')).toEqual([['verst']])
  })

  it('asks for the rows out of the follow-up, where there are any', async () => {
    const facets = { ...props.facets, exemptions: [{ code: 'utgaar' as const, count: 1 }] }
    const { screen, emitted } = await mount(RowFilterForm, { ...props, facets })
    await screen.getByRole('combobox', { name: 'Fritak fra oppfølging' }).selectOptions('Utgår (1)')
    expect(emitted('change')).toEqual([[{ exemption: 'utgaar' }]])
    await screen.rerender(props)
    await expect.element(screen.getByRole('combobox', { name: 'Fritak fra oppfølging' })).not.toBeInTheDocument()
  })

  it('takes a choice away again, and offers one that no row has any more', async () => {
    const filter = { ...everyRow, statuses: ['naadd' as const, 'nesten' as const] }
    const { screen, emitted } = await mount(RowFilterForm, { ...props, filter, open: false })
    await expect.element(screen.getByText('2 valgt')).toBeVisible()
    await screen.getByRole('checkbox', { name: 'nesten (0)', exact: true }).click()
    expect(emitted('change')).toEqual([[{ statuses: ['naadd'] }]])
  })

  it('searches for what is typed when the typing pauses, once, and for nothing when it is cleared', async () => {
    const { screen, emitted } = await mount(RowFilterForm, props)
    const field = screen.getByRole('searchbox', { name: 'Søk' })
    await field.fill('nærvær')
    await expect.poll(() => emitted('change')).toEqual([[{ search: 'nærvær' }]])
    await screen.rerender({ ...props, filter: { ...everyRow, search: 'nærvær' } })
    await screen.getByRole('button', { name: 'Tøm søket' }).click()
    expect(emitted('change')).toEqual([[{ search: 'nærvær' }], [{ search: '' }]])
    await expect.element(field).toHaveFocus()
  })

  it('shows the search of another address', async () => {
    const { screen } = await mount(RowFilterForm, { ...props, filter: { ...everyRow, search: 'før' } })
    await screen.rerender({ ...props, filter: { ...everyRow, search: 'etter' } })
    await expect.element(screen.getByRole('searchbox', { name: 'Søk' })).toHaveValue('etter')
  })
})

describe('HitCount', () => {
  it.each([
    [{ shown: 3, total: 3 }, 'Viser alle 3'],
    [{ shown: 1, total: 3 }, 'Viser 1 av 3'],
    [{ shown: 0, total: 3 }, 'Ingen treff blant 3'],
  ])('says %j politely', async (counts, text) => {
    const { root } = await mount(HitCount, { ...counts, isNarrowed: true })
    expect(textOf(root.querySelector('[role="status"]'))).toBe(text)
  })

  it('keeps the focus when the button for resetting goes away', async () => {
    const { screen, emitted } = await mount(HitCount, { shown: 1, total: 3, isNarrowed: true })
    await screen.getByRole('button', { name: 'Nullstill' }).click()
    expect(emitted('reset')).toHaveLength(1)
    await screen.rerender({ shown: 3, total: 3, isNarrowed: false })
    await expect.element(screen.getByRole('status')).toHaveFocus()
  })
})
