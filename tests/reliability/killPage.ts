import { Dexie } from 'dexie'
import { noRemarks, type Fact, type FactContent } from '../../src/domain/fact'
import type { Period } from '../../src/domain/period'
import type { Result } from '../../src/domain/result'
import { databaseName } from '../../src/storage/databaseName'
import { unpackFacts } from '../../src/storage/factBatch'
import { identify, verifyFact } from '../../src/storage/factId'
import { loadFactWriting } from '../../src/storage/factWriting'
import { openStore, type FactStore } from '../../src/storage/factStore'
import { keepMirror, type Mirror } from '../../src/storage/mirror/mirror'
import { copyOthers } from '../../src/storage/mirror/others'
import { versionSteps } from '../../src/storage/versions'
import { declareVersions } from '../../src/storage/versions/declare'
import type { Found, Promised } from './killTypes'

declare global {
  /** Tells the world outside the browser that the facts were called saved. */
  function promise(promised: Promised): Promise<void>
}

const mainPlan = 'plan-main'
const pasteSize = 30
/** Many enough to be packed from the first. */
const importSize = 600

function content(plan: string, batch: string, index: number): FactContent {
  const value = String(index % 100)
  return {
    type: 'measurement',
    plan,
    virksomhet: 'skole',
    author: 'author-1',
    at: new Date().toISOString(),
    indicator: `A-${index % 12}`,
    period: '2025-T1' as Period,
    written: value,
    value,
    confirmed: [],
    corrects: null,
    ...noRemarks,
    comment: batch,
  }
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(String(result.failure))
  return result.value
}

async function openedWithMirror(plan: string): Promise<{ store: FactStore; mirror: Mirror | null }> {
  // As every page does where something is entered.
  valueOf(await loadFactWriting())
  let mirror: Mirror | null = null
  const store = valueOf(await openStore(plan, { source: 'real', onChange: () => mirror?.follow() }))
  valueOf(await store.loadAll())
  mirror = await keepMirror(store)
  return { store, mirror }
}

const opened = (plan: string) => openedWithMirror(plan).then(({ store }) => store)

const batchOf = (count: number) => `${crypto.randomUUID()}/${count}`

/** Stores a batch in one go and promises it once it is called saved. */
async function enter(store: FactStore, plan: string, count: number): Promise<void> {
  const batch = batchOf(count)
  const facts = valueOf(await store.append(Array.from({ length: count }, (_, index) => content(plan, batch, index))))
  await promise({ plan, ids: facts.map(({ id }) => id) })
}

/** Puts what is stored in its own place: cut short or not, everything must be there. */
async function restore(store: FactStore): Promise<void> {
  valueOf(await store.replaceAll(valueOf(await store.readContent()), new Date().toISOString()))
}

/** A database as an older program left it, opened and packed by this one. */
async function migrate(version: number): Promise<void> {
  const plan = `plan-${crypto.randomUUID()}`
  const older = new Dexie(databaseName(plan, 'real'), { chromeTransactionDurability: 'strict' })
  declareVersions(older, versionSteps.filter((step) => step.version <= version))
  const batch = batchOf(importSize)
  const facts: Fact[] = Array.from({ length: importSize }, (_, index) => identify(content(plan, batch, index)))
  await older.transaction('rw', older.table('facts'), older.table('settings'), async () => {
    await older.table('facts').bulkAdd(facts)
    await older.table('settings').put({ key: 'epoch', value: 'first' })
  })
  older.close()
  await promise({ plan, ids: facts.map(({ id }) => id) })
  const store = await opened(plan)
  await store.seal()
  store.close()
}

/**
 * Does one thing after the other, in no order, until the browser is killed. Beside other tabs it restores nothing: what they
 * write between its reading and its replacing is replaced, as it should be.
 */
async function work(besideOthers: boolean): Promise<void> {
  const store = await opened(mainPlan)
  // As every page does when nobody is waiting for it.
  void copyOthers(store.name)
  const deeds: (() => Promise<unknown>)[] = [
    () => enter(store, mainPlan, 1),
    () => enter(store, mainPlan, 1),
    () => enter(store, mainPlan, pasteSize),
    () => enter(store, mainPlan, importSize),
    () => store.seal(),
    () => (besideOthers ? store.seal() : restore(store)),
    () => migrate(1 + Math.floor(Math.random() * (versionSteps.length - 1))),
  ]
  for (;;) await deeds[Math.floor(Math.random() * deeds.length)]?.()
}

/** Enters nothing; resolves when what is stored of every plan has been copied, with false where there is no place for a copy. */
async function rest(): Promise<boolean> {
  const { store, mirror } = await openedWithMirror(mainPlan)
  await copyOthers(store.name)
  store.close()
  return mirror !== null
}

/** Everything that is stored of a plan, and what is wrong with it. */
async function look(plan: string): Promise<Found> {
  const store = await opened(plan)
  const facts = unpackFacts(valueOf(await store.loadAll()))
  store.close()
  const batches = new Map<string, number>()
  for (const fact of facts) {
    const batch = fact.type === 'measurement' ? fact.comment : ''
    batches.set(batch, (batches.get(batch) ?? 0) + 1)
  }
  return {
    ids: facts.map(({ id }) => id),
    changed: facts.filter((fact) => verifyFact(fact) !== null).length,
    halves: [...batches].filter(([batch, count]) => Number(batch.split('/')[1]) !== count).map(([batch]) => batch),
  }
}

/** Stores a batch, and gives the ids of what was called saved. */
async function store(count: number): Promise<readonly string[]> {
  const here = await opened(mainPlan)
  const batch = batchOf(count)
  return valueOf(await here.append(Array.from({ length: count }, (_, index) => content(mainPlan, batch, index)))).map(({ id }) => id)
}

Object.assign(globalThis, { work, rest, look, store })
