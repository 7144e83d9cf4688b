import { describe, expect, it } from 'vitest'
import { changedRows } from '../../src/domain/changedRows'
import { makeIndicator, years } from '../support/indicators'
import { judged } from '../support/measurements'

describe('changed rows', () => {
  const one = makeIndicator({ id: 'X-01', baseline: '4', targets: ['5', '20'] })
  const two = makeIndicator({ id: 'X-02', baseline: '4' })
  const before = [one, two].map((indicator) => judged(indicator, years, '2024-ÅR'))

  it('[R8.3] gathers an indicator that changed against several horizons into one', () => {
    const after = [judged(one, years, '2025-T1', { '2025-T1': '20' }), judged(two, years, '2025-T1', { '2025-T1': '4' })]
    const changed = changedRows(before, after, 2)
    expect(changed.map(({ row }) => row.indicator.id)).toEqual(['X-01'])
    expect(changed[0]?.previous).toBe(before[0])
    expect(changed[0]?.changes.map(({ horizonIndex, kind }) => [horizonIndex, kind])).toEqual([
      [0, 'newly_reached'],
      [1, 'newly_reached'],
    ])
  })

  it('[R8.3] has only the horizon that changed, and nothing when nothing did', () => {
    const after = [judged(one, years, '2025-T1', { '2025-T1': '6' })]
    expect(changedRows(before, after, 2)[0]?.changes.map(({ horizonIndex }) => horizonIndex)).toContain(0)
    expect(changedRows(before, before, 2)).toEqual([])
  })
})
