import { createPinia, setActivePinia } from 'pinia'
import { watch } from 'vue'
import { planPeriods } from '../../src/domain/calendar'
import { noRemarks } from '../../src/domain/fact'
import type { Period } from '../../src/domain/period'
import type { PlanTables } from '../../src/domain/plan'
import { success } from '../../src/domain/result'
import { createDatabase } from '../../src/storage/database'
import { databaseName } from '../../src/storage/databaseName'
import { browserEnvironment } from '../../src/storage/environment'
import { prepareFacts, writeFacts } from '../../src/storage/factRows'
import { loadFactWriting } from '../../src/storage/factWriting'
import { useFactsStore, type FactEntry } from '../../src/stores/facts'
import { useJudgedStore } from '../../src/stores/judged'
import { usePlanStore } from '../../src/stores/plan'
import { useStorageStore } from '../../src/stores/storage'
import { factAt } from './benchFacts'

/** Times of one round, in milliseconds. */
export interface SaveTimes {
  /** A plain IndexedDB put with strict durability: the floor. */
  readonly rawPut: number
  /** From the entry until the promise of `append` resolves: the fact is on disk. */
  readonly durable: number
  /** From the moment the fact is on disk until every looked-at row, in every period, has been judged again. */
  readonly visible: number
  /** From the entry until another tab has judged it. */
  readonly otherTab: number
}

interface Tab {
  readonly facts: ReturnType<typeof useFactsStore>
  readonly judged: ReturnType<typeof useJudgedStore>
}

async function openTab(tables: PlanTables): Promise<Tab> {
  setActivePinia(createPinia())
  const plan = usePlanStore()
  const { id, title, municipality } = tables.meta
  const files: Record<string, unknown> = { 'plans/index.json': [{ id, title, municipality }], [`plans/${id}.json`]: tables }
  await plan.load((path) => Promise.resolve(success(JSON.stringify(files[path]))))
  await useStorageStore().open(id)
  await copyKept()
  return { facts: useFactsStore(), judged: useJudgedStore() }
}

/** Waits until every value is copied as it is saved, where the browser has a place for the copy. */
async function copyKept(): Promise<void> {
  const [writing, connection] = await Promise.all([loadFactWriting(), useStorageStore().read((open) => Promise.resolve(success(open.connection)))])
  if (!('storageBuckets' in navigator) || !writing.ok || !connection.ok) return
  while (!writing.value.mirrorOf(connection.value)) await new Promise((resolve) => setTimeout(resolve, 100))
}

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('raw', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('no database'))
  })
}

function rawPut(database: IDBDatabase, row: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
    transaction.objectStore('rows').put(row)
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(new Error('not written'))
  })
}

function entryOf(indicator: string, period: Period, value: string): FactEntry {
  return { type: 'measurement', indicator, period, written: value, value, confirmed: [], corrects: null, ...noRemarks }
}

/** Resolves when `tab` has the value in the judged row. */
function seen({ judged }: Tab, indicator: string, period: Period, value: string): Promise<number> {
  return new Promise((resolve) => {
    const stop = watch(
      () => judged.rowAt(indicator, period)?.latest?.measurement?.written,
      (written) => {
        if (written !== value) return
        resolve(performance.now())
        queueMicrotask(() => stop())
      },
      { immediate: true, flush: 'sync' },
    )
  })
}

/** A plan with as many indicators, by the same ones again and again. */
function enlarge(tables: PlanTables, rows: number): PlanTables {
  const { indikatorer } = tables
  const row = (index: number) => ({ ...indikatorer[index % indikatorer.length], id: `${indikatorer[index % indikatorer.length]?.['id'] ?? ''}-${index}` })
  return { ...tables, meta: { ...tables.meta, id: `${tables.meta.id}-${rows}` }, indikatorer: Array.from({ length: rows }, (_, index) => row(index)) }
}

/** Stores that many facts about the plan's indicators. */
async function fill({ meta, indikatorer }: PlanTables, count: number): Promise<void> {
  const database = createDatabase(databaseName(meta.id, 'real'), browserEnvironment())
  await database.open()
  const facts = Array.from({ length: count }, (_, index) => ({ ...factAt(index), plan: meta.id, indicator: indikatorer[index % indikatorer.length]?.['id'] ?? '' }))
  const prepared = prepareFacts(facts)
  await database.transaction('rw', [database.facts, database.segments, database.settings], () => writeFacts(database, prepared))
  database.close()
}

/** How large the plan is, and how much is stored. */
export interface SaveQuestion {
  readonly rounds: number
  readonly rows: number
  readonly stored: number
}

/** Enters `rounds` values and times each on its way to every row on every screen. */
export async function measureSaves(plan: PlanTables, { rounds, rows, stored }: SaveQuestion): Promise<SaveTimes[]> {
  const tables = enlarge(plan, rows)
  await fill(tables, stored)
  const [here, there, raw] = [await openTab(tables), await openTab(tables), await openRaw()]
  const periods = planPeriods(tables.meta.years)
  const last = periods.at(-1) as Period
  const ids = tables.indikatorer.filter((row) => row['verditype'] === 'tall').map((row) => row['id'] ?? '')
  const lookAtAll = () => periods.forEach((period) => here.judged.rowsAt(period))
  lookAtAll()
  const times: SaveTimes[] = []
  for (let round = 0; round < rounds; round++) {
    const indicator = ids[round % ids.length] ?? ''
    const value = String(1000 + round)
    const rawStart = performance.now()
    await rawPut(raw, entryOf(indicator, last, value))
    const rawTime = performance.now() - rawStart
    const arrived = seen(there, indicator, last, value)
    const start = performance.now()
    await here.facts.append([entryOf(indicator, last, value)])
    const durable = performance.now()
    lookAtAll()
    const visible = performance.now()
    times.push({ rawPut: rawTime, durable: durable - start, visible: visible - durable, otherTab: (await arrived) - start })
  }
  return times
}

Object.assign(globalThis, { measureSaves })
