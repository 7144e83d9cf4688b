import { describe, expect, it } from 'vitest'
import { isBehind, isMaalavvik, worstFirst } from '../../src/domain/ranking'
import { makeIndicator, years } from '../support/indicators'
import { judged } from '../support/measurements'

const percent = { unit: '%', decimals: 1, baseline: '90', targets: ['95', '95'] }

function row(id: string, value?: string) {
  return judged(makeIndicator({ ...percent, id }), years, '2025-ÅR', value === undefined ? {} : { '2025-ÅR': value })
}

describe('worst first', () => {
  it('orders red, yellow, grey, green, and within a colour by tolerances short', () => {
    const rows = [row('green', '96'), row('grey'), row('yellow', '94,5'), row('red', '90'), row('reddest', '70')]
    const sorted = worstFirst(rows, 0).map(({ indicator }) => indicator.id)
    expect(sorted).toEqual(['reddest', 'red', 'yellow', 'grey', 'green'])
  })

  it('counts in the least tolerance of the unit where the target has none', () => {
    const noTolerance = judged(makeIndicator({ id: 'three', baseline: '3', direction: 'lavere', targets: ['0', '0'] }), years, '2023-ÅR')
    const sorted = worstFirst([noTolerance, row('twenty-five', '70'), row('two', '93')], 0)
    expect(sorted.map(({ indicator }) => indicator.id)).toEqual(['twenty-five', 'three', 'two'])
  })

  it('calls a row behind when it is yellow or red against a target year, whatever its flags', () => {
    expect(['96', '94,5', '70'].map((value) => isBehind(row('x', value)))).toEqual([false, true, true])
    expect(isBehind(row('x'))).toBe(false)
  })

  it('calls a row a målavvik when it is behind or flagged [R6.3]', () => {
    expect(['96', '94,5', '70'].map((value) => isMaalavvik(row('x', value)))).toEqual([false, true, true])
    expect(isMaalavvik(row('x'))).toBe(true)
  })
})
