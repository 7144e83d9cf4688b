import { describe, expect, it } from 'vitest'
import { maalavvikTable } from '../../src/reports/maalavvikTable'
import { recordOf } from '../../src/domain/record'
import { csvText } from '../../src/stores/csvText'
import { factLog } from '../support/followUp'
import { indicatorOf, readPlan } from '../support/plan'
import { judged, period } from '../support/measurements'

const plan = await readPlan()
const remarks = { cause: '=1+1', comment: 'Linje 1\nlinje 2', tiltak: { text: 'Ny vaktplan; flere', responsible: 'Kari', deadline: '2025-09-01' } }
const rows = [
  judged(indicatorOf(plan, 'OKI-39'), plan.years, '2025-T1', { '2025-T1': '93,0 %' }, remarks),
  judged(indicatorOf(plan, 'OKI-02'), plan.years, '2025-ÅR', { '2025-ÅR': 'nei' }),
]
const [heading = [], first = [], second = []] = maalavvikTable(rows, plan)
const cell = (row: readonly string[], name: string) => row[heading.indexOf(name)]

describe('the exported list of målavvik', () => {
  it('has the rows it was given in their order, all as long as the heading', () => {
    expect([first[0], second[0]]).toEqual(['OKI-39', 'OKI-02'])
    expect(maalavvikTable(rows, plan).map((row) => row.length)).toEqual([heading.length, heading.length, heading.length])
    expect(new Set(heading).size).toBe(heading.length)
  })

  it('has both target years, the plan\'s own wording and what was said', () => {
    expect(cell(first, 'Status 2025')).toBe('bak')
    expect(cell(first, 'Mål 2028')).toBe(rows[0]?.judgements[1]?.target.written)
    expect(cell(first, 'Indikator')).toBe(rows[0]?.indicator.text)
    expect(cell(first, 'Verdi')).toBe('93,0')
    expect(cell(first, 'Frist')).toBe('01.09.2025')
    expect(cell(first, 'Hvorfor')).toContain('1,10 prosentpoeng under')
    expect(cell(second, 'Verdi')).toBe('nei')
    expect(cell(second, 'Merker')).toBe('Mangler årsak, Mangler tiltak')
  })

  it('opens in a Norwegian Excel, and runs nothing there', () => {
    const text = csvText(maalavvikTable(rows, plan))
    expect(text.startsWith('\ufeffId;Indikator;')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text).toContain(";'=1+1;")
    expect(text).toContain('"Ny vaktplan; flere"')
  })

  it('tells where each tiltak stands and what a person judged, in columns after the others', () => {
    const indicator = indicatorOf(plan, 'OKI-39')
    const log = factLog(indicator)
    const measured = log.measure('2025-T1', '93,0', { cause: 'Sykdom', tiltak: { text: 'Vaktplan', responsible: 'Kari', deadline: '2025-09-01' } })
    log.say('tiltak', '2025-T1', { tiltak: 'k', text: 'Flere\nvikarer', responsible: '', deadline: 'høst', state: 'pagar', note: 'Lyst ut' })
    log.say('assessment', '2025-T1', { horizon: 2025, status: 'i_rute', reason: 'Ny telling', seen: measured.id })
    log.say('explanation', '2025-T2', { cause: 'Ikke talt ennå', consequence: 'Kø', comment: '' })
    const record = recordOf(indicator, log.facts, plan.years)
    const [, first = [], second = []] = maalavvikTable([record.rowAt(period('2025-T1')), record.rowAt(period('2025-T2'))], plan)
    expect(heading.indexOf('Hvorfor')).toBeLessThan(heading.indexOf('Tiltak: status'))
    expect(['Tiltak', 'Ansvarlig', 'Frist', 'Tiltak: status', 'Tiltak: merknad'].map((name) => cell(first, name))).toEqual([
      'Vaktplan\nFlere vikarer',
      'Kari\n–',
      '01.09.2025\nhøst',
      'ikke startet\npågår',
      '–\nLyst ut',
    ])
    expect([cell(first, 'Status 2025'), cell(first, 'Egen vurdering 2025'), cell(first, 'Begrunnelse for egen vurdering 2025')]).toEqual(['bak', 'i rute', 'Ny telling'])
    expect(cell(first, 'Egen vurdering 2028')).toBe('')
    expect([cell(first, 'Årsak'), cell(first, 'Årsak skrevet for')]).toEqual(['Sykdom', '2025-T1'])
    expect([cell(second, 'Årsak'), cell(second, 'Konsekvens'), cell(second, 'Årsak skrevet for')]).toEqual(['Ikke talt ennå', 'Kø', '2025-T2'])
    log.measure('2025-T2', '93,5')
    const [, later = []] = maalavvikTable([recordOf(indicator, log.facts, plan.years).rowAt(period('2025-T2'))], plan)
    expect(cell(later, 'Egen vurdering 2025')).toBe('i rute (vurdert før siste måling)')
  })
})
