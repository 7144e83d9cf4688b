import { describe, expect, it } from 'vitest'
import { checkEntry, isRounded, measurementAt } from '../../src/domain/entryCheck'
import { decimal, makeIndicator, years } from '../support/indicators'
import { period, seriesOf } from '../support/measurements'

const attendance = makeIndicator({ unit: '%', decimals: 1, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'] })
const first = period('2025-T1')

function check(written: string, values: Record<string, string> = {}) {
  return checkEntry(written, { series: seriesOf(attendance, years, values), years, period: first })
}

describe('what a text in the entry form means', () => {
  it('is saved when it can be read [R2.1]', () => {
    expect(check(' 93,1 % ')).toEqual({ kind: 'save', value: { kind: 'number', number: decimal('93.1') } })
  })

  it('is refused unchanged when it cannot be read', () => {
    expect(check('ca 93')).toEqual({ kind: 'unreadable', problem: { reason: 'not_a_number', written: 'ca 93' } })
  })

  it('is asked about when it is unlikely, with the value it is unlike [R2.9]', () => {
    expect(check('931')).toMatchObject({
      kind: 'ask',
      questions: ['percent_outside_range', 'much_larger'],
      previous: { kind: 'number', number: decimal('92.3') },
    })
  })

  it('changes nothing when it says what is there already, however it is written', () => {
    expect(check('93,10', { '2025-T1': '93,1' })).toEqual({ kind: 'unchanged' })
    expect(check('  ')).toEqual({ kind: 'unchanged' })
  })

  it('asks to withdraw when a measurement is emptied', () => {
    expect(check('', { '2025-T1': '93,1' })).toEqual({ kind: 'withdraw' })
  })

  it('compares answers by what they say', () => {
    const question = makeIndicator({ valueType: 'janei', unit: '', targets: ['Ja', 'Ja'] })
    const series = seriesOf(question, years, { '2025-T1': 'ja' })
    const place = { series, years, period: first }
    expect(checkEntry('JA', place)).toEqual({ kind: 'unchanged' })
    expect(checkEntry('nei', place)).toMatchObject({ kind: 'save' })
  })
})

describe('the measurement of a period', () => {
  it('is found only in that very period, and is never the printed baseline', () => {
    const series = seriesOf(attendance, years, { '2025-T1': '93,1' })
    expect(measurementAt(series, first)?.written).toBe('93,1')
    expect(measurementAt(series, period('2025-T2'))).toBeNull()
    expect(measurementAt(series, period('2023-ÅR'))).toBeNull()
  })
})

describe('a value with more decimals than are shown', () => {
  it('is told apart from one without [R1.7]', () => {
    expect(isRounded({ kind: 'number', number: decimal('94.96') }, 1)).toBe(true)
    expect(isRounded({ kind: 'number', number: decimal('94.90') }, 1)).toBe(false)
    expect(isRounded({ kind: 'answer', answer: 'yes' }, 0)).toBe(false)
  })
})
