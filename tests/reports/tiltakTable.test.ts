import { describe, expect, it } from 'vitest'
import { readTiltakQuery, writeTiltakQuery } from '../../src/composables/tiltakQuery'
import { recordOf } from '../../src/domain/record'
import { countParts, countStates, everyTiltak, filterTiltak, tiltakOf } from '../../src/domain/tiltakList'
import { tiltakTable } from '../../src/reports/tiltakTable'
import { factLog } from '../support/followUp'
import { period } from '../support/measurements'
import { indicatorOf, readPlan } from '../support/plan'

const plan = await readPlan()
const when = period('2025-T2')

function rowsWith() {
  const attendance = factLog(indicatorOf(plan, 'OKI-39'))
  attendance.measure('2025-T1', '93,0', { tiltak: { text: 'Vaktplan', responsible: 'Kari', deadline: '2025-09-01' } })
  attendance.say('tiltak', '2025-T2', { tiltak: 'a', text: 'Uten frist', responsible: '', deadline: '', state: 'pagar', note: 'Venter' })
  attendance.say('tiltak', '2025-T2', { tiltak: 'b', text: 'Ferdig', responsible: 'Ola', deadline: '2025-05-01', state: 'ferdig', note: '' })
  const other = factLog(indicatorOf(plan, 'OKI-02'))
  other.say('tiltak', '2025-T1', { tiltak: 'c', text: 'Til høsten', responsible: 'Ola', deadline: 'høst', state: 'forsinket', note: '' })
  other.say('tiltak', '2025-T1', { tiltak: 'd', text: 'Tidlig', responsible: 'Ola', deadline: '1.6.2025', state: 'pagar', note: '' })
  return [
    recordOf(indicatorOf(plan, 'OKI-39'), attendance.facts, plan.years).rowAt(when),
    recordOf(indicatorOf(plan, 'OKI-02'), other.facts, plan.years).rowAt(when),
  ]
}

const all = tiltakOf(rowsWith())
const texts = (patch: Partial<typeof everyTiltak>, today = '2025-08-01') => filterTiltak(all, { ...everyTiltak, ...patch }, today).map(({ life }) => life.text)

describe('the list of tiltak', () => {
  it('is ordered by deadline: dates, then other words, then none', () => {
    expect(all.map(({ life }) => life.text)).toEqual(['Ferdig', 'Tidlig', 'Vaktplan', 'Til høsten', 'Uten frist'])
  })

  it('is narrowed by state, by what is overdue, by utvalg and by virksomhet', () => {
    expect(texts({ states: ['pagar', 'forsinket'] })).toEqual(['Tidlig', 'Til høsten', 'Uten frist'])
    expect(texts({ overdue: true })).toEqual(['Tidlig'])
    expect(texts({ overdue: true }, '2025-09-02')).toEqual(['Tidlig', 'Vaktplan'])
    const { indicator } = all[0]?.row ?? { indicator: null }
    expect(texts({ virksomhet: indicator?.responsible ?? '' })).toContain('Vaktplan')
    expect(texts({ utvalg: 'finnes ikke' })).toEqual([])
    expect(countStates(all)).toEqual([
      { code: 'ikke_startet', count: 1 },
      { code: 'pagar', count: 2 },
      { code: 'forsinket', count: 1 },
      { code: 'ferdig', count: 1 },
    ])
    expect([...countParts(all, ({ row }) => row.indicator.id)]).toEqual([['OKI-39', 3], ['OKI-02', 2]])
  })

  it('is asked for in the address, and unknown codes ask for nothing', () => {
    const asked = { states: ['pagar', 'ferdig'] as const, overdue: true, utvalg: 'OKI', virksomhet: 'Skole & SFO' }
    expect(readTiltakQuery(writeTiltakQuery({ periode: '2025-T2', tilstand: 'x' }, asked))).toEqual(asked)
    expect(writeTiltakQuery({ periode: '2025-T2', forfalt: 'ja' }, everyTiltak)).toEqual({ periode: '2025-T2' })
    expect(readTiltakQuery({ tilstand: 'noe', forfalt: '1' })).toEqual(everyTiltak)
  })

  it('is exported as it is shown, with the indicator\'s status', () => {
    const [heading = [], ...rows] = tiltakTable(all, plan, '2025-08-01')
    const column = (name: string) => rows.map((row) => row[heading.indexOf(name)])
    expect(column('Tiltak')).toEqual(['Ferdig', 'Tidlig', 'Vaktplan', 'Til høsten', 'Uten frist'])
    expect(column('Frist')).toEqual(['01.05.2025', '1.6.2025', '01.09.2025', 'høst', ''])
    expect(column('Fristen er ute')).toEqual(['nei', 'ja', 'nei', 'nei', 'nei'])
    expect(column('Status for tiltaket')).toEqual(['ferdig', 'pågår', 'ikke startet', 'forsinket', 'pågår'])
    expect(column('Fulgt fra')[2]).toBe('2025-T1')
    expect(column(`Status ${plan.years.targets[0]}`)[2]).toBe('ikke rapportert')
    expect(new Set([heading, ...rows].map((row) => row.length)).size).toBe(1)
  })
})
