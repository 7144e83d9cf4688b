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
  /** Milliseconds to wait for other tabs to let go of an older database. */
  readonly blockedPatience: number
}

/** The browser's own. */
export function browserEnvironment(): StorageEnvironment {
  return {
    indexedDB: globalThis.indexedDB,
    IDBKeyRange: globalThis.IDBKeyRange,
    openChannel: typeof BroadcastChannel === 'undefined' ? null : (name) => new BroadcastChannel(name),
    page: typeof document === 'undefined' ? null : document,
    randomId,
    blockedPatience: 3000,
  }
}
