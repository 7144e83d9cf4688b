/** A database that is there to be removed, and how long that may keep a person waiting, in milliseconds. */
const passing = 'malstyring/log'
const patience = 3000

const begun = new WeakMap<IDBFactory, Promise<void>>()

/** What came of a request, by what its event says of the version before. */
function settled(request: IDBOpenDBRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    request.onsuccess = (event) => resolve((event as IDBVersionChangeEvent).oldVersion)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason.'))
  })
}

async function make(indexedDB: IDBFactory): Promise<void> {
  const making = indexedDB.open(passing)
  making.onupgradeneeded = () => making.result.createObjectStore('row').put(1, 1)
  await settled(making)
  making.result.close()
}

/** What is removed was made the last time: the less is written to the old log, the less stands behind half a record. */
async function removeAndMake(indexedDB: IDBFactory): Promise<void> {
  const remove = () => settled(indexedDB.deleteDatabase(passing))
  const wasThere = (await remove()) > 0
  await make(indexedDB)
  if (wasThere) return
  await remove()
  await make(indexedDB)
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
  const beginning = Promise.race([removeAndMake(indexedDB).catch(() => undefined), patienceEnds])
  begun.set(indexedDB, beginning)
  return beginning
}
