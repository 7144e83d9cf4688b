import type { Dexie } from 'dexie'
import { versionSteps } from './index'
import type { RewrittenTable, StoredRow, VersionStep } from './step'

const rewrittenTables: readonly RewrittenTable[] = ['people', 'drafts']

/** Declares every step on a database that is not open yet. */
export function declareVersions(database: Dexie, steps: readonly VersionStep[] = versionSteps): void {
  for (const step of steps) {
    const version = database.version(step.version).stores({ ...step.tables })
    const { rewrite } = step
    if (!rewrite) continue
    version.upgrade(async (transaction) => {
      for (const name of rewrittenTables) {
        const rewriteRow = rewrite[name]
        if (!rewriteRow) continue
        const table = transaction.table<StoredRow>(name)
        const rows = await table.toArray()
        await table.clear()
        await table.bulkAdd(rows.map(rewriteRow))
      }
    })
  }
}
