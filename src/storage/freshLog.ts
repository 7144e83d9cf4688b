/** A database that is made to be removed again, and how long that may keep a person waiting, in milliseconds. */
const passing = 'malstyring/log'
const patience = 3000

const begun = new WeakMap<IDBFactory, Promise<void>>()

function settled(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason.'))
  })
}

async function makeAndRemove(indexedDB: IDBFactory): Promise<void> {
  const making = indexedDB.open(passing)
  making.onupgradeneeded = () => making.result.createObjectStore('row').put(1, 1)
  ;(await settled(making)).close()
  await settled(indexedDB.deleteDatabase(passing))
}

/**
 * Makes the browser begin a new log, once a page: resolves when what is written next is safe. A browser that was killed may have left
 * half a record at the end of its log; Chromium goes on behind it, and at the next start takes what it wrote there for part of the
 * broken record (github.com/google/leveldb/issues/1287). Removing a database makes it lay the old log down. Elsewhere nothing comes of
 * it, and where it cannot be done all is as it was.
 */
export function beginFreshLog(indexedDB: IDBFactory | undefined): Promise<void> {
  if (!indexedDB) return Promise.resolve()
  const known = begun.get(indexedDB)
  if (known) return known
  const patienceEnds = new Promise<void>((resolve) => setTimeout(resolve, patience))
  const beginning = Promise.race([makeAndRemove(indexedDB).catch(() => undefined), patienceEnds])
  begun.set(indexedDB, beginning)
  return beginning
}
