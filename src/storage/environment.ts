import { randomId } from './randomId'

/** What storage needs from the world around it. */
export interface StorageEnvironment {
  readonly indexedDB: IDBFactory | undefined
  readonly IDBKeyRange: typeof IDBKeyRange | undefined
  /** Null where tabs cannot talk to each other. */
  readonly openChannel: ((name: string) => BroadcastChannel) | null
  /** Tells `visibilitychange`: the moment to look for what other tabs wrote. */
  readonly page: EventTarget | null
  readonly randomId: () => string
  /** Runs what can wait when nobody is waiting for the page. */
  readonly whenIdle: (work: () => void) => void
  /** So that one tab packs what is stored and the others let it; null where tabs cannot agree, and each may try. */
  readonly locks: LockManager | null
  /** Milliseconds to wait for other tabs to let go of an older database. */
  readonly blockedPatience: number
}

/** Runs what can wait when the page has nothing else to do. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(work, 1000)
  else requestIdleCallback(work, { timeout: 10_000 })
}

/** The browser's own. */
export function browserEnvironment(): StorageEnvironment {
  return {
    indexedDB: globalThis.indexedDB,
    IDBKeyRange: globalThis.IDBKeyRange,
    openChannel: typeof BroadcastChannel === 'undefined' ? null : (name) => new BroadcastChannel(name),
    page: typeof document === 'undefined' ? null : document,
    randomId,
    whenIdle,
    locks: typeof navigator === 'undefined' ? null : (navigator.locks ?? null),
    blockedPatience: 3000,
  }
}
