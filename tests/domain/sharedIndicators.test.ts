import { describe, expect, it } from 'vitest'
import { lintPlan } from '../../src/domain/lint'
import { sharedIndicators } from '../../src/domain/sharedIndicators'
import { makeIndicator, years } from '../support/indicators'
import { judged, period } from '../support/measurements'
import { recordOf } from '../../src/domain/record'
import { readPlan } from '../support/plan'
import { sketchPlan } from '../support/sketchPlan'

const utvalg = [{ code: 'A', name: 'Utvalg A' }, { code: 'B', name: 'Utvalg B' }, { code: 'C', name: 'Utvalg C' }]
const percent = { unit: '%', decimals: 1, sharedCode: 'NAERVAER', text: 'Nærvær' }
const indicators = [
  makeIndicator({ ...percent, id: 'A-1', utvalg: 'A', targets: ['92 %', '95 %'] }),
  makeIndicator({ id: 'A-2', utvalg: 'A' }),
  makeIndicator({ ...percent, id: 'B-1', utvalg: 'B', targets: ['95,0 %', '95,0 %'] }),
]
const plan = { ...sketchPlan(indicators), utvalg }
const rows = indicators.map((indicator) => judged(indicator, years, '2025-T1', { '2025-T1': '93' }))

describe('shared indicators', () => {
  it('[R8.5] has a cell for every utvalg, also for one that does not have the indicator', () => {
    const [shared, ...others] = sharedIndicators(plan, rows)
    expect(others).toEqual([])
    expect(shared?.cells.map((cell) => [cell.utvalg.code, cell.rows.map(({ indicator }) => indicator.id)])).toEqual([['A', ['A-1']], ['B', ['B-1']], ['C', []]])
  })

  it('[R8.5] [R9.7] shows the ends of targets that differ, and takes two spellings of a number for the same', () => {
    const [shared] = sharedIndicators(plan, rows)
    expect(shared?.differing.map(({ horizon, targets }) => [horizon, targets.map(({ written }) => written)])).toEqual([[2025, ['92 %', '95,0 %']]])
  })

  it('is empty for a plan without shared indicators', () => {
    expect(sharedIndicators(plan, rows.slice(1, 2))).toEqual([])
  })

  it('[R9.7] differs where the control of the plan asks, in the plan of the repository', async () => {
    const real = await readPlan()
    const judgedRows = real.indicators.map((indicator) => recordOf(indicator, [], real.years).rowAt(period(`${real.years.baseline}-ÅR`)))
    const asked = new Set(lintPlan(real).filter(({ code }) => code === 'FELLES_ULIKT_MAAL').map(({ place }) => place))
    for (const { cells, differing } of sharedIndicators(real, judgedRows)) {
      const ids = cells.flatMap((cell) => cell.rows.map(({ indicator }) => indicator.id))
      expect(ids.some((id) => asked.has(id))).toBe(differing.length > 0)
    }
  })
})
