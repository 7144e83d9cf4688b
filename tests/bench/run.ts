import { format, type Table } from './bench'
import { writeGrowth } from './growth'
import { bench as arrival } from './arrival.bench'
import { bench as imports } from './import.bench'
import { bench as judge } from './judge.bench'
import { bench as opening } from './opening.bench'
import { bench as peers } from './peers.bench'
import { bench as report } from './report.bench'
import { bench as rows } from './rows.bench'
import { bench as save } from './save.bench'
import { bench as storage } from './storage.bench'

const benches: Readonly<Record<string, () => Promise<Table[]>>> = { judge, save, opening, arrival, report, storage, rows, import: imports }

/** Measured only when asked for: packages of their own are needed. */
const asked: typeof benches = { peers }

/** Runs every measurement, or those named, and prints a table each; a number here never fails a test. `growth` writes a page instead. */
export async function main(names: string[]): Promise<number> {
  if (names.includes('growth')) await writeGrowth(names.includes('whole'))
  for (const [name, bench] of Object.entries({ ...benches, ...asked })) {
    if (names.length === 0 ? name in asked : !names.includes(name)) continue
    for (const found of await bench()) console.log(`${format(found)}\n`)
  }
  return 0
}
