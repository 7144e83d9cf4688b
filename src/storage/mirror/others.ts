import { Dexie } from 'dexie'
import { lastKeyOf, type Database } from '../database'
import { databaseName } from '../databaseName'
import { browserEnvironment, type StorageEnvironment } from '../environment'
import { openStore } from '../factStore'
import { openBucket } from './bucket'
import { lifeOf } from './held'
import { keepMirror, type MirrorOptions } from './mirror'

/** Which plan's own measurements a database holds; null where its name is none that `databaseName` gives for them. */
export function planIdIn(name: string): string | null {
  const planId = /^[^/]+\/(.+)\/[^/]+$/s.exec(name)?.[1]
  return planId !== undefined && databaseName(planId, 'real') === name ? planId : null
}

/** The same of a database and its mirror where they hold the same facts; null where it cannot be told: there is none, or an older program left it. */
async function markOf(name: string, indexedDB: IDBFactory, { IDBKeyRange }: StorageEnvironment): Promise<string | null> {
  // Without a version it is opened as it lies, and no tab that has it open is told.
  const database = new Dexie(name, { indexedDB, IDBKeyRange })
  try {
    await database.open()
    const tables = Object.fromEntries(database.tables.map((table) => [table.name, table])) as unknown as Database
    const [life, lastKey] = [await lifeOf(tables), await lastKeyOf(tables)]
    return life === null ? null : [life, (await tables.settings.get('epoch'))?.value, lastKey].join(' ')
  } catch {
    return null
  } finally {
    database.close()
  }
}

async function copyOne(planId: string, options: Required<Pick<MirrorOptions, 'environment' | 'openPlace'>>): Promise<void> {
  const store = await openStore(planId, { source: 'real', environment: options.environment })
  if (!store.ok) return
  const mirror = await keepMirror(store.value, options)
  mirror?.close()
  store.value.close()
}

/**
 * Copies what lies in the databases of plans that are not open, where their mirrors do not hold the same facts: what a program stored
 * that kept none, or a killed browser did not come to copy. One after the other; what cannot be read is left alone.
 */
export async function copyOthers(open: string, { environment = browserEnvironment(), openPlace = openBucket }: MirrorOptions = {}): Promise<void> {
  const { indexedDB } = environment
  const stored = (await indexedDB?.databases()) ?? []
  const others = stored.flatMap(({ name = '' }) => (name === open ? [] : (planIdIn(name) ?? [])))
  const place = others.length > 0 ? await openPlace() : null
  if (!indexedDB || !place) return
  for (const planId of others) {
    const name = databaseName(planId, 'real')
    const mark = await markOf(name, indexedDB, environment)
    if (mark === null || mark !== (await markOf(name, place, environment))) await copyOne(planId, { environment, openPlace: () => Promise.resolve(place) })
  }
}
