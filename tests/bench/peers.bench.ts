import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { bundleScript } from '../support/pageBundle'
import { table, type Table } from './bench'
import { inBenchPage } from './benchPage'
import type { StorageQuestion, StorageTimes } from './timeEngines'

const packages = 'tests/bench/node_modules'

/** SQLite's worker, and the program it loads, beside the page. */
async function addSqlite(folder: string): Promise<void> {
  await bundleScript('tests/bench/peers/sqlite.worker.ts', folder, 'sqlite.js')
  copyFileSync(join(packages, '@sqlite.org/sqlite-wasm/dist/sqlite3.wasm'), join(folder, 'sqlite3.wasm'))
}

/** Whether the peers' packages are here. */
export const arePeersInstalled = () => existsSync(packages)

/** Times the peers and the program's storage side by side in one browser. */
export function timePeers(question: StorageQuestion): Promise<StorageTimes[]> {
  return inBenchPage('tests/bench/peersPage.ts', 'measurePeers', (page) => page.evaluate(`measurePeers(${JSON.stringify(question)})`), addSqlite)
}

/** The storage beside idb-keyval, SQLite, RxDB and PouchDB, which have packages of their own: `npm ci --prefix tests/bench`. */
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
  return tables
}
