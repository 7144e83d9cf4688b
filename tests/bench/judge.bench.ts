import { planPeriods } from '../../src/domain/calendar'
import type { Indicator } from '../../src/domain/indicator'
import { judge } from '../../src/domain/judge'
import type { Measurement } from '../../src/domain/measurement'
import type { Period } from '../../src/domain/period'
import type { Plan } from '../../src/domain/plan'
import { judgeRow } from '../../src/domain/row'
import { buildSeries, type Series } from '../../src/domain/series'
import { measured } from '../support/measurements'
import { readPlan } from '../support/plan'
import { sideBySide, type Table } from './bench'
import { bareLoop, country, countryGrid, countryPeriod, countrySeries, judgeCell, writtenFor } from './country'

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

/** Everything there is to judge in the country, again: the least it could take, the grid, and the judge itself. */
function benchCountry(plan: Plan): Table {
  const all = countrySeries(plan)
  const grid = countryGrid(all, plan)
  const into = new Uint8Array(grid.length)
  const [first] = all as [Series]
  const changeOne = () => grid.set(0, { indicator: first.indicator, judgement: judgeCell(first, plan) })
  const tryTolerance = () => all.forEach((_, index) => grid.setTolerance(index, { coefficient: 2n, scale: 0 }))
  return sideBySide(
    `Judging all ${country} cells of the country again`,
    'the grid at most 2 × the bare loop',
    [
      { name: 'a bare loop over a dense array', run: bareLoop((cell) => (cell * 37) % 1000) },
      { name: 'the same over values that no processor can guess', run: bareLoop((cell) => ((cell * 2_654_435_761) >>> 8) % 1000) },
      { name: 'the grid', run: () => grid.judge(into) },
      { name: 'the grid, one value changed', run: () => (changeOne(), grid.judge(into)) },
      { name: 'the grid, a tolerance tried in every cell', run: () => (tryTolerance(), grid.judge(into)) },
      { name: 'the judge, cell by cell', run: () => all.map((series) => judgeCell(series, plan)) },
      { name: 'the judge, whole rows', run: () => all.map((series) => judgeRow(series, plan.years, countryPeriod)) },
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
