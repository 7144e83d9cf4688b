import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, fromPlain, multiply, round, scaleRounded, subtract, toNumber, toPlain } from '../../src/domain/decimal'
import { decimal } from '../support/indicators'

describe('exact decimals', () => {
  it('adds without binary noise [R1.7]', () => {
    expect(toPlain(add(decimal('0.1'), decimal('0.2')))).toBe('0.3')
    expect(toPlain(subtract(decimal('4.4'), decimal('4.3')))).toBe('0.1')
    expect(toPlain(multiply(decimal('1.1'), decimal('1.1')))).toBe('1.21')
  })

  it.each([
    ['94.95', 1, '95.0'],
    ['-0.05', 1, '-0.1'],
    ['-0.04', 1, '0.0'],
    ['2.5', 0, '3'],
    ['7', 2, '7.00'],
  ])('rounds %s to %i decimals half away from zero: %s [R1.7]', (value, decimals, expected) => {
    expect(toPlain(round(decimal(value), decimals))).toBe(expected)
  })

  it('scales and rounds in one step', () => {
    expect(toPlain(scaleRounded(decimal('470'), 4, 12, 1))).toBe('156.7')
    expect(toPlain(scaleRounded(decimal('-1'), 1, 2, 0))).toBe('-1')
  })

  it('compares across scales', () => {
    expect(compare(decimal('10'), decimal('10.0'))).toBe(0)
    expect(compare(decimal('9.99'), decimal('10'))).toBeLessThan(0)
    expect(compare(decimal('10.1'), decimal('10'))).toBeGreaterThan(0)
  })

  it('refuses anything but plain notation', () => {
    for (const text of ['', '1,5', '1e3', '--1', '1.', '.5', ' 1']) expect(fromPlain(text)).toBeNull()
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(6), (coefficient, scale) => {
        expect(fromPlain(toPlain({ coefficient, scale }))).toEqual({ coefficient, scale })
      }),
    )
  })

  it('draws the nearest binary number', () => {
    expect(toNumber(decimal('-0.60'))).toBe(-0.6)
  })
})
