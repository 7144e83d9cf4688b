import { describe, expect, it } from 'vitest'
import { mayBeNegative } from '../../src/domain/nearZero'
import { makeIndicator } from '../support/indicators'

describe('a value that may well be negative', () => {
  it.each([
    [{ unit: 'poeng', decimals: 2, baseline: '-0,60', targets: ['0,00', '0,00'] }, true],
    [{ unit: '%', decimals: 1, baseline: '0,3 %', targets: ['1,8 %', '1,8 %'] }, true],
    [{ unit: '%', decimals: 1, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'] }, false],
    [{ decimals: 0, baseline: '0', targets: ['0', '0'] }, false],
  ])('%o: %s', (sketch, expected) => {
    expect(mayBeNegative(makeIndicator(sketch))).toBe(expected)
  })
})
