import { describe, expect, it } from 'vitest'
import { listedPeriods, type ChartModel } from '../../src/charts/model'
import { makeIndicator } from '../support/indicators'
import { caseNamed, chartOf } from './cases'

const deliveries = (model: ChartModel) => Object.fromEntries(model.periods.map(({ period, delivery }) => [period, delivery]))

describe('buildChartModel', () => {
  it('covers every period of the plan in real time', () => {
    const { model } = chartOf(caseNamed('level-up'))
    expect(model.periods.map(({ month }) => month)).toEqual([0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60])
    expect(model.chosenMonth).toBe(28)
    expect(model.lastMonth).toBe(60)
  })

  it('[R7.4] tells delivered, missing, unexpected and coming apart', () => {
    const { model } = chartOf(caseNamed('level-up'))
    expect(deliveries(model)).toMatchObject({
      '2023-ÅR': 'levert',
      '2024-T1': 'ikke_ventet',
      '2025-T1': 'levert',
      '2025-T2': 'mangler',
      '2026-T1': 'levert',
      '2026-T2': 'kommer',
    })
  })

  it('judges measurements after the chosen period too, and nothing after the last of them', () => {
    const { model } = chartOf({ ...caseNamed('level-up'), chosen: '2025-T1' })
    expect(deliveries(model)).toMatchObject({ '2025-T2': 'mangler', '2026-T1': 'levert', '2026-T2': 'kommer' })
    const judged = model.periods.filter(({ judgements }) => judgements.length > 0).map(({ period }) => period)
    expect(judged.at(-1)).toBe('2026-T1')
  })

  it('gives a point the status against the target year that is current at its period', () => {
    const { model } = chartOf(caseNamed('stricter-second-target'))
    const horizons = model.periods.filter(({ point }) => point).map(({ period, current }) => `${period} ${current?.horizon}`)
    expect(horizons).toEqual(['2023-ÅR 2025', '2025-T1 2025', '2025-T2 2025', '2025-ÅR 2025', '2026-T1 2028'])
  })

  it('gives each target the months in which it is the one to reach', () => {
    const { model } = chartOf(caseNamed('stricter-second-target'))
    expect(model.targets.map(({ year, fromMonth, toMonth, written }) => [year, fromMonth, toMonth, written])).toEqual([
      [2025, 0, 24, '65'],
      [2028, 24, 60, '100'],
    ])
  })

  it('has no targets to draw for answers', () => {
    expect(chartOf(caseNamed('yes-no')).model.targets).toEqual([])
  })

  it('lists the measured, the expected, the baseline and the chosen period', () => {
    const yearly = makeIndicator({ frequency: 'årlig', baseline: '5', targets: ['10', '10'] })
    const { model } = chartOf({ name: '', indicator: yearly, chosen: '2025-T1', values: { '2024-ÅR': '6' } })
    expect(listedPeriods(model).map(({ period }) => period)).toEqual(['2023-ÅR', '2024-ÅR', '2025-T1', '2025-ÅR', '2026-ÅR', '2027-ÅR', '2028-ÅR'])
  })
})
