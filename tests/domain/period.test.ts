import { describe, expect, it } from 'vitest'
import { monthNumber, parsePeriod, periodAt, periodEnd, periodOrdinal, periodPart, periodsBetween, periodYear } from '../../src/domain/period'
import { period } from '../support/measurements'

describe('periods', () => {
  it.each([
    ['2025-T1', '2025-T1'],
    ['2025-t2', '2025-T2'],
    ['2025-år', '2025-ÅR'],
    ['2025-AR', '2025-ÅR'],
    ['2025-T3', '2025-ÅR'],
    [' 2025-A\u030AR ', '2025-ÅR'],
  ])('reads %s as %s [R1.1]', (written, canonical) => {
    expect(parsePeriod(written)).toEqual({ ok: true, value: canonical })
  })

  it.each(['', '2025', '2025-T4', '25-T1', '2025 T1', '2025-T1 x'])('refuses %s [R1.1]', (written) => {
    expect(parsePeriod(written)).toEqual({ ok: false, failure: 'not_a_period' })
  })

  it.each([
    ['2023-ÅR', 0],
    ['2025-T1', 16],
    ['2025-ÅR', 24],
    ['2028-ÅR', 60],
  ])('counts months to %s: %i [R1.2]', (when, months) => {
    expect(monthNumber(periodOrdinal(period(when)), 2023)).toBe(months)
  })

  it('goes from period to ordinal and back', () => {
    for (const when of periodsBetween(period('2023-ÅR'), period('2029-T1'))) expect(periodAt(periodOrdinal(when))).toBe(when)
    expect(periodYear(period('2026-T2'))).toBe(2026)
    expect(periodPart(period('2026-T2'))).toBe('T2')
  })

  it('lists the periods between two, both included', () => {
    expect(periodsBetween(period('2023-ÅR'), period('2024-T2'))).toEqual(['2023-ÅR', '2024-T1', '2024-T2'])
    expect(periodsBetween(period('2025-T1'), period('2024-T1'))).toEqual([])
  })

  it('ends a period on its last day', () => {
    expect(['2025-T1', '2025-T2', '2025-ÅR'].map((when) => periodEnd(period(when)))).toEqual(['2025-04-30', '2025-08-31', '2025-12-31'])
  })
})
