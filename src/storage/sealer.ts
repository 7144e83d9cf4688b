import type { Connection } from './connection'
import type { StorageEnvironment } from './environment'

/** So many rows may lie before they are packed: fewer cost next to nothing to read. */
const sealedFrom = 512

/** Packs rows when there are many and nobody is waiting. */
export interface Sealer {
  /** To be told how many facts more lie as rows. */
  afterRows(count: number): void
  /** Packs every row now, unless another tab is doing it; gives how many. */
  seal(): Promise<number>
}

/** The sealer of one database. */
export function createSealer(connection: Connection, name: string, { whenIdle, locks }: StorageEnvironment): Sealer {
  let rows = 0
  let waiting = false

  async function seal(): Promise<number> {
    rows = 0
    const module = await import('./seal').catch(() => null)
    return module ? module.sealAlone(connection, name, locks) : 0
  }

  function afterRows(count: number): void {
    rows += count
    if (rows < sealedFrom || waiting) return
    waiting = true
    whenIdle(() => {
      waiting = false
      void seal()
    })
  }

  return { afterRows, seal }
}
