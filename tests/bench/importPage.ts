import { Dexie } from 'dexie'
import type { PlanTables } from '../../src/domain/plan'
import { buildPlan } from '../../src/domain/planBuild'
import type { Result } from '../../src/domain/result'
import { noFacts, unpackFacts } from '../../src/storage/factBatch'
import { openStore } from '../../src/storage/factStore'
import { databaseName } from '../../src/storage/databaseName'
import { deskApart } from '../../src/stores/importApart'
import { rawRows } from './engines'
import { importFile } from './importFile'

/** What one round took, in milliseconds. */
export interface ImportTimes {
  readonly raw: number
  readonly own: number
  /** Of the program's own: until it is read, until it is checked, until it is packed. */
  readonly read: number
  readonly checked: number
  readonly packed: number
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Stores the rows of a file in the program's own way: from its bytes until they are on disk. */
async function importOwn(plan: NonNullable<ReturnType<typeof buildPlan>['plan']>, bytes: Uint8Array) {
  const start = performance.now()
  const steps: number[] = []
  const step = () => steps.push(performance.now() - start)
  const desk = deskApart({ create: () => new Worker('import.worker.js', { type: 'module' }), createHasher: () => new Worker('hash.worker.js', { type: 'module' }), tell: () => undefined })
  const [read] = await Promise.all([desk.ask('read', bytes), desk.place(plan, noFacts)])
  valueOf(valueOf(read))
  step()
  const { asking } = valueOf(await desk.ask('compare'))
  step()
  valueOf(await desk.ask('choose', asking))
  valueOf(await desk.ask('make', { plan: plan.id, author: 'author-1', role: 'controller', at: new Date().toISOString() }, new Map()))
  step()
  const store = valueOf(await openStore(plan.id, { source: 'real' }))
  await store.loadAll()
  const batch = valueOf(await store.appendPacked({ segments: desk.takeSegments(), people: [] }))
  const own = performance.now() - start
  store.close()
  desk.end()
  const [readAt = NaN, checked = NaN, packed = NaN] = steps
  return { own, read: readAt, checked, packed, facts: unpackFacts(batch ?? noFacts) }
}

/** Time for what a browser still does with what was stored or deleted before. */
const pause = 5000

/** Imports a file anew, and stores the same facts as plain rows, round by round. */
async function measureImports(tables: PlanTables, rounds: number): Promise<ImportTimes[]> {
  const { plan } = buildPlan(tables)
  if (!plan) throw new Error('The plan could not be read.')
  const bytes = new TextEncoder().encode(importFile(plan))
  const raw = rawRows()
  const found: ImportTimes[] = []
  for (let round = 0; round < rounds; round += 1) {
    await Dexie.delete(databaseName(plan.id, 'real'))
    await raw.remove().catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, pause))
    const { facts, ...times } = await importOwn(plan, bytes.slice())
    found.push({ ...times, raw: await timed(() => raw.insert(facts)) })
  }
  return found
}

Object.assign(globalThis, { measureImports })
