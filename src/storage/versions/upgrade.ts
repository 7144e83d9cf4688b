import { failure, success, type Result } from '../../domain/result'
import type { StoredContent } from '../../domain/storedContent'
import { currentVersion, versionSteps } from './index'
import type { RewrittenTable, StoredRow, VersionStep } from './step'

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
