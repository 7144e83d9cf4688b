import { compare } from './decimal'
import type { Remarks } from './fact'
import {
  isAccepted,
  isOmitted,
  optionalImportColumns,
  type AcceptedRow,
  type ImportedMeasurement,
  type ImportRow,
  type MeasurementImport,
  type OmittedRow,
  type RefusedRow,
} from './measurementImport'
import { periodOrdinal, type Period } from './period'
import type { Value } from './value'
import { valueMarks } from './valueMark'

/** What an import would do with a row, as it is shown before anything is written. */
export type DryRunKind = 'refuse' | 'ask' | 'correct' | 'add' | 'omit' | 'unchanged' | 'blank'

/** Every kind, what needs a person's eye first. */
export const dryRunKinds: readonly DryRunKind[] = ['refuse', 'ask', 'correct', 'add', 'omit', 'unchanged', 'blank']

/** What a correction may change beside the value. */
export type RemarkPart = 'comment' | 'cause' | 'consequence' | 'tiltak' | 'responsible' | 'deadline' | 'documentation' | 'marks'

/** A row of a form that nobody has filled in: it names an indicator and a period, and says nothing. */
function isBlank({ problem, cells }: RefusedRow): boolean {
  return problem.reason === 'empty' && optionalImportColumns.every((column) => (cells[column] ?? '').trim() === '')
}

/** What an import would do with a row; one that asks something waits for an answer. */
export function dryRunKind(row: ImportRow): DryRunKind {
  if (isOmitted(row)) return row.kind === 'omit' ? 'omit' : 'unchanged'
  if (!isAccepted(row)) return isBlank(row) ? 'blank' : 'refuse'
  return row.questions.length > 0 && row.kind !== 'unchanged' ? 'ask' : row.kind
}

/** How many rows there are of each kind. */
export function countKinds(rows: readonly ImportRow[]): Readonly<Record<DryRunKind, number>> {
  const counts: Record<DryRunKind, number> = { refuse: 0, ask: 0, correct: 0, add: 0, omit: 0, unchanged: 0, blank: 0 }
  for (const row of rows) counts[dryRunKind(row)] += 1
  return counts
}

/** What an import would do, without its rows. */
export interface DryRunSummary {
  readonly total: number
  readonly counts: Readonly<Record<DryRunKind, number>>
  /** The lines of the rows that ask. */
  readonly asking: readonly number[]
  /** Columns of the file that are not read. */
  readonly unknownColumns: readonly string[]
}

/** The first rows of a kind, or of all where it is null, as many as are asked for: at hand, or fetched. */
export type RowsOfKind = (kind: DryRunKind | null, count: number) => readonly ImportRow[] | Promise<readonly ImportRow[]>

/** The summary of an import. */
export function summaryOf({ rows, unknownColumns }: MeasurementImport): DryRunSummary {
  const asking = rows.filter((row) => dryRunKind(row) === 'ask').map(({ line }) => line)
  return { total: rows.length, counts: countKinds(rows), asking, unknownColumns }
}

/** The first rows of a kind, or of all where it is null. */
export function firstRows(rows: readonly ImportRow[], kind: DryRunKind | null, count: number): readonly ImportRow[] {
  if (kind === null) return rows.slice(0, count)
  const found: ImportRow[] = []
  for (const row of rows) {
    if (found.length === count) break
    if (dryRunKind(row) === kind) found.push(row)
  }
  return found
}

/** True for a row that importing would store: new, corrected or without a value, and answered with yes where it asks something. */
function isStored(row: ImportRow, answered: ReadonlySet<number>): row is AcceptedRow | OmittedRow {
  const kind = dryRunKind(row)
  return kind === 'add' || kind === 'correct' || kind === 'omit' || (kind === 'ask' && answered.has(row.line))
}

/** The import with only the rows that will be stored; `answered` holds the lines whose questions were answered with yes. */
export function confirmedImport(changes: MeasurementImport, answered: ReadonlySet<number>): MeasurementImport {
  return { ...changes, rows: changes.rows.filter((row) => isStored(row, answered)) }
}

/** The rows that say something and still will not be stored: refused, or asking without an answer. */
export function leftOutRows({ rows }: Pick<MeasurementImport, 'rows'>, answered: ReadonlySet<number>): ImportRow[] {
  return rows.filter((row) => {
    const kind = dryRunKind(row)
    return kind === 'refuse' || (kind === 'ask' && !answered.has(row.line))
  })
}

/** True when two values are the same, however they were written. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'number' && b.kind === 'number') return compare(a.number, b.number) === 0
  return a.kind === 'answer' && b.kind === 'answer' && a.answer === b.answer
}

function partsOf({ comment, cause, consequence, tiltak, documentation, marks }: Remarks & Pick<ImportedMeasurement, 'marks'>): Record<RemarkPart, string> {
  const { text, responsible, deadline } = tiltak
  return { comment, cause, consequence, tiltak: text, responsible, deadline, documentation, marks: valueMarks.filter((mark) => marks?.includes(mark)).join(' ') }
}

/** What a row would say beside its value that is not said already. */
export function changedRemarks({ measurement, existing }: Pick<AcceptedRow, 'measurement' | 'existing'>): RemarkPart[] {
  const after = partsOf(measurement)
  const before = existing && partsOf(existing)
  return (Object.keys(after) as RemarkPart[]).filter((part) => after[part] !== (before?.[part] ?? ''))
}

/** The latest of the periods; null when there are none. */
export function latestPeriod(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>((latest, period) => (latest && periodOrdinal(latest) >= periodOrdinal(period) ? latest : period), null)
}
