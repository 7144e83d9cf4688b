import { isExpected } from '../domain/calendar'
import type { OmissionFact } from '../domain/followUpFact'
import type { Indicator } from '../domain/indicator'
import { saysOnlyOmitted, type MarkReason } from '../domain/markParse'
import type { ImportColumn, ImportedOmission, ImportRow, OmissionReason, OmittedRow } from '../domain/measurementImport'
import { periodOrdinal, type Period } from '../domain/period'
import { withoutInvisible } from '../domain/plainText'
import type { PlanYears } from '../domain/plan'
import { failure, success, type Result } from '../domain/result'

/** What is said already of a measurement that was not carried out; null where nothing is. */
export type OmissionLookup = (indicator: string, period: Period) => OmissionFact | null

/** Nothing is said of any. */
export const noOmissions: OmissionLookup = () => null

type Cells = Readonly<Partial<Record<ImportColumn, string>>>

/**
 * Reads that the expected measurement of a period is not carried out, with the comment as the reason [R10.4];
 * fails where there is no reason, where none is expected, or where the cell says something else besides.
 */
export function readOmission(cells: Cells, indicator: Indicator, period: Period, years: PlanYears): Result<ImportedOmission, OmissionReason | MarkReason> {
  const text = (column: ImportColumn) => withoutInvisible(cells[column] ?? '').trim()
  if (!saysOnlyOmitted(cells.merknad ?? '')) return failure('not_a_mark')
  if (!isExpected(indicator, years, periodOrdinal(period))) return failure('omitted_not_expected')
  if (text('kommentar') === '') return failure('omitted_without_reason')
  return success({ indicator: indicator.id, period, reason: text('kommentar'), registeredBy: text('registrert_av') })
}

/** The row of a measurement that is not carried out, against what is said of it already. */
export function omittedRow(base: Pick<OmittedRow, 'line' | 'cells' | 'idAdjusted'>, omission: ImportedOmission, existing: OmissionFact | null): OmittedRow {
  return { ...base, kind: existing?.reason === omission.reason ? 'omitted' : 'omit', omission, existing }
}

/** What the rows say was not carried out, as facts that are not stored. */
export function omissionsIn(rows: readonly ImportRow[]): OmissionFact[] {
  const unstored = { id: '', plan: '', virksomhet: '', author: '', at: '' }
  return rows.flatMap((row) => (row.kind === 'omit' ? [{ ...unstored, type: 'omission' as const, indicator: row.omission.indicator, period: row.omission.period, reason: row.omission.reason }] : []))
}
