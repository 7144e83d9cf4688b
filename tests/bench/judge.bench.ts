import { planPeriods } from '../../src/domain/calendar'
import type { Indicator } from '../../src/domain/indicator'
import { denseGrid, type GridCell } from '../../src/domain/denseGrid'
import { judge } from '../../src/domain/judge'
import type { Measurement } from '../../src/domain/measurement'
import { periodAt, type Period } from '../../src/domain/period'
import type { Plan } from '../../src/domain/plan'
import { judgeRow } from '../../src/domain/row'
import { buildSeries, type Series } from '../../src/domain/series'
import { measured } from '../support/measurements'
import { readPlan } from '../support/plan'
import { sideBySide, type Table } from './bench'

/** A value for every period: a number that moves a little, or a word. */
function writtenFor(indicator: Indicator, index: number): string {
  if (indicator.valueType === 'janei') return index % 2 === 0 ? 'ja' : 'delvis'
  return indicator.valueType === 'vurdering' ? 'ivaretatt' : String(40 + (index % 9))
}

function measurementsOf(indicator: Indicator, periods: readonly Period[]): Measurement[] {
  return periods.map((period, index) => measured(indicator, period, writtenFor(indicator, index)))
}

function judgeAll(all: readonly Series[], plan: Plan, periods: readonly Period[]): number {
  let rows = 0
  for (const period of periods) for (const series of all) rows += judgeRow(series, plan.years, period).judgements.length
  return rows
}

function judgeStatuses(all: readonly Series[], { years }: Plan, periods: readonly Period[]): number {
  let count = 0
  for (const period of periods) {
    for (const series of all) years.targets.forEach((_, index) => (count += judge(series, years, period, index).status.length))
  }
  return count
}

/** Every indicator of the plan in every municipality of the country, at the last of twelve periods. */
const country = 39_627
const countryPeriods = 12

/** The least that any way of judging must do: find the latest value in a dense array and hold it against three levels. */
function bareLoop(latest: (cell: number) => number): () => void {
  const values = Float64Array.from({ length: country * countryPeriods }, (_, index) => latest(index % country))
  const [met, onTrack, within] = [750, 500, 250].map((level) => new Float64Array(country).fill(level)) as [Float64Array, Float64Array, Float64Array]
  const into = new Uint8Array(country)
  return () => {
    for (let cell = 0; cell < country; cell += 1) {
      let at = (countryPeriods - 1) * country + cell
      while (at >= 0 && Number.isNaN(values[at])) at -= country
      const value = values[at] as number
      into[cell] = value >= (met[cell] as number) ? 0 : value >= (onTrack[cell] as number) ? 1 : value >= (within[cell] as number) ? 2 : 3
    }
  }
}

/** The country's cells by the plan's own indicators, each with values of its own. */
function countrySeries({ indicators, years }: Plan): Series[] {
  const last = 2026 * 3
  return Array.from({ length: country }, (_, index) => {
    const indicator = indicators[index % indicators.length] as Indicator
    const measurements = [0, 1, 2].map((back) => measured(indicator, periodAt(last - back), writtenFor(indicator, index + back)))
    return buildSeries(indicator, measurements, years)
  })
}

function benchCountry(plan: Plan): Table {
  const at = periodAt(2026 * 3)
  const all = countrySeries(plan)
  const judged = (series: Series) => judge(series, plan.years, at, 1)
  const cells = all.map((series): GridCell => ({ indicator: series.indicator, judgement: judged(series) }))
  const grid = denseGrid(cells)
  const into = new Uint8Array(grid.length)
  const tolerance = { coefficient: 2n, scale: 0 }
  return sideBySide(
    `Judging all ${country} cells of the country again`,
    'the grid at most 2 × the bare loop',
    [
      { name: 'a bare loop over a dense array', run: bareLoop((cell) => (cell * 37) % 1000) },
      { name: 'the same, as a predictor of branches likes it least', run: bareLoop((cell) => ((cell * 2_654_435_761) >>> 8) % 1000) },
      { name: 'the grid', run: () => grid.judge(into) },
      { name: 'the grid, a value changed', run: () => (grid.set(0, { indicator: all[0]?.indicator as Indicator, judgement: judged(all[0] as Series) }), grid.judge(into)) },
      { name: 'the grid, a tolerance tried in every cell', run: () => (cells.forEach((_, index) => grid.setTolerance(index, tolerance)), grid.judge(into)) },
      { name: 'the judge, cell by cell', run: () => all.map(judged) },
      { name: 'the judge, whole rows', run: () => all.map((series) => judgeRow(series, plan.years, at)) },
    ],
    30,
  )
}

/** How long it takes to judge the whole plan, for every target year, in every period, and the country in one. */
export async function bench(): Promise<Table[]> {
  const plan = await readPlan()
  const periods = planPeriods(plan.years)
  const measurements = plan.indicators.map((indicator) => measurementsOf(indicator, periods))
  const build = () => plan.indicators.map((indicator, index) => buildSeries(indicator, measurements[index] ?? [], plan.years))
  const full = build()
  const bare = plan.indicators.map((indicator) => buildSeries(indicator, [], plan.years))
  const one = full.slice(0, 1)
  const title = `Judging ${plan.indicators.length} indicators, every target year, ${periods.length} periods`
  return [
    sideBySide(title, 'the statuses under 5 ms on a warm core with a value in every period', [
      { name: 'a value in every period', run: () => judgeAll(full, plan, periods) },
      { name: 'the statuses alone, without trend and flags', run: () => judgeStatuses(full, plan, periods) },
      { name: 'the baseline alone', run: () => judgeAll(bare, plan, periods) },
      { name: 'building the series', run: build },
      { name: 'one indicator alone', run: () => judgeAll(one, plan, periods) },
      { name: 'for scale: a deep copy of the plan', run: () => structuredClone(plan) },
    ]),
    benchCountry(plan),
  ]
}
