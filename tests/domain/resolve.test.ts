import { describe, expect, it } from 'vitest'
import { noRemarks, type Fact, type MeasurementFact } from '../../src/domain/fact'
import { resolveIndicator } from '../../src/domain/resolve'
import { valueToPlain } from '../../src/domain/value'
import { makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator()

function fact(order: number, value: string, corrects: string | null = null, when = '2025-T1'): MeasurementFact {
  return {
    ...noRemarks,
    id: `unit:${String(order).padStart(4, '0')}:hash`,
    type: 'measurement',
    plan: 'p',
    virksomhet: 'unit',
    author: 'a',
    at: '2025-05-02T12:00:00.000Z',
    indicator: indicator.id,
    period: period(when),
    written: value,
    value,
    confirmed: [],
    corrects,
  }
}

function withdrawal(order: number, withdraws: string): Fact {
  const { id, plan, virksomhet, author, at, period: when } = fact(order, '')
  return { id, plan, virksomhet, author, at, type: 'withdrawal', indicator: indicator.id, period: when, withdraws, reason: '' }
}

function values(...facts: Fact[]): string[] {
  return resolveIndicator(facts, indicator).map((measurement) => valueToPlain(measurement.value))
}

const first = fact(1, '10')
const second = fact(2, '20', first.id)
const third = fact(3, '30', second.id)

describe('which measurements are valid', () => {
  it('a correction replaces what it corrects, whatever the order they come in [R2.10]', () => {
    expect(values(first, second, third)).toEqual(['30'])
    expect(values(third, second, first)).toEqual(['30'])
    expect(resolveIndicator([first, second], indicator)[0]).toMatchObject({ corrected: true, conflicts: [] })
  })

  it('a withdrawn measurement is gone, and a withdrawn correction brings back what it corrected [R2.10]', () => {
    expect(values(first, withdrawal(9, first.id))).toEqual([])
    expect(values(first, second, withdrawal(9, second.id))).toEqual(['10'])
    expect(values(first, second, third, withdrawal(9, second.id))).toEqual(['30'])
  })

  it('of two corrections of the same measurement the later counts and the other is a conflict [R2.11]', () => {
    const rival = fact(4, '40', first.id)
    const [measurement] = resolveIndicator([rival, first, second], indicator)
    expect(measurement && valueToPlain(measurement.value)).toBe('40')
    expect(measurement?.conflicts.map(({ id }) => id)).toEqual([second.id])
  })

  it('two that say the same are no conflict [R2.11]', () => {
    expect(resolveIndicator([first, fact(5, '10')], indicator)[0]?.conflicts).toEqual([])
  })

  it('keeps periods apart and leaves out other indicators and unreadable values', () => {
    const elsewhere = { ...fact(6, '60'), indicator: 'X-99' }
    expect(values(first, fact(7, '70', null, '2025-T2'), elsewhere, fact(8, 'ja', null, '2026-T1')).sort()).toEqual(['10', '70'])
  })

  it('survives facts that correct each other in a ring', () => {
    const ring = [fact(1, '1', 'unit:0002:hash'), fact(2, '2', 'unit:0001:hash')]
    expect(values(...ring)).toEqual([])
  })
})
