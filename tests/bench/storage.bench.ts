import type { Page } from 'playwright'
import { median, table, type Table } from './bench'
import { inBenchPage } from './benchPage'
import type { StorageQuestion, StorageTimes } from './timeEngines'

/** Times of the engines at a number of facts, and the heap that what they hold takes, in bytes. */
export interface StorageFigures {
  readonly times: readonly StorageTimes[]
  readonly heap: Readonly<Record<'raw rows' | 'own storage', number>>
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return usage.usedSize + (usage.backingStorageSize ?? 0)
}

async function weigh(name: string, count: number): Promise<number> {
  return inBenchPage('tests/bench/storagePage.ts', 'hold', async (page) => {
    await page.evaluate(`fill(${JSON.stringify(name)}, ${count})`)
    await page.reload()
    await page.waitForFunction('typeof hold === "function"')
    const before = await heapOf(page)
    await page.evaluate(`hold(${JSON.stringify(name)})`)
    return (await heapOf(page)) - before
  })
}

/** Times reading everything in a browser that has just been started, engine by engine, each the first thing it does and alone in its profile. */
export async function timeRestarts(count: number, rounds: number): Promise<{ name: string; value: number }[]> {
  return inBenchPage('tests/bench/storagePage.ts', 'hold', async (_, restart) => {
    const times = ['raw rows', 'Dexie rows', 'own storage'].map((name) => ({ name, found: [] as number[] }))
    for (const { name } of times) await (await restart(name)).evaluate(`fill(${JSON.stringify(name)}, ${count})`)
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, found } of times) found.push(await (await restart(name)).evaluate(`hold(${JSON.stringify(name)})`))
    }
    return times.map(({ name, found }) => ({ name, value: median(found) }))
  })
}

/** Times the engines side by side in one browser. */
export function timeStorage(question: StorageQuestion): Promise<StorageTimes[]> {
  return inBenchPage('tests/bench/storagePage.ts', 'measureEngines', (page) => page.evaluate(`measureEngines(${JSON.stringify(question)})`))
}

/** Times and weighs the engines at a number of facts. */
export async function measureStorage(question: StorageQuestion): Promise<StorageFigures> {
  const { count } = question
  return { times: await timeStorage(question), heap: { 'raw rows': await weigh('raw rows', count), 'own storage': await weigh('own storage', count) } }
}

/** How facts are stored, read back and held, at a tenth of what a large municipality gathers in ten years and at a hundredfold. */
export async function bench(counts: readonly number[] = [10_000, 100_000]): Promise<Table[]> {
  const tables: Table[] = []
  for (const count of counts) {
    const { times, heap } = await measureStorage({ count, inserts: count > 10_000 ? 1 : 3, rounds: 5 })
    const of = (name: 'insert' | 'reopen' | 'putOne') => times.map((time) => ({ name: time.name, value: time[name] }))
    tables.push(
      table(`${count} facts stored at once`, 'ms', 'own storage at most 0.03 × raw rows and 2 × one value, at 475,000', of('insert')),
      table(`${count} facts read after opening`, 'ms', 'own storage at most 0.05 × raw rows at 475,000, 0.10 × at 10,000', of('reopen')),
      table(`${count} facts read in a browser just started`, 'ms', 'own storage at most 0.10 × Dexie rows', await timeRestarts(count, 5)),
      table(`one fact more, on disk, at ${count}`, 'ms', 'own storage at most 1.9 × raw rows, whatever the size', of('putOne')),
      table(`heap that ${count} facts take`, 'bytes', 'own storage at most 0.2 × plain objects', Object.entries(heap).map(([name, value]) => ({ name, value }))),
    )
  }
  return tables
}
