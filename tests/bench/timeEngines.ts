import { median } from './bench'
import { factAt, facts } from './benchFacts'
import type { Engine } from './engines'

/** What one engine took, in milliseconds. */
export interface EngineTimes {
  readonly insert: number
  readonly reopen: number
  readonly putOne: number
}

/** The medians of one engine, and the least it took: what a busy machine disturbs last. */
export interface StorageTimes extends EngineTimes {
  readonly name: string
  readonly least: EngineTimes
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** What to measure. */
export interface StorageQuestion {
  readonly count: number
  /** How often everything is stored anew; storing rows is slow. */
  readonly inserts: number
  readonly rounds: number
  /** The engines by name; all of them where it is left out. */
  readonly names?: readonly string[]
}

/** Times every engine in turn, round by round, so that a busy moment hits them all. */
export async function timeEngines(engines: readonly Engine[], { count, inserts, rounds }: StorageQuestion): Promise<StorageTimes[]> {
  const all = facts(count)
  const times = engines.map((engine) => ({ engine, insert: [] as number[], reopen: [] as number[], putOne: [] as number[] }))
  for (let round = 0; round < inserts; round += 1) {
    for (const { engine, insert } of times) {
      await engine.remove().catch(() => undefined)
      insert.push(await timed(() => engine.insert(all)))
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { engine, reopen } of times) {
      reopen.push(
        await timed(async () => {
          const { count: held } = await engine.reopen()
          if (held !== count) throw new Error(`${engine.name} holds ${held} of ${count}`)
        }),
      )
    }
  }
  for (let round = 0; round < rounds * 8; round += 1) {
    for (const { engine, putOne } of times) {
      if (engine.isWhole && round > 1) continue
      putOne.push(await timed(() => engine.putOne(factAt(count + round))))
    }
  }
  return times.map(({ engine: { name }, insert, reopen, putOne }) => {
    const each = (sum: (values: readonly number[]) => number): EngineTimes => ({ insert: sum(insert), reopen: sum(reopen), putOne: sum(putOne) })
    return { name, ...each(median), least: each((values) => Math.min(...values)) }
  })
}
