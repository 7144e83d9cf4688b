import type { Connection } from '../connection'
import type { Database } from '../database'

/** Why work on a pair came to nothing: one of the two could not be read or written. */
export class OutOfReach extends Error {}

/** Runs work on a database that finds its way back when it is dropped; fails with `OutOfReach`. */
export type Reach = <T>(work: (database: Database) => PromiseLike<T>) => Promise<T>

/** A database and its mirror. */
export interface Pair {
  readonly own: Reach
  readonly mirror: Reach
}

/** What can be reached over a connection. */
export function reachOver(connection: Connection): Reach {
  return async (work) => {
    const result = await connection.run(work)
    if (!result.ok) throw new OutOfReach(result.failure)
    return result.value
  }
}
