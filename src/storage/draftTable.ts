import type { Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { Draft } from '../domain/storedContent'
import type { Connection } from './connection'

/** Where a draft was typed. */
export type DraftPlace = Pick<Draft, 'indicator' | 'period' | 'field'>

/** What has been typed but not saved; survives a closed browser. */
export interface DraftTable {
  all(): Promise<Result<readonly Draft[], StorageProblem>>
  /** Writes the drafts and deletes those at the discarded places, together. */
  write(drafts: readonly Draft[], discarded: readonly DraftPlace[]): Promise<Result<void, StorageProblem>>
}

/** The drafts behind `connection`. */
export function createDraftTable(connection: Connection): DraftTable {
  return {
    all: () => connection.run((database) => database.drafts.toArray()),
    write: (drafts, discarded) =>
      connection.run((database) =>
        database.transaction('rw', database.drafts, async () => {
          await database.drafts.bulkPut(drafts.map((draft) => ({ ...draft })))
          await database.drafts.bulkDelete(discarded.map(({ indicator, period, field }) => [indicator, period, field]))
        }),
      ),
  }
}
