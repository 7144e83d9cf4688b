import { measurementEdit, type MeasurementEdit, type OmissionEdit } from './entryFacts'
import { isAccepted, isRefused, type AcceptedRow, type ImportRow, type MeasurementImport, type RefusedRow } from './measurementImport'
import { parsePeriod, type Period } from './period'

/** How a pasted block was understood: values for the rows downward, rows that say their id, a table with headings, or a column for each period. */
export type PasteKind = 'values' | 'ids' | 'headings' | 'periods'

/** A line of a block that has no row to go to. */
export interface OverflowLine {
  readonly line: number
  readonly written: string
}

/** What a pasted block looked like, beside the rows that could be placed. */
export interface PasteShape {
  readonly kind: PasteKind
  /** Lines without a value; they are passed over and empty nothing. */
  readonly blankLines: number
  readonly overflow: readonly OverflowLine[]
  /** Positions, from 1, of columns that are not used. */
  readonly unusedColumns: readonly number[]
  /** The periods that the headings of the columns say. */
  readonly periods: readonly Period[]
  /** Headings that say something about time that is not one period; their columns are not taken. */
  readonly unclearHeadings: readonly string[]
}

/** Where a block is pasted: the rows from the focused one downward, and the period they are for. */
export interface PastePlace {
  readonly indicators: readonly string[]
  readonly period: Period
}

/** What pasting a block would do, before anything is written. */
export interface PastePreview {
  readonly shape: PasteShape
  readonly changes: MeasurementImport
}

/** A text that is left in a value field, to be mended or answered for there. */
export interface PastedDraft {
  readonly indicator: string
  readonly period: Period
  readonly text: string
}

/** The rows, by `pasteKey`, of those with questions, that the person has said yes to. */
export type ConfirmedRows = ReadonlySet<string>

/** What tells a row of a block from the others: a line has one for each period. */
export function pasteKey({ line, cells }: Pick<ImportRow, 'line' | 'cells'>): string {
  return `${line} ${cells.periode ?? ''}`
}

/** True for a row that changes something and asks nothing that is not answered. */
function isReady(row: AcceptedRow, confirmed: ConfirmedRows): boolean {
  return row.kind !== 'unchanged' && (row.questions.length === 0 || confirmed.has(pasteKey(row)))
}

function editOf({ measurement, questions, existing }: AcceptedRow): MeasurementEdit {
  const { indicator, period, written, value, marks } = measurement
  const corrects = existing?.factId ?? null
  return measurementEdit({ indicator, period, written: written.trim(), value, confirmed: questions, remarks: measurement, corrects, marks: marks ?? [] })
}

/** How many values pasting stores, and how many it says were not carried out. */
export interface PasteCount {
  readonly values: number
  readonly omitted: number
}

/** What edits come to, counted. */
export function pasteCount(edits: readonly (MeasurementEdit | OmissionEdit)[]): PasteCount {
  const omitted = edits.filter(({ type }) => type === 'omission').length
  return { values: edits.length - omitted, omitted }
}

/** What pasting stores: measurements, and that some were not carried out. */
export function pasteEdits({ rows }: MeasurementImport, confirmed: ConfirmedRows): (MeasurementEdit | OmissionEdit)[] {
  return rows.flatMap((row): (MeasurementEdit | OmissionEdit)[] => {
    if (row.kind === 'omit') {
      const { indicator, period, reason } = row.omission
      return [{ type: 'omission', indicator, period, reason }]
    }
    return isAccepted(row) && isReady(row, confirmed) ? [editOf(row)] : []
  })
}

/** The field of a refused row, when it is only the value that is wrong. */
export function refusedPlace({ cells, problem }: RefusedRow): PastedDraft | null {
  const period = parsePeriod(cells.periode ?? '')
  if (problem.column !== 'verdi' || problem.indicator === null || !period.ok) return null
  return { indicator: problem.indicator, period: period.value, text: cells.verdi ?? '' }
}

function draftOf(row: ImportRow, confirmed: ConfirmedRows): PastedDraft | null {
  if (isRefused(row)) return refusedPlace(row)
  if (!isAccepted(row) || row.kind === 'unchanged' || isReady(row, confirmed)) return null
  const { indicator, period, written } = row.measurement
  return { indicator, period, text: written.trim() }
}

/** The texts that pasting leaves in their fields: values that cannot be read, and those with a question not yet answered. */
export function pasteDrafts({ rows }: MeasurementImport, confirmed: ConfirmedRows): PastedDraft[] {
  return rows.flatMap((row) => draftOf(row, confirmed) ?? [])
}

/** The refused rows that have no field to be left in. */
export function lostRows({ rows }: MeasurementImport): RefusedRow[] {
  return rows.filter((row) => row.kind === 'refuse').filter((row) => refusedPlace(row) === null)
}
