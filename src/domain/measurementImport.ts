import type { Remarks } from './fact'
import type { OmissionFact } from './followUpFact'
import type { MarkReason } from './markParse'
import type { Measurement } from './measurement'
import type { Period } from './period'
import type { QuestionCode } from './plausibility'
import type { Value, ValueReason } from './value'
import type { ValueMark } from './valueMark'

/** The columns a file of measurements must have. */
export const requiredImportColumns = ['indikator_id', 'periode', 'verdi'] as const

/** The columns a file of measurements may have besides. */
export const optionalImportColumns = [
  ...(['kommentar', 'aarsak', 'konsekvens', 'tiltak', 'ansvarlig', 'frist', 'dokumentasjon', 'registrert_av', 'merknad'] as const),
] as const

/** Every column of a file of measurements that is read; others are reported and left alone. */
export type ImportColumn = (typeof requiredImportColumns)[number] | (typeof optionalImportColumns)[number]

/** A file of a kind that holds no table of measurements. */
export type OtherFileKind = 'pdf' | 'picture' | 'word' | 'presentation' | 'open_document' | 'gzip' | 'zip'

/** Why a whole file of measurements cannot be read. */
export type ImportFileReason =
  | OtherFileKind
  | 'empty_file'
  | 'too_large'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'not_text'
  | 'old_excel'
  | 'broken_workbook'
  | 'locked_workbook'
  /** The file took too long to read, could not be read where it should, or the person gave it up. */
  | 'too_slow'
  | 'not_read'
  | 'cancelled'
  | 'no_header'
  | 'missing_column'
  | 'duplicate_column'

/** What is wrong with a whole file. */
export interface ImportFileProblem {
  readonly reason: ImportFileReason
  /** Line of the header, when there is one. */
  readonly line: number | null
  /** The columns that are missing, or stand more than once. */
  readonly columns: readonly string[]
  /** The columns that were found. */
  readonly found: readonly string[]
}

/** Why a row cannot say that a measurement is not carried out [R10.4]. */
export type OmissionReason = 'omitted_without_reason' | 'omitted_not_expected' | 'omitted_measured'

/** Why one row is not imported. */
export type ImportReason =
  | ValueReason
  | MarkReason
  | OmissionReason
  | 'broken_quotes'
  | 'too_many_cells'
  | 'too_long_cell'
  | 'split_decimal'
  | 'empty_indicator'
  | 'unknown_indicator'
  | 'empty_period'
  | 'not_a_period'
  | 'before_plan'
  | 'after_plan'
  | 'duplicate_row'
  | 'locked_period'
  | 'spreadsheet_error'
  | 'date_for_value'

/** What is wrong with one row: where, why, and unchanged what was written. */
export interface ImportProblem {
  readonly reason: ImportReason
  readonly line: number
  readonly column: ImportColumn | null
  /** Position of the column in the file, from 1; null when the whole row is meant. */
  readonly columnNumber: number | null
  readonly written: string
  /** The id that was probably meant, the value a split decimal would be, the period that is locked or not expected, the value that is there; null when there is nothing to suggest. */
  readonly suggestion: string | null
  /** For a duplicate: the line that is kept. */
  readonly firstLine: number | null
  /** The indicator, when the row says which. */
  readonly indicator: string | null
}

/** A measurement read from a row, ready to become a fact. */
export interface ImportedMeasurement extends Remarks {
  readonly indicator: string
  readonly period: Period
  readonly written: string
  readonly value: Value
  /** Name of the person in the file, possibly empty. */
  readonly registeredBy: string
  /** What is to be known of the value; null when the file does not say. */
  readonly marks: readonly ValueMark[] | null
}

/** A row that can be imported, and what importing it would do. */
export interface AcceptedRow {
  readonly kind: 'add' | 'correct' | 'unchanged'
  readonly line: number
  /** The row's known cells as they were written. */
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>
  readonly measurement: ImportedMeasurement
  /** The measurement that is there already. */
  readonly existing: Measurement | null
  /** The value the new one is compared with. */
  readonly previous: Value | null
  readonly questions: readonly QuestionCode[]
  /** True when the id was written another way (`oki-39`) and read as the only one it can be. */
  readonly idAdjusted: boolean
}

/** That an expected measurement is not carried out, as a row says it. */
export interface ImportedOmission {
  readonly indicator: string
  readonly period: Period
  readonly reason: string
  /** Name of the person in the file, possibly empty. */
  readonly registeredBy: string
}

/** A row that says that there will be no value [R10.4]. */
export interface OmittedRow {
  readonly kind: 'omit' | 'omitted'
  readonly line: number
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>
  readonly omission: ImportedOmission
  /** What is said of it already; the row is `omitted` where that is the same. */
  readonly existing: OmissionFact | null
  readonly idAdjusted: boolean
}

/** A row that cannot be imported, kept as it was written. */
export interface RefusedRow {
  readonly kind: 'refuse'
  readonly line: number
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>
  readonly problem: ImportProblem
}

export type ImportRow = AcceptedRow | OmittedRow | RefusedRow

/** What an import of a file would do, before anything is written. */
export interface MeasurementImport {
  readonly rows: readonly ImportRow[]
  /** Columns of the file that are not read. */
  readonly unknownColumns: readonly string[]
}

/** The rows of one kind. */
export function countRows(result: MeasurementImport, kind: ImportRow['kind']): number {
  return result.rows.filter((row) => row.kind === kind).length
}

/** True for a row with a measurement that can be imported. */
export function isAccepted(row: ImportRow): row is AcceptedRow {
  return row.kind === 'add' || row.kind === 'correct' || row.kind === 'unchanged'
}

/** True for a row that says that a measurement is not carried out. */
export function isOmitted(row: ImportRow): row is OmittedRow {
  return row.kind === 'omit' || row.kind === 'omitted'
}

/** True for a row that cannot be imported. */
export function isRefused(row: ImportRow): row is RefusedRow {
  return row.kind === 'refuse'
}

/** What a row says, where it can be imported; null where it is refused. */
export function saidOf(row: ImportRow): ImportedMeasurement | ImportedOmission | null {
  if (isAccepted(row)) return row.measurement
  return isOmitted(row) ? row.omission : null
}
