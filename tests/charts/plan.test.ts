import { beforeAll, describe, expect, it } from 'vitest'
import { indicatorChart } from '../../src/charts/config'
import { buildChartModel } from '../../src/charts/model'
import { lightPalette } from '../../src/charts/palette'
import { chartFileRows, chartTable } from '../../src/charts/table'
import { valueBounds } from '../../src/charts/axes'
import { planPeriods } from '../../src/domain/calendar'
import type { Plan } from '../../src/domain/plan'
import { judgeRow } from '../../src/domain/row'
import { buildSeries } from '../../src/domain/series'
import { readPlan } from '../support/plan'

let plan: Plan
beforeAll(async () => {
  plan = await readPlan()
})

describe('every indicator of the plan', () => {
  it('has a chart whose axis holds it, or a timeline, and a table, from the first, a middle and the last period', () => {
    for (const indicator of plan.indicators) {
      const series = buildSeries(indicator, [], plan.years)
      const periods = planPeriods(plan.years)
      const rows = periods.map((period) => judgeRow(series, plan.years, period))
      for (const period of [0, 7, -1].flatMap((index) => periods.at(index) ?? [])) {
        const model = buildChartModel(series, plan.years, rows, period)
        const { min, max } = valueBounds(model)
        expect(Number.isFinite(min) && Number.isFinite(max) && min < max, `${indicator.id} ${min} ${max}`).toBe(true)
        expect(model.targets).toHaveLength(indicator.direction ? plan.years.targets.length : 0)
        expect(indicatorChart(model, { palette: lightPalette, compact: true }).data.datasets.length).toBeGreaterThan(1)
        expect(chartTable(model, String).filter(({ isChosen }) => isChosen)).toHaveLength(1)
        expect(new Set(chartFileRows(model, String).map((cells) => cells.length)).size).toBe(1)
      }
    }
  })
})
