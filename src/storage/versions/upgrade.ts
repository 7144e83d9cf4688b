import type { Dexie } from 'dexie'
import { failure, success, type Result } from '../../domain/result'
import type { StoredContent } from '../../domain/storedContent'
import { currentVersion, versionSteps } from './index'
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

/** Content of an older backup as this version writes it; fails when it was written by a newer program. */
export function upgradeContent(
  content: StoredContent,
  steps: readonly VersionStep[] = versionSteps,
  target: number = currentVersion,
): Result<StoredContent, 'newer_database'> {
  if (content.version > target) return failure('newer_database')
  const pending = steps.filter((step) => step.version > content.version)
  const rewriteAll = (name: RewrittenTable, rows: readonly unknown[]) =>
    pending.reduce((rowsSoFar, step) => {
      const rewriteRow = step.rewrite?.[name]
      return rewriteRow ? rowsSoFar.map((row) => rewriteRow(row as StoredRow)) : rowsSoFar
    }, rows)
  return success({
    version: target,
    facts: content.facts,
    people: rewriteAll('people', content.people) as StoredContent['people'],
    drafts: rewriteAll('drafts', content.drafts) as StoredContent['drafts'],
    snapshots: content.snapshots ?? [],
  })
}
