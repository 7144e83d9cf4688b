import { planPeriods } from '../../src/domain/calendar'
import type { Indicator } from '../../src/domain/indicator'
import type { Measurement } from '../../src/domain/measurement'
import { judgeRow, type JudgedRow } from '../../src/domain/row'
import { recordOf } from '../../src/domain/record'
import { buildSeries } from '../../src/domain/series'
import { buildChartModel, type ChartModel } from '../../src/charts/model'
import { factLog } from '../support/followUp'
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
  /** What is said beside the values. */
  readonly said?: (log: ReturnType<typeof factLog>) => void
}

/** The chart of a case with more than values, judged by everything its facts say. */
function followedUp({ indicator, chosen, values }: ChartCase, said: NonNullable<ChartCase['said']>): { model: ChartModel; row: JudgedRow } {
  const log = factLog(indicator)
  for (const [when, written] of Object.entries(values)) log.measure(when, written)
  said(log)
  const record = recordOf(indicator, log.facts, years)
  const rows = planPeriods(years).map((when) => record.rowAt(when))
  return { model: buildChartModel(record.series, years, rows, period(chosen)), row: record.rowAt(period(chosen)) }
}

/** The chart of a case, with the row of its chosen period. */
export function chartOf(example: ChartCase): { model: ChartModel; row: JudgedRow } {
  const { indicator, chosen, values, corrected = [], said } = example
  if (said) return followedUp(example, said)
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
  {
    name: 'changed-targets',
    indicator: makeIndicator({ id: 'CHANGED-1', ...percent, baseline: '92,3 %', targets: ['95,0 %', '96,0 %'] }),
    chosen: '2025-ÅR',
    values: { '2025-T1': '93,1', '2025-T2': '93,4', '2025-ÅR': '93,8' },
    said: ({ say }) => {
      say('target', '2025-T2', { horizon: 2025, written: '94,0 %', reason: 'Nye rammer', decision: { caseNumber: '25/40', date: '2025-06-10' } })
      say('target', '2025-T2', { horizon: 2028, written: '95,0 %', reason: 'Nye rammer', decision: { caseNumber: '25/40', date: '2025-06-10' } })
      say('tolerance', '2025-ÅR', { tolerance: '0.5', reason: 'Sikrere tall' })
    },
  },
  {
    name: 'marked-values',
    indicator: makeIndicator({ id: 'MARKED-1', ...percent, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'] }),
    chosen: '2026-T1',
    values: { '2024-ÅR': '92,8', '2025-T1': '93,1' },
    said: ({ measure, say }) => {
      say('omission', '2025-T2', { reason: 'Undersøkelsen ble utsatt' })
      measure('2025-ÅR', '94,0', { marks: ['brudd'] })
      measure('2026-T1', '94,4', { marks: ['forelopig'] })
      say('exemption', '2027-T1', { kind: 'utgaar', reason: 'Erstattet', decision: { caseNumber: '26/3', date: '2026-12-01' } })
    },
  },
]

/** The case with this name. */
export function caseNamed(name: string): ChartCase {
  const found = cases.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`no case ${name}`)
  return found
}
