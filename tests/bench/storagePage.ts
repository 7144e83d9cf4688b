import { noRemarks, type Fact } from '../../src/domain/fact'
import type { Period } from '../../src/domain/period'
import { median } from './bench'
import { dexieRows, oneValue, ownStorage, rawRows, type Engine } from './engines'

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

const periods = ['2024-ÅR', '2025-T1', '2025-T2', '2025-ÅR', '2026-T1', '2026-T2', '2026-ÅR', '2027-T1', '2027-T2', '2027-ÅR', '2028-T1', '2028-T2'] as Period[]
const hexDigits = (index: number, length: number) => (index * 2_654_435_761 + 12_345).toString(16).padStart(length, '7').slice(-length)

/** A measurement as it is stored; the id is well formed, its hash made up: nobody asks it here. */
function factAt(index: number): Fact {
  const value = ((index * 37) % 1000) / 10
  const id = `skole:0196${hexDigits(index, 4)}-2a00-7000-8000-${hexDigits(index, 12)}:${hexDigits(index, 32)}`
  return {
    at: new Date(1_735_689_600_000 + Math.floor(index / 1000) * 60_000).toISOString(),
    author: `author-${index % 40}`,
    ...structuredClone(noRemarks),
    confirmed: [],
    corrects: null,
    id,
    indicator: `I-${Math.floor(index / periods.length)}`,
    period: periods[index % periods.length] as Period,
    plan: 'plan-a',
    type: 'measurement',
    value: String(value),
    virksomhet: 'skole',
    written: `${String(value).replace('.', ',')} %`,
  }
}

const facts = (count: number) => Array.from({ length: count }, (_, index) => factAt(index))

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
async function measureEngines({ count, inserts, rounds, names }: StorageQuestion): Promise<StorageTimes[]> {
  const engines: Engine[] = [rawRows(), dexieRows(), oneValue(), ownStorage()].filter(({ name }) => names?.includes(name) ?? true)
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
      if (engine.name === 'one value' && round > 1) continue
      putOne.push(await timed(() => engine.putOne(factAt(count + round))))
    }
  }
  return times.map(({ engine: { name }, insert, reopen, putOne }) => {
    const each = (sum: (values: readonly number[]) => number): EngineTimes => ({ insert: sum(insert), reopen: sum(reopen), putOne: sum(putOne) })
    return { name, ...each(median), least: each((values) => Math.min(...values)) }
  })
}

const held: unknown[] = []

/** Fills an engine anew. */
async function fill(name: string, count: number): Promise<void> {
  const engine = [rawRows(), ownStorage()].find((one) => one.name === name)
  await engine?.remove().catch(() => undefined)
  await engine?.insert(facts(count))
}

/** Opens an engine and holds what it gives, to be weighed from outside. */
async function hold(name: string): Promise<void> {
  const engine = [rawRows(), ownStorage()].find((one) => one.name === name)
  held.push(await engine?.reopen())
}

Object.assign(globalThis, { measureEngines, fill, hold })
