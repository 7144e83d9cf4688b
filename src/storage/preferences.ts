/** Small choices of this browser, kept outside any plan's database so that they are known before one is opened. */
export interface Preferences {
  read(key: string): string | null
  write(key: string, value: string): void
  /** Calls back when another tab writes; gives a function that stops it. */
  follow(key: string, onWrite: (value: string | null) => void): () => void
}

type Window = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

interface PreferencesWorld {
  /** A getter, because merely touching localStorage throws where it is denied. */
  readonly storage: () => Storage | undefined
  readonly window: () => Window | undefined
}

const prefix = 'malstyring:'

function browserWorld(): PreferencesWorld {
  return { storage: () => globalThis.localStorage, window: () => (typeof window === 'undefined' ? undefined : window) }
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** Preferences in localStorage; for as long as the page lives where that is denied. */
export function createPreferences(world: PreferencesWorld = browserWorld()): Preferences {
  const memory = new Map<string, string>()
  return {
    read: (key) => memory.get(key) ?? attempt(() => world.storage()?.getItem(prefix + key)) ?? null,
    write: (key, value) => {
      const kept = attempt(() => {
        const storage = world.storage()
        storage?.setItem(prefix + key, value)
        return storage !== undefined
      })
      if (kept) memory.delete(key)
      else memory.set(key, value)
    },
    follow: (key, onWrite) => {
      const listener = (event: Event) => {
        const written = event as StorageEvent
        if (written.key === prefix + key) onWrite(written.newValue)
      }
      const window = world.window()
      window?.addEventListener('storage', listener)
      return () => window?.removeEventListener('storage', listener)
    },
  }
}
