import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Fact, FactContent } from '../../src/domain/fact'
import { noRemarks } from '../../src/domain/fact'
import { periodOf, type Period } from '../../src/domain/period'
import type { Result } from '../../src/domain/result'
import type { Source } from '../../src/domain/storedContent'
import type { StorageEnvironment } from '../../src/storage/environment'
import { browserEnvironment } from '../../src/storage/environment'
import { unpackFacts } from '../../src/storage/factBatch'
import { openStore, type FactStore, type StoreChange } from '../../src/storage/factStore'

/** A browser with an empty IndexedDB. */
export function emptyEnvironment(overrides: Partial<StorageEnvironment> = {}): StorageEnvironment {
  return { ...browserEnvironment(), indexedDB: new IDBFactory(), IDBKeyRange, blockedPatience: 50, ...overrides }
}

/** The value of a result that is expected to be a success. */
export function valueOf<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(`expected a success, got ${JSON.stringify(result.failure)}`)
  return result.value
}

/** What a person reports about one cell. */
export function measurement(overrides: Partial<FactContent> = {}): FactContent {
  return {
    type: 'measurement',
    plan: 'plan-a',
    virksomhet: 'skole',
    author: 'author-1',
    at: '2025-05-02T10:00:00.000Z',
    indicator: 'A-01',
    period: periodOf(2025, 'T1'),
    written: '91,3 %',
    value: '91.3',
    confirmed: [],
    corrects: null,
    ...noRemarks,
    ...overrides,
  } as FactContent
}

export interface OpenedStore {
  readonly store: FactStore
  readonly changes: StoreChange[]
}

/** A store, as one tab has it, and every change it has been told of. */
export async function openTab(environment: StorageEnvironment, source: Source = 'real', planId = 'plan-a'): Promise<OpenedStore> {
  const changes: StoreChange[] = []
  const store = valueOf(await openStore(planId, { source, environment, onChange: (change) => changes.push(change) }))
  return { store, changes }
}

/** Every stored fact, in the order they were stored. */
export async function storedFacts(store: FactStore): Promise<Fact[]> {
  return unpackFacts(valueOf(await store.loadAll()))
}

/** Waits until `condition` holds; fails after a second. */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 1000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('waited a second in vain')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** A period text that is known to be canonical. */
export function canonicalPeriod(text: string): Period {
  return text as Period
}
