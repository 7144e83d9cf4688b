import { describe, expect, it } from 'vitest'
import { noRemarks, type MeasurementFact } from '../../src/domain/fact'
import { factDetails, factFate, factOrigin, factStateWord, factTitle, namelessAuthor } from '../../src/words/history'
import { factLog } from '../support/followUp'
import { makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ unit: '%', decimals: 1, targets: ['95', '95'] })
const fact: MeasurementFact = {
  ...noRemarks,
  id: 'unit:1:x',
  plan: 'p',
  virksomhet: 'unit',
  author: 'a',
  at: '2025-05-03T12:02:00.000Z',
  type: 'measurement',
  indicator: 'X-01',
  period: period('2025-T1'),
  written: '91,25 pst',
  value: '91.25',
  confirmed: [],
  corrects: null,
}

const named = (of: MeasurementFact) => Object.fromEntries(factDetails(of, indicator).map(({ name, text }) => [name, text.replaceAll('\u00a0', ' ')]))

describe('the history in words', () => {
  it('shows what was written beside what it was read as, and leaves out what nobody wrote', () => {
    expect(named(fact)).toEqual({ Skrevet: '«91,25 pst»', 'Lest som': '91,3 %' })
  })

  it('shows a value that cannot be read as it is stored', () => {
    expect(named({ ...fact, value: 'mye' })['Lest som']).toBe('«mye»')
  })

  it('tells what was confirmed, and the measure with owner and deadline', () => {
    const said = named({ ...fact, confirmed: ['percent_outside_range', 'much_larger'], tiltak: { text: 'Ringe rundt', responsible: '', deadline: '2025-10-01' } })
    expect(said['Bekreftet']).toBe('at prosenten er utenfor 0–100 og at verdien er mye større enn den før')
    expect(said['Tiltak']).toBe('Ringe rundt, frist: 01.10.2025')
  })

  it('names the kind of fact, the period, who and when', () => {
    expect(factTitle(fact)).toBe('Måling for 1. tertial 2025')
    expect(factTitle({ ...fact, corrects: 'unit:0:x' })).toBe('Rettelse for 1. tertial 2025')
    expect(factOrigin(fact, 'Kari')).toMatch(/^Kari, 03\.05\.2025 \d\d:\d\d$/)
    expect(factOrigin({ ...fact, role: 'controller' }, 'Kari Nordmann')).toMatch(/^Kari Nordmann, controller, 03\.05\.2025 \d\d:\d\d$/)
    expect(namelessAuthor('4066d793-700f-463d-b648-25a58492b914')).toBe('Uten navn (4066d793)')
  })

  it('says what a withdrawal took back, and from when a decision holds', () => {
    const { say, facts } = factLog(indicator)
    const judged = say('assessment', '2025-T1', { horizon: 2025, status: 'bak', reason: 'Vet mer', seen: null })
    const taken = say('withdrawal', '2025-T1', { withdraws: judged.id, reason: '' })
    expect(factTitle(taken, judged)).toBe('Tilbaketrekking: egen vurdering for 1. tertial 2025')
    const decision = { caseNumber: '24/117', date: '2025-06-19' }
    expect(factTitle(say('target', '2025-T2', { horizon: 2025, written: '90', reason: 'Vedtak', decision }))).toBe('Endret mål fra 2. tertial 2025')
    expect(factTitle(say('exemption', '2025-ÅR', { kind: 'utgaar', reason: '', decision }))).toBe('Fritak fra året 2025')
    expect(factTitle(say('responsible', '2025-ÅR', { responsible: 'Skole', reason: '' }))).toBe('Endret ansvarlig virksomhet')
    expect(factFate('replaced', judged, 'Kari')).toMatch(/^Endret senere av Kari, /)
    for (const fact of facts) expect(factDetails(fact, indicator).every(({ name, text }) => name !== '' && text !== '')).toBe(true)
  })

  it('[R2.11] says what became of it, and by whom', () => {
    expect(factFate('replaced', fact, 'Kari')).toMatch(/^Erstattet av rettelsen fra Kari, 03\.05\.2025/)
    expect(factFate('withdrawn', fact, 'Kari')).toMatch(/^Trukket tilbake av Kari/)
    expect(factFate('outranked', fact, 'Kari')).toMatch(/Den seneste gjelder: Kari/)
    expect(factFate('counts', null, '')).toBe('')
    expect(factStateWord('outranked')).toBe('i konflikt, gjelder ikke')
  })
})
