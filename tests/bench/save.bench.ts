import { readPlanTables } from '../support/plan'
import { median, table, type Table } from './bench'
import { inBenchPage } from './benchPage'
import type { SaveTimes } from './savePage'

const rounds = 100

/** The first plan with little stored, and a plan of a great city with all that the country's municipalities gather. */
const sizes = [
  { rows: 103, stored: 1_000 },
  { rows: 5_000, stored: 475_000 },
]

/** How long one entered value takes to the disk, to every row on screen, and to another tab, whatever is stored. */
export async function bench(): Promise<Table[]> {
  const tables = await readPlanTables()
  const found: Table[] = []
  for (const size of sizes) {
    const question = JSON.stringify({ ...size, rounds })
    const times: SaveTimes[] = await inBenchPage('tests/bench/savePage.ts', 'measureSaves', (page) => page.evaluate(`measureSaves(${JSON.stringify(tables)}, ${question})`))
    const warm = times.slice(rounds / 4)
    const of = (name: keyof SaveTimes) => median(warm.map((time) => time[name]))
    const goal = 'on disk at most 1.9 × the plain put, and every row judged again within a frame (16.7 ms) after it'
    found.push(
      table(`One entered value, ${size.rows} indicators, ${size.stored} facts stored`, 'ms', goal, [
        { name: 'a plain strict IndexedDB put', value: of('rawPut') },
        { name: 'until it is on disk', value: of('durable') },
        { name: 'from there until every row in every period is judged again', value: of('visible') },
        { name: 'until another tab has judged it', value: of('otherTab') },
      ]),
    )
  }
  return found
}
