import { describe, expect, it } from 'vitest'
import { toPlain } from '../../src/domain/decimal'
import { toleranceOf, withinTolerance } from '../../src/domain/tolerance'
import { decimal, makeIndicator } from '../support/indicators'

function tolerance(sketch: Parameters<typeof makeIndicator>[0]): string | null {
  const indicator = makeIndicator(sketch)
  const target = indicator.targets[0]
  const found = target && toleranceOf(indicator, target)
  return found ? String(Number(toPlain(found))) : null
}

describe('tolerance', () => {
  it("uses the indicator's own [R3.1]", () => {
    expect(tolerance({ tolerance: decimal('0.3'), unit: '%', targets: ['1,5 %', '1,5 %'] })).toBe('0.3')
    expect(tolerance({ tolerance: decimal('0.3'), targets: ['0', '0'] })).toBe('0.3')
  })

  it('is 0 for a target of 0 [R3.2]', () => {
    expect(tolerance({ unit: '%', targets: ['0%', '0%'] })).toBe('0')
    expect(tolerance({ targets: ['>0', '>0'] })).toBe('0')
  })

  it('is one place for a rank [R3.3]', () => {
    expect(tolerance({ valueType: 'rang', unit: 'plass', direction: 'lavere', targets: ['Topp 10', 'Topp 10'] })).toBe('1')
  })

  it('is one percentage point for per cent [R3.4]', () => {
    expect(tolerance({ unit: '%', targets: ['95,0 %', '95,0 %'] })).toBe('1')
  })

  it('is a tenth for exactly the unit poeng [R3.5]', () => {
    expect(tolerance({ unit: 'poeng', targets: ['4,5', '4,5'] })).toBe('0.1')
    expect(tolerance({ unit: 'grunnskolepoeng', targets: ['43,80', '43,80'] })).toBe('2.19')
  })

  it('is otherwise five per cent of the target, at least 1 [R3.6]', () => {
    expect(tolerance({ targets: ['470', '470'] })).toBe('23.5')
    expect(tolerance({ targets: ['5', '5'] })).toBe('1')
    expect(tolerance({ targets: ['−470', '−470'] })).toBe('23.5')
  })

  it('does not exist for answers', () => {
    expect(tolerance({ valueType: 'janei', unit: '', direction: null, targets: ['Ja', 'Ja'] })).toBeNull()
  })

  it('holds a shortfall of at most a tolerance above 0 [R3.7]', () => {
    expect(withinTolerance(decimal('1.00'), decimal('1'))).toBe(true)
    expect(withinTolerance(decimal('1.01'), decimal('1'))).toBe(false)
    expect(withinTolerance(decimal('0'), decimal('0'))).toBe(false)
  })
})
