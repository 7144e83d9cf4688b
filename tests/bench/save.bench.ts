import { readPlanTables } from '../support/plan'
import { median, table, type Table } from './bench'
import { inBenchPage } from './benchPage'
import type { SaveTimes } from './savePage'

const rounds = 200

/** How long one entered value takes to the disk, to every row on screen, and to another tab. */
export async function bench(): Promise<Table[]> {
  const tables = await readPlanTables()
  const times: SaveTimes[] = await inBenchPage('tests/bench/savePage.ts', 'measureSaves', (page) => page.evaluate(`measureSaves(${JSON.stringify(tables)}, ${rounds})`))
  const warm = times.slice(rounds / 4)
  const of = (name: keyof SaveTimes) => median(warm.map((time) => time[name]))
  const goal = 'every row judged again within a frame (16 ms) after the value is on disk'
  return [
    table('One entered value', 'ms', goal, [
      { name: 'for scale: a plain strict IndexedDB put', value: of('rawPut') },
      { name: 'until it is on disk', value: of('durable') },
      { name: 'from there until every row in every period is judged again', value: of('visible') },
      { name: 'until another tab has judged it', value: of('otherTab') },
    ]),
  ]
}
