import type { ChangedRow } from '../domain/changedRows'
import type { Period } from '../domain/period'
import type { TertialChanges } from '../domain/tertialChanges'
import { displayName } from '../words/indicatorName'
import { changeSummary, changeText } from '../words/changes'
import { changesAgainst } from '../words/report'
import { changeGroups, type ChangeItem } from '../words/tertialChanges'
import type { ReportChange, ReportChanges } from './report'

/** The period before, and everything that is different from it. */
export interface Since {
  readonly period: Period
  readonly changes: TertialChanges
}

/** Every changed status; an indicator that moved in two ways is there twice. */
export function changedStatuses({ changes }: Since): ChangedRow[] {
  return changes.statuses.flatMap(({ changed }) => changed)
}

function reportChange({ row, what, from, to, note, mark, changed }: ChangeItem): ReportChange {
  const { id, text, utvalg } = row.indicator
  return { id, name: displayName(text), utvalg, what: changed ? changeText(changed) : what, from, to, note: [note, mark].filter(Boolean).join(' · ') }
}

/** What has changed since the period before, in words: statuses, corrected values, targets and tiltak. */
export function reportChanges(since: Since | null, years: readonly number[], baseline: Period): ReportChanges {
  if (since === null) return { lead: changesAgainst(null, baseline), summary: [], groups: [] }
  const statuses = changedStatuses(since)
  return {
    lead: changesAgainst(since.period, baseline),
    summary: years.map((year, index) => [String(year), changeSummary(statuses, index)] as const),
    // No one is named in a report.
    groups: changeGroups(since.changes, () => '').map(({ title, items }) => ({ title, changes: items.map(reportChange) })),
  }
}
