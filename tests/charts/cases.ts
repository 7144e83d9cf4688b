import { planPeriods } from '../../src/domain/calendar'
import type { Indicator } from '../../src/domain/indicator'
import type { Measurement } from '../../src/domain/measurement'
import { judgeRow, type JudgedRow } from '../../src/domain/row'
import { buildSeries } from '../../src/domain/series'
import { buildChartModel, type ChartModel } from '../../src/charts/model'
import { makeIndicator, years } from '../support/indicators'
import { measured, period } from '../support/measurements'

type Values = Readonly<Record<string, string>>

/** One picture of the gallery: an indicator, what is measured, and the period it is looked at from. */
export interface ChartCase {
  readonly name: string
  readonly indicator: Indicator
  readonly chosen: string
  readonly values: Values
  /** Periods whose value replaces an earlier one. */
  readonly corrected?: readonly string[]
}

/** The chart of a case, with the row of its chosen period. */
export function chartOf({ indicator, chosen, values, corrected = [] }: ChartCase): { model: ChartModel; row: JudgedRow } {
  const measurements: Measurement[] = Object.entries(values).map(([when, written]) => ({
    ...measured(indicator, when, written),
    corrected: corrected.includes(when),
  }))
  const series = buildSeries(indicator, measurements, years)
  const rows = planPeriods(years).map((when) => judgeRow(series, years, when))
  return { model: buildChartModel(series, years, rows, period(chosen)), row: judgeRow(series, years, period(chosen)) }
}

const percent = { unit: '%', decimals: 1 } as const

/** Every kind of chart there is. */
export const cases: readonly ChartCase[] = [
  {
    name: 'level-up',
    indicator: makeIndicator({ id: 'UP-1', ...percent, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'] }),
    chosen: '2026-T1',
    values: { '2024-ÅR': '92,8', '2025-T1': '93,1', '2025-ÅR': '94,2', '2026-T1': '95,3' },
    corrected: ['2025-T1'],
  },
  {
    name: 'level-down',
    indicator: makeIndicator({ id: 'DOWN-1', ...percent, direction: 'lavere', baseline: '38,0 %', targets: ['35,0 %', '35,0 %'] }),
    chosen: '2025-ÅR',
    values: { '2025-T1': '37,4', '2025-T2': '36,0', '2025-ÅR': '34,9' },
  },
  {
    name: 'accumulated-up',
    indicator: makeIndicator({ id: 'SUM-1', accumulation: 'akkumulert', baseline: '781', targets: ['470', '470'] }),
    chosen: '2026-T1',
    values: { '2025-T1': '150', '2025-T2': '330', '2025-ÅR': '455', '2026-T1': '120' },
  },
  {
    name: 'accumulated-down',
    indicator: makeIndicator({ id: 'SUM-2', accumulation: 'akkumulert', direction: 'lavere', baseline: '0', targets: ['3', '2'] }),
    chosen: '2025-T2',
    values: { '2025-T1': '2', '2025-T2': '4' },
  },
  {
    name: 'rank',
    indicator: makeIndicator({ id: 'RANK-1', valueType: 'rang', unit: 'plass', direction: 'lavere', frequency: 'årlig', baseline: '11 plass', targets: ['Topp 10', 'Topp 10'] }),
    chosen: '2025-ÅR',
    values: { '2024-ÅR': '12', '2025-ÅR': '11. plass' },
  },
  {
    name: 'yes-no',
    indicator: makeIndicator({ id: 'ANSWER-1', valueType: 'janei', unit: '', direction: null, frequency: 'årlig', targets: ['Ja + rapport', 'Ja + rapport'] }),
    chosen: '2026-ÅR',
    values: { '2025-ÅR': 'ja' },
  },
  {
    name: 'strict-comparator',
    indicator: makeIndicator({ id: 'STRICT-1', ...percent, direction: 'lavere', baseline: '37 %', targets: ['<10%', '<10%'] }),
    chosen: '2025-ÅR',
    values: { '2025-T1': '22', '2025-T2': '15', '2025-ÅR': '10,0' },
  },
  {
    name: 'missing-baseline',
    indicator: makeIndicator({ id: 'NEW-1', direction: 'lavere', baselineState: 'mangler', targets: ['5', '3'] }),
    chosen: '2025-T2',
    values: { '2025-T2': '6' },
  },
  {
    name: 'stricter-second-target',
    indicator: makeIndicator({ id: 'STEP-1', baseline: '25', targets: ['65', '100'] }),
    chosen: '2026-T1',
    values: { '2025-T1': '52', '2025-T2': '58', '2025-ÅR': '65', '2026-T1': '70' },
  },
  {
    name: 'nothing-measured',
    indicator: makeIndicator({ id: 'NONE-1', ...percent, baseline: '95,0 %', targets: ['90,0 %', '90,0 %'], frequency: 'årlig' }),
    chosen: '2023-ÅR',
    values: {},
  },
]

/** The case with this name. */
export function caseNamed(name: string): ChartCase {
  const found = cases.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`no case ${name}`)
  return found
}
