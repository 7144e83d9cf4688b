import { describe, expect, it } from 'vitest'
import { facetsOf } from '../../src/domain/rowFacets'
import { makeIndicator, years } from '../support/indicators'
import { judged } from '../support/measurements'

const rows = [
  judged(makeIndicator({ id: '1', responsible: 'Åsen', baseline: '5', targets: ['10', '4'] }), years, '2023-ÅR'),
  judged(makeIndicator({ id: '2', responsible: 'Berg', baseline: '20' }), years, '2023-ÅR'),
  judged(makeIndicator({ id: '3', responsible: 'Berg', baseline: '' }), years, '2023-ÅR'),
]
const compareText = new Intl.Collator('nb').compare

describe('what rows may be narrowed to', () => {
  it('is counted once a row, best status first, and what no row has is left out', () => {
    expect(facetsOf(rows, null, compareText).statuses).toEqual([
      { code: 'naadd', count: 2 },
      { code: 'bak', count: 1 },
      { code: 'ikke_vurdert', count: 1 },
    ])
  })

  it('is counted against one target year when that is looked at', () => {
    expect(facetsOf(rows, 2028, compareText).statuses).toEqual([
      { code: 'naadd', count: 2 },
      { code: 'ikke_vurdert', count: 1 },
    ])
  })

  it('is ordered as Norwegians order names', () => {
    expect(facetsOf(rows, null, compareText).responsible).toEqual([
      { code: 'Berg', count: 2 },
      { code: 'Åsen', count: 1 },
    ])
  })
})
