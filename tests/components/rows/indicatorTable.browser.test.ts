import { describe, expect, it } from 'vitest'
import IndicatorTable from '../../../src/components/rows/IndicatorTable.vue'
import { makeIndicator, years } from '../../support/indicators'
import { judged, period } from '../../support/measurements'
import { mount, textOf } from '../../support/mounting'

const said = { cause: 'Mye sykdom', tiltak: { text: 'Flere vakter', responsible: 'Kari', deadline: '2025-09-01' } }
const behind = judged(makeIndicator({ id: 'X-01', text: 'HP. antall møter', baseline: '4', unit: '%', decimals: 1 }), years, '2025-T1', { '2025-T1': '3' }, said)
const never = judged(makeIndicator({ id: 'X-02', text: 'Antall turer' }), years, '2023-ÅR')

const props = {
  caption: 'Alle',
  groups: [
    { id: 'one', heading: 'Et delmål', rows: [behind, never] },
    { id: 'two', heading: 'Et annet delmål', rows: [] },
  ],
  years: years.targets,
  period: period('2025-T1'),
}

describe('IndicatorTable', () => {
  it('says value, targets and statuses of every target year, trend and age, with a link to the indicator', async () => {
    const { root, screen } = await mount(IndicatorTable, props)
    const row = root.querySelector('[data-indikator="X-01"]')
    expect(row?.getAttribute('data-status-2025')).toBe(behind.judgements[0]?.status)
    expect(row?.getAttribute('data-status-2028')).toBe(behind.judgements[1]?.status)
    expect(row?.querySelector('a')?.getAttribute('href')).toBe(`#/indikator/X-01?periode=${encodeURIComponent('2025-T1')}`)
    expect(textOf(row?.querySelector('a') ?? null)).toBe('Antall møter')
    const cells = [...(row?.querySelectorAll('td') ?? [])].map(textOf)
    expect(cells[0]).toContain('3,0')
    expect(cells[0]).toContain('T1 2025')
    expect(cells[1]).toContain('bak')
    expect(cells[3]).toContain('dårligere')
    expect(cells[4]).toContain('Ny')
    await expect.element(screen.getByRole('table', { name: 'Alle' })).toBeInTheDocument()
    expect(root.querySelectorAll('thead th')).toHaveLength(6)
  })

  it('says so where nothing is measured, and where a delmål has no indicators', async () => {
    const { root } = await mount(IndicatorTable, props)
    expect(textOf(root.querySelector('[data-indikator="X-02"] .value'))).toContain('Ikke målt')
    expect(textOf(root)).toContain('Ingen indikatorer under dette delmålet.')
  })

  it('shows årsak and tiltak under a row only where they are asked for and said', async () => {
    const without = await mount(IndicatorTable, props)
    expect(without.root.querySelectorAll('.below')).toHaveLength(0)
    const { root } = await mount(IndicatorTable, { ...props, remarks: true })
    expect([...root.querySelectorAll('.below dt')].map(textOf)).toEqual(['Årsak', 'Tiltak', 'Ansvarlig', 'Frist', 'Status for tiltaket'])
    expect(textOf(root.querySelector('.below'))).toContain('01.09.2025')
  })

  it('becomes cards where there is little room, and is still a table to a screen reader', async () => {
    const { root, screen } = await mount(IndicatorTable, props)
    const row = root.querySelector<HTMLElement>('[data-indikator="X-01"]')
    expect(row && getComputedStyle(row).display).toBe('table-row')
    root.style.inlineSize = '288px'
    expect(row && getComputedStyle(row).display).toBe('grid')
    expect(root.scrollWidth).toBeLessThanOrEqual(288)
    const labels = [...(row?.querySelectorAll<HTMLElement>('.label') ?? [])].filter((label) => label.offsetParent !== null).map(textOf)
    expect(labels).toEqual(['Siste verdi', 'Mål 2025', 'Mål 2028', 'Trend', 'Alder'])
    await expect.element(screen.getByRole('rowheader', { name: /Antall møter/ })).toBeVisible()
    await expect.element(screen.getByRole('columnheader', { name: 'Mål 2028' })).toBeInTheDocument()
  })
})
