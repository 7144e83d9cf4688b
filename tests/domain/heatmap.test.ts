import { describe, expect, it } from 'vitest'
import { heatmapOf } from '../../src/domain/heatmap'
import { periodOf } from '../../src/domain/period'
import { judgeRow } from '../../src/domain/row'
import { buildSeries } from '../../src/domain/series'
import { countStatuses } from '../../src/domain/summary'
import { readPlan } from '../support/plan'

const plan = await readPlan()
const baseline = periodOf(plan.years.baseline, 'ÅR')
const rows = plan.indicators.map((indicator) => judgeRow(buildSeries(indicator, [], plan.years), plan.years, baseline))
const heatmap = heatmapOf(plan, rows)

describe('the heatmap', () => {
  it('[R8.1] counts every indicator once in each direction, against every horizon', () => {
    const sum = (totals: readonly number[]) => totals.reduce((all, total) => all + total, 0)
    expect(heatmap.all).toEqual(plan.years.targets.map((_, index) => countStatuses(rows, index)))
    plan.years.targets.forEach((_, index) => {
      expect(sum(heatmap.rows.map(({ all }) => all[index]?.total ?? 0))).toBe(rows.length)
      expect(sum(heatmap.utvalg.map(({ counts }) => counts[index]?.total ?? 0))).toBe(rows.length)
      for (const row of heatmap.rows) expect(sum(row.cells.map(({ counts }) => counts[index]?.total ?? 0))).toBe(row.all[index]?.total)
    })
  })

  it('[R8.2] has a cell for every samfunnsmål and utvalg, also where there is nothing', () => {
    expect(heatmap.rows.map(({ samfunnsmaal }) => samfunnsmaal)).toEqual(plan.samfunnsmaal)
    for (const row of heatmap.rows) expect(row.cells.map(({ utvalg }) => utvalg)).toEqual(plan.utvalg)
    expect(heatmap.rows.flatMap(({ cells }) => cells).some(({ counts }) => counts[0]?.total === 0)).toBe(true)
  })
})
