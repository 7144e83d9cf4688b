import { failure, success, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import { openGuarded, type Database } from './database'
import { operationProblem } from './problem'

/** An open database that finds its way back once when the browser has dropped it. */
export interface Connection {
  /** Runs `operation`; it is run once more, with `again` true, after a lost connection. */
  run<T>(operation: (database: Database, again: boolean) => PromiseLike<T>): Promise<Result<T, StorageProblem>>
  /** Closes for good. */
  close(): void
}

/** Opens `database`; `onOvertaken` is told when a newer program in another tab takes it over. */
export async function connect(
  database: Database,
  patience: number,
  onOvertaken: () => void,
): Promise<Result<Connection, StorageProblem>> {
  let opening: Promise<StorageProblem | null> | null = null
  let closed = false

  async function ensureOpen(): Promise<StorageProblem | null> {
    if (closed) return 'connection_lost'
    // While it is being opened it may be open already, and be found to be newer.
    if (!opening && database.isOpen()) return null
    opening ??= openGuarded(database, patience).finally(() => (opening = null))
    return opening
  }

  async function run<T>(operation: (database: Database, again: boolean) => PromiseLike<T>, again = false): Promise<Result<T, StorageProblem>> {
    const closedBecause = await ensureOpen()
    if (closedBecause) return failure(closedBecause)
    try {
      return success(await operation(database, again))
    } catch (error) {
      const problem = operationProblem(error)
      if (problem !== 'connection_lost' || again) return failure(problem)
      database.close()
      return run(operation, true)
    }
  }

  database.on('versionchange', (event) => {
    database.close()
    if (event.newVersion) onOvertaken()
  })
  const problem = await ensureOpen()
  if (problem) return failure(problem)
  return success({
    run: (operation) => run(operation),
    close: () => {
      closed = true
      database.close()
    },
  })
}
