import { describe, expect, it } from 'vitest'
import { colourOf, statuses } from '../../src/domain/status'
import { makeIndicator, years } from '../support/indicators'
import { judged } from '../support/measurements'

type Sketch = Parameters<typeof makeIndicator>[0]

function statusesOf(sketch: Sketch, when: string, values: Record<string, string> = {}, documentation = ''): string[] {
  const row = judged(makeIndicator(sketch), years, when, values, { documentation })
  return row.judgements.map(({ status, reason }) => reason ?? status)
}

const level: Sketch = { baseline: '80', targets: ['100', '120'], unit: '%', decimals: 1 }
const yesNo: Sketch = { valueType: 'janei', unit: '', direction: null, frequency: 'årlig', targets: ['Ja', 'Ja'] }
const counted: Sketch = { accumulation: 'akkumulert', targets: ['300', '300'], decimals: 0 }

describe('without a measurement', () => {
  it('was not reported when one was expected, at the period or before it [R5.1]', () => {
    expect(statusesOf({ baseline: '', frequency: 'årlig' }, '2025-ÅR')).toEqual(['ikke_rapportert', 'ikke_rapportert'])
    expect(statusesOf({ baseline: '', frequency: 'årlig' }, '2026-T1')).toEqual(['ikke_rapportert', 'ikke_rapportert'])
    expect(statusesOf({ baseline: '5', baselineState: 'uavklart' }, '2025-T1')).toEqual(['ikke_rapportert', 'ikke_rapportert'])
  })

  it('must be clarified, or is not measured, when none was expected [R5.1]', () => {
    expect(statusesOf({ baseline: '5', baselineState: 'uavklart' }, '2024-ÅR')).toEqual(['maa_avklares', 'maa_avklares'])
    expect(statusesOf({ baseline: '' }, '2024-ÅR')).toEqual(['ikke_maalt', 'ikke_maalt'])
  })
})

describe('a due measurement that never came', () => {
  it('keeps the status grey until a newer one is in [R5.2]', () => {
    expect(statusesOf(level, '2025-T2', { '2025-T1': '100' })).toEqual(['ikke_rapportert', 'ikke_rapportert'])
    expect(statusesOf({ ...level, frequency: 'årlig' }, '2026-T2', { '2024-ÅR': '100' })).toEqual(['ikke_rapportert', 'ikke_rapportert'])
    expect(statusesOf(level, '2026-T1', { '2026-T1': '120' })).toEqual(['ikke_rapportert', 'naadd'])
  })
})

describe('answers', () => {
  it.each([
    ['ja', '2024-ÅR', 'naadd'],
    ['delvis', '2024-ÅR', 'noe_bak'],
    ['nei', '2024-ÅR', 'bak'],
    ['delvis', '2025-ÅR', 'nesten'],
    ['nei', '2025-ÅR', 'ikke_naadd'],
  ])('%s at %s is %s against the first target [R5.3]', (answer, when, status) => {
    expect(statusesOf(yesNo, when, { [when]: answer })[0]).toBe(status)
  })

  it('count as delvis without the report that the target asks for [R5.3]', () => {
    const withReport = { ...yesNo, targets: ['Ja + rapport', 'Ja'] }
    expect(statusesOf(withReport, '2025-ÅR', { '2025-ÅR': 'ja' }, '  ')).toEqual(['nesten', 'naadd'])
    expect(statusesOf(withReport, '2025-ÅR', { '2025-ÅR': 'ja' }, 'Sak 3/26')).toEqual(['naadd', 'naadd'])
  })

  it('of a judgement count alike [R5.3]', () => {
    const judgement: Sketch = { ...yesNo, valueType: 'vurdering', targets: ['Vurdert som ivaretatt', 'Vurdert som ivaretatt'] }
    expect(statusesOf(judgement, '2025-ÅR', { '2025-ÅR': 'delvis ivaretatt' })).toEqual(['nesten', 'noe_bak'])
  })
})

describe('a count from 1 January', () => {
  it.each([
    ['300', 'naadd'],
    ['100', 'i_rute'],
    ['86', 'noe_bak'],
    ['85', 'noe_bak'],
    ['84', 'bak'],
  ])('where more is better, %s of 300 in the first tertial is %s [R1.6] [R5.4]', (value, status) => {
    expect(statusesOf(counted, '2025-T1', { '2025-T1': value })[0]).toBe(status)
  })

  it.each([
    ['0', 'i_rute'],
    ['1', 'i_rute'],
    ['2', 'noe_bak'],
    ['3', 'noe_bak'],
    ['4', 'bak'],
  ])('where less is better, %s of at most 3 in the first tertial is %s [R5.4]', (value, status) => {
    const sketch: Sketch = { ...counted, direction: 'lavere', baseline: '0', targets: ['3', '3'] }
    expect(statusesOf(sketch, '2025-T1', { '2025-T1': value })[0]).toBe(status)
  })

  it('is judged as a level when the year is over, and its tertials are not used later [R5.5]', () => {
    expect(statusesOf(counted, '2025-ÅR', { '2025-ÅR': '290' })).toEqual(['nesten', 'noe_bak'])
    expect(statusesOf(counted, '2024-ÅR', { '2024-T1': '100' })).toEqual(['ikke_maalt', 'ikke_maalt'])
    expect(statusesOf({ ...counted, baseline: '300' }, '2024-T2', { '2024-T1': '10' })[0]).toBe('naadd')
  })
})

