import { buildPlan } from '../../src/domain/planBuild'
import type { PlanTables } from '../../src/domain/plan'
import { median } from './bench'
import { bareLoop, countryGrid, countrySeries } from './country'
import { duckdb } from './peers/duckdb'

/** A way to judge the country, and the median of the milliseconds it took. */
export interface CountryTime {
  readonly name: string
  readonly value: number
}

/** Judges the whole country again in turn, round by round, by the least there is to do, the program and a database made for computing. */
async function measureCountry(tables: PlanTables, rounds: number): Promise<CountryTime[]> {
  const { plan } = buildPlan(tables)
  const grid = countryGrid(countrySeries(plan), plan)
  const into = new Uint8Array(grid.length)
  const cases: { name: string; run: () => unknown; times: number[] }[] = [
    { name: 'a bare loop over a dense array', run: bareLoop((cell) => (cell * 37) % 1000), times: [] },
    { name: "the program's grid", run: () => grid.judge(into), times: [] },
    { name: 'DuckDB', run: await duckdb('duckdb.js', 'duckdb.wasm'), times: [] },
  ]
  for (let round = 0; round < rounds; round += 1) {
    for (const { run, times } of cases) {
      const start = performance.now()
      await run()
      times.push(performance.now() - start)
    }
  }
  return cases.map(({ name, times }) => ({ name, value: median(times.slice(Math.floor(rounds / 3))) }))
}

Object.assign(globalThis, { measureCountry })
