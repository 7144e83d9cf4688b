import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { readPlanTables } from '../support/plan'
import { bundleScript } from '../support/pageBundle'
import { table, type Table } from './bench'
import { inBenchPage } from './benchPage'
import type { CountryTime } from './countryPage'
import type { StorageQuestion, StorageTimes } from './timeEngines'

const packages = 'tests/bench/node_modules'

/** SQLite's worker, and the program it loads, beside the page. */
async function addSqlite(folder: string): Promise<void> {
  await bundleScript('tests/bench/peers/sqlite.worker.ts', folder, 'sqlite.js')
  copyFileSync(join(packages, '@sqlite.org/sqlite-wasm/dist/sqlite3.wasm'), join(folder, 'sqlite3.wasm'))
}

/** DuckDB's worker and the program it loads, beside the page. */
function addDuckdb(folder: string): void {
  const dist = join(packages, '@duckdb/duckdb-wasm/dist')
  copyFileSync(join(dist, 'duckdb-browser-eh.worker.js'), join(folder, 'duckdb.js'))
  copyFileSync(join(dist, 'duckdb-eh.wasm'), join(folder, 'duckdb.wasm'))
}

/** Whether the peers' packages are here. */
export const arePeersInstalled = () => existsSync(packages)

/** Times the peers and the program's storage side by side in one browser. */
export function timePeers(question: StorageQuestion): Promise<StorageTimes[]> {
  return inBenchPage('tests/bench/peersPage.ts', 'measurePeers', (page) => page.evaluate(`measurePeers(${JSON.stringify(question)})`), addSqlite)
}

/** Times judging the country beside a database that is made for computing. */
export async function timeCountry(): Promise<CountryTime[]> {
  const tables = await readPlanTables()
  return inBenchPage('tests/bench/countryPage.ts', 'measureCountry', (page) => page.evaluate(`measureCountry(${JSON.stringify(tables)}, 15)`), addDuckdb)
}

/** The storage beside idb-keyval, SQLite, RxDB and PouchDB, and the judge beside DuckDB, which have packages of their own: `npm ci --prefix tests/bench`. */
export async function bench(counts: readonly number[] = [10_000]): Promise<Table[]> {
  if (!arePeersInstalled()) throw new Error('The peers are not installed: run `npm ci --prefix tests/bench` first.')
  const tables: Table[] = []
  for (const count of counts) {
    const times = await timePeers({ count, inserts: 1, rounds: 5 })
    const of = (name: 'insert' | 'reopen' | 'putOne') => times.map((time) => ({ name: time.name, value: time[name] }))
    tables.push(
      table(`${count} facts stored at once, beside peers`, 'ms', 'own storage at most 0.03 × raw rows at 475,000', of('insert')),
      table(`${count} facts read after opening, beside peers`, 'ms', 'own storage at most 0.05 × raw rows and 0.05 × SQLite at 475,000', of('reopen')),
      table(`one fact more at ${count}, beside peers`, 'ms', 'own storage at most 1.9 × raw rows', of('putOne')),
    )
  }
  tables.push(table('Judging all 39,627 cells of the country again, beside a peer', 'ms', 'the grid at most 2 × the bare loop', await timeCountry()))
  return tables
}
