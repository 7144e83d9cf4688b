/** How much is stored and how much room is left, in bytes; null where the browser does not say. */
export interface Room {
  readonly used: number | null
  readonly available: number | null
  /** True when the browser has promised not to clear the data by itself. */
  readonly persistent: boolean
}

type RoomManager = Partial<Pick<StorageManager, 'estimate' | 'persisted' | 'persist'>>

function browserManager(): RoomManager {
  return typeof navigator !== 'undefined' && 'storage' in navigator ? navigator.storage : {}
}

/** What the browser says about room. */
export async function readRoom(manager: RoomManager = browserManager()): Promise<Room> {
  const estimate = (await manager.estimate?.().catch(() => null)) ?? {}
  const persistent = (await manager.persisted?.().catch(() => false)) ?? false
  const { usage, quota } = estimate
  return {
    used: usage ?? null,
    available: quota === undefined ? null : Math.max(0, quota - (usage ?? 0)),
    persistent,
  }
}

/** Asks the browser never to clear the data by itself; true when it promises. */
export async function askToPersist(manager: RoomManager = browserManager()): Promise<boolean> {
  return (await manager.persist?.().catch(() => false)) ?? false
}
