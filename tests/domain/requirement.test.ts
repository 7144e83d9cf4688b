import { describe, expect, it } from 'vitest'
import { toPlain } from '../../src/domain/decimal'
import { periodOrdinal } from '../../src/domain/period'
import { requirementAt, requirementSoFar } from '../../src/domain/requirement'
import { makeIndicator, years } from '../support/indicators'
import { period, seriesOf } from '../support/measurements'

function required(sketch: Parameters<typeof makeIndicator>[0], when: string, values: Record<string, string> = {}): string | null {
  const level = requirementAt(seriesOf(makeIndicator(sketch), years, values), years, periodOrdinal(period(when)))
  return level && toPlain(level)
}

const rising = { unit: '%', decimals: 1, baseline: '92,3 %', targets: ['95,0 %', '98,0 %'] }

describe('krav', () => {
  it('walks in a straight line from the baseline to the first target [R4.1]', () => {
    expect(required(rising, '2023-ÅR')).toBe('92.30')
    expect(required(rising, '2025-T1')).toBe('94.10')
    expect(required(rising, '2025-ÅR')).toBe('95.00')
  })

  it('is the first target where the baseline meets it or cannot be used [R4.1]', () => {
    expect(required({ ...rising, baseline: '96 %' }, '2025-T1')).toBe('95.00')
    expect(required({ ...rising, baselineState: 'uavklart' }, '2025-T1')).toBe('95.00')
    expect(required({ ...rising, baselineState: 'mangler' }, '2024-T1')).toBe('95.00')
  })

  it('starts from a measurement for the baseline period [R1.3]', () => {
    expect(required({ ...rising, baselineState: 'uavklart' }, '2025-T1', { '2023-ÅR': '89,0' })).toBe('93.00')
  })

  it('walks on where the second number is stricter [R4.2]', () => {
    expect(required(rising, '2027-T2')).toBe('96.67')
    expect(required({ direction: 'lavere', targets: ['3', '2'] }, '2026-ÅR')).toBe('2.7')
  })

  it('is the second target where it is not stricter [R4.2]', () => {
    expect(required({ ...rising, targets: ['95', '94'] }, '2026-T1')).toBe('94.00')
    expect(required({ direction: 'lavere', targets: ['<10', '10'] }, '2026-T1')).toBe('10.0')
  })

  it('stays at the last target afterwards [R4.3]', () => {
    expect(required(rising, '2030-T1')).toBe('98.00')
  })

  it('has one decimal more than is shown [R4.4]', () => {
    expect(required({ baseline: '25', targets: ['65', '100'] }, '2025-T1')).toBe('51.7')
  })

  it('is due by share of the year for a count', () => {
    const series = seriesOf(makeIndicator({ accumulation: 'akkumulert', targets: ['470', '470'] }), years)
    const due = ['2025-T1', '2025-T2', '2025-ÅR'].map((when) => requirementSoFar(series, years, periodOrdinal(period(when))))
    expect(due.map((level) => level && toPlain(level))).toEqual(['156.7', '313.3', '470.0'])
  })

  it('does not exist for answers', () => {
    expect(required({ valueType: 'janei', unit: '', direction: null, targets: ['Ja', 'Ja'] }, '2025-T1')).toBeNull()
  })

  it("takes the years from the plan [R1.8]", () => {
    const other = { baseline: 2025, targets: [2027, 2031], firstExpected: 2027 }
    const series = seriesOf(makeIndicator({ baseline: '0', targets: ['24', '60'] }), other)
    const at = (when: string) => requirementAt(series, other, periodOrdinal(period(when)))
    expect(['2026-ÅR', '2027-ÅR', '2029-ÅR', '2031-ÅR'].map((when) => Number(toPlain(at(when) ?? { coefficient: -1n, scale: 0 })))).toEqual([12, 24, 42, 60])
  })
})