describe('a level', () => {
  it.each([
    ['100', 'naadd'],
    ['93,4', 'i_rute'],
    ['93,2', 'noe_bak'],
    ['92,3', 'bak'],
  ])('%s against a krav of 93,33 is %s [R5.5]', (value, status) => {
    expect(statusesOf(level, '2025-T1', { '2025-T1': value })[0]).toBe(status)
  })

  it('is held against the target itself when the year is over [R5.5]', () => {
    expect(statusesOf(level, '2025-ÅR', { '2025-ÅR': '99,0' })[0]).toBe('nesten')
    expect(statusesOf(level, '2025-ÅR', { '2025-ÅR': '98,9' })[0]).toBe('ikke_naadd')
  })

  it('that is only the baseline is held against the target itself [R5.5]', () => {
    expect(statusesOf({ ...level, baseline: '99,5' }, '2024-T1')).toEqual(['noe_bak', 'bak'])
  })

  it('that is older is held against the krav of the period [R5.5]', () => {
    const yearly: Sketch = { ...level, frequency: 'årlig' }
    expect(statusesOf(yearly, '2025-T1', { '2024-ÅR': '93,4' })[0]).toBe('i_rute')
    expect(statusesOf(yearly, '2025-T2', { '2024-ÅR': '93,4' })[0]).toBe('bak')
  })

  it('against a horizon that has passed stays as it was [R5.6]', () => {
    const values = { '2025-T1': '90', '2025-T2': '90', '2025-ÅR': '99', '2026-T1': '120' }
    expect(['2025-ÅR', '2026-T1', '2026-T2'].map((when) => statusesOf(level, when, values)[0])).toEqual(['nesten', 'nesten', 'nesten'])
  })

  it('equal to a level meets it unless the target is written with < or > [R5.8]', () => {
    const strict: Sketch = { direction: 'lavere', baseline: '37', targets: ['<10', '<10'] }
    expect(statusesOf(strict, '2025-ÅR', { '2025-ÅR': '10' })).toEqual(['nesten', 'noe_bak'])
    expect(statusesOf({ ...strict, targets: ['10', '10'] }, '2025-ÅR', { '2025-ÅR': '10' })).toEqual(['naadd', 'naadd'])
  })

  it('is judged as it is shown, and the baseline too [R1.7]', () => {
    expect(statusesOf(level, '2025-ÅR', { '2025-ÅR': '99,95' })[0]).toBe('naadd')
    expect(statusesOf({ ...level, baseline: '99,95' }, '2023-ÅR')[0]).toBe('naadd')
    expect(statusesOf({ ...level, targets: ['99,96', '120'] }, '2025-ÅR', { '2025-ÅR': '99,94' })[0]).toBe('nesten')
  })

  it('moves no colour by binary noise at the edge of the tolerance [R1.7] [R3.7]', () => {
    const points: Sketch = { unit: 'poeng', decimals: 1, targets: ['4,4', '4,4'] }
    expect(statusesOf(points, '2025-ÅR', { '2025-ÅR': '4,3' })[0]).toBe('nesten')
  })
})

describe('statuses', () => {
  it('have one colour each [R5.7]', () => {
    expect(statuses.map(colourOf)).toEqual(['green', 'green', 'yellow', 'yellow', 'red', 'red', 'grey'])
  })

  it('never say "ikke nådd" before the target date [R5.7]', () => {
    for (const when of ['2024-T1', '2025-T1', '2025-T2']) expect(statusesOf(level, when, { [when]: '1' })[0]).toBe('bak')
  })
})

describe('a printed baseline', () => {
  it('is never judged when it is missing or must be clarified [R1.3]', () => {
    expect(statusesOf({ baseline: '0', baselineState: 'mangler' }, '2023-ÅR')).toEqual(['ikke_maalt', 'ikke_maalt'])
    expect(statusesOf({ baseline: '0', baselineState: 'uavklart' }, '2023-ÅR')).toEqual(['maa_avklares', 'maa_avklares'])
    expect(statusesOf({ baseline: '0', baselineState: 'uavklart' }, '2023-ÅR', { '2023-ÅR': '12' })[0]).toBe('naadd')
  })
})
