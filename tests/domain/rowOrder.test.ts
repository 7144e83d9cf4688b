import { describe, expect, it } from 'vitest'
import { orderRows, placesOf, type RowOrder } from '../../src/domain/rowOrder'
import { makeIndicator, years } from '../support/indicators'
import { judged } from '../support/measurements'

const at = '2025-ÅR'
const good = judged(makeIndicator({ id: 'good', text: 'Ål', responsible: 'B', baseline: '12' }), years, at, { '2025-ÅR': '12' })
const behind = judged(makeIndicator({ id: 'behind', text: 'Zebra', responsible: 'A', baseline: '12', targets: ['10', '20'] }), years, '2027-ÅR', { '2025-ÅR': '12', '2027-ÅR': '12' })
const red = judged(makeIndicator({ id: 'red', text: 'Bjørn', responsible: 'B', frequency: 'annethvert år', baseline: '2' }), years, '2024-ÅR')
const redder = judged(makeIndicator({ id: 'redder', text: 'Ape 10', responsible: 'A', baseline: '2' }), years, at, { '2025-ÅR': '1' })
const never = judged(makeIndicator({ id: 'never', text: 'Ape 9', responsible: 'A' }), years, '2023-ÅR')
const rows = [good, behind, red, redder, never]

const compareText = new Intl.Collator('nb', { numeric: true }).compare
const placeOf = placesOf(rows.map(({ indicator }) => indicator.text), compareText)
const ordered = (order: RowOrder, horizonIndex = 0) =>
  orderRows(rows, order, { horizonIndex, compareText, placeOfName: ({ indicator }) => placeOf(indicator.text) }).map(({ indicator }) => indicator.id)

describe('the order of rows', () => {
  it('is the plan\'s own unless another is asked for', () => {
    expect(ordered('plan')).toEqual(['good', 'behind', 'red', 'redder', 'never'])
  })

  it('is worst first against the year looked at, and the other years tell equals apart', () => {
    expect(ordered('verst')).toEqual(['redder', 'red', 'never', 'behind', 'good'])
    expect(ordered('verst', 1)).toEqual(['redder', 'red', 'behind', 'never', 'good'])
  })

  it('is by name or virksomhet, as Norwegians order them', () => {
    expect(ordered('navn')).toEqual(['never', 'redder', 'red', 'behind', 'good'])
    expect(ordered('virksomhet').slice(0, 3).sort()).toEqual(['behind', 'never', 'redder'])
  })

  it('is oldest first, what was never measured before all', () => {
    expect(ordered('alder').slice(0, 2)).toEqual(['never', 'red'])
  })

  it('leaves the list it was given as it was', () => {
    ordered('navn')
    expect(rows.map(({ indicator }) => indicator.id)).toEqual(['good', 'behind', 'red', 'redder', 'never'])
  })
})
