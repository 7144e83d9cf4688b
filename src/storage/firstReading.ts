import type { Fact } from '../domain/fact'
import { contentMark } from './contentMark'
import type { News } from './factNews'
import type { Setting } from './rows'
import { openSegment } from './segment/reader'
import type { Segment } from './segment/segment'
import { writtenVersion } from './versions/written'

/** The browser counts in tenths of the versions that are declared. */
const browserVersion = writtenVersion * 10

/** What the requests of one transaction gave, once it is over; it fails when one of them does. */
function whole<T>(transaction: IDBTransaction, read: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(read())
    transaction.onabort = () => reject(transaction.error ?? new Error())
  })
}

async function readAll(database: IDBDatabase, known: string | undefined): Promise<News | 'known'> {
  const transaction = database.transaction(['facts', 'segments', 'settings'])
  const [rows, packed, settings] = ['facts', 'segments', 'settings'].map((name) => transaction.objectStore(name)) as [IDBObjectStore, IDBObjectStore, IDBObjectStore]
  const stored = settings.get('epoch') as IDBRequest<Setting | undefined>
  const lastRow = rows.openCursor(null, 'prev')
  const lastSegment = packed.openKeyCursor(null, 'prev')
  const epoch = () => stored.result?.value ?? ''
  const lastKey = () => Math.max(0, ...[lastRow, lastSegment].map(({ result }) => Number(result?.key ?? 0)))
  let all: [IDBRequest<Fact[]>, IDBRequest<Segment[]>] | undefined
  const read = () => (all = [rows.getAll() as IDBRequest<Fact[]>, packed.getAll() as IDBRequest<Segment[]>])
  if (known === undefined) read()
  // The last that was asked: the others have been answered.
  else lastSegment.onsuccess = () => contentMark(epoch(), lastKey(), lastRow.result?.value as Fact | undefined) === known || read()
  return whole(transaction, () => {
    if (!all) return 'known'
    const [facts, segments] = all
    return { replaced: true, epoch: epoch(), lastKey: lastKey(), segments: segments.result.map(openSegment), facts: facts.result }
  })
}

/**
 * Reads everything in a database by the browser's own means, before the rest of storage has been fetched and opened; only looks
 * whether it is the same where its mark is `known`. Null where that cannot be done, or is not to be: there is none, another program
 * wrote it, the browser refuses.
 */
export async function readFirst(name: string, factory: IDBFactory | undefined): Promise<News | null>
export async function readFirst(name: string, factory: IDBFactory | undefined, known: string | undefined): Promise<News | 'known' | null>
export async function readFirst(name: string, factory: IDBFactory | undefined, known?: string): Promise<News | 'known' | null> {
  try {
    if (!factory) return null
    const request = factory.open(name)
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      // There is none, and it is not to be made by being looked for.
      request.onupgradeneeded = () => request.transaction?.abort()
      request.onerror = () => reject(request.error ?? new Error())
      request.onsuccess = () => resolve(request.result)
    })
    try {
      return database.version === browserVersion ? await readAll(database, known) : null
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}
