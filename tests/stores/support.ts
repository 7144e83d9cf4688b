import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { vi } from 'vitest'
import { noRemarks } from '../../src/domain/fact'
import type { Measurement } from '../../src/domain/measurement'
import type { PlanTables } from '../../src/domain/plan'
import { failure, success } from '../../src/domain/result'
import { measurementsOf } from '../../src/domain/series'
import type { FactEntry } from '../../src/stores/facts'
import { useJudgedStore } from '../../src/stores/judged'
import type { FetchText } from '../../src/stores/planFile'
import { usePlanStore } from '../../src/stores/plan'
import { useStorageStore } from '../../src/stores/storage'
export { readPlanTables as readTables } from '../support/plan'
import { period } from '../support/measurements'

/** Files as a server would give them, by path; anything else is not found. */
export function served(files: Readonly<Record<string, string>>): FetchText {
  return (path) => Promise.resolve(path in files ? success(files[path] ?? '') : failure('not_found'))
}

/** What a server gives of one plan. */
export function servedPlan(tables: PlanTables, example?: string): FetchText {
  const { id, title, municipality } = tables.meta
  return served({
    'plans/index.json': JSON.stringify([{ id, title, municipality }]),
    [`plans/${id}.json`]: JSON.stringify(tables),
    ...(example === undefined ? {} : { [`plans/${id}.eksempel.csv`]: example }),
  })
}

/** A browser that has nothing stored: an empty IndexedDB and an empty localStorage that tells its other tabs. */
export function emptyBrowser(): EventTarget {
  const items = new Map<string, string>()
  const window = new EventTarget()
  vi.stubGlobal('window', window)
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  })
  return window
}

/** Tells the page that another tab has written to localStorage. */
export function writtenByOtherTab(window: EventTarget, key: string, newValue: string): void {
  localStorage.setItem(`malstyring:${key}`, newValue)
  window.dispatchEvent(Object.assign(new Event('storage'), { key: `malstyring:${key}`, newValue }))
}

/** Runs `work` as another tab of the browser would. */
export function inTab<T>(pinia: Pinia, work: () => T): T {
  setActivePinia(pinia)
  return work()
}

/** A tab with the plan loaded and its database open. */
export async function openedTab(fetcher: FetchText): Promise<Pinia> {
  const pinia = createPinia()
  setActivePinia(pinia)
  const [plan, storage] = [usePlanStore(), useStorageStore()]
  await plan.load(fetcher)
  await storage.open(plan.plan?.id ?? '')
  return pinia
}

/** A measurement as a view hands it over. */
export function entry(indicator: string, when: string, written: string, overrides: Partial<FactEntry> = {}): FactEntry {
  const value = written.replace(',', '.')
  return {
    type: 'measurement',
    indicator,
    period: period(when),
    written,
    value,
    confirmed: [],
    corrects: null,
    ...noRemarks,
    ...overrides,
  } as FactEntry
}

/** The valid measurements of an indicator, in order of time. */
export function validMeasurements(indicator: string): Measurement[] {
  const record = useJudgedStore().recordOf(indicator)
  return record ? measurementsOf(record.series) : []
}
