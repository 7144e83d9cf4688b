import { checkMeasurementPeriod } from '../domain/measurementPeriod'
import type { Tiltak } from '../domain/fact'
import type { Indicator } from '../domain/indicator'
import type { ImportColumn, ImportedMeasurement, ImportedOmission, ImportProblem, ImportReason } from '../domain/measurementImport'
import { parseMarks, saysOmitted } from '../domain/markParse'
import { parsePeriod, type Period } from '../domain/period'
import type { PlanYears } from '../domain/plan'
import { failure, success, type Result } from '../domain/result'
import { withoutInvisible } from '../domain/plainText'
import { remembered } from '../domain/remembered'
import type { UnitContext } from '../domain/unit'
import { parseValue } from '../domain/valueParse'
import type { DelimitedRow } from './delimited'
import type { IdMatch } from './indicatorLookup'
import { readOmission } from './omissionRow'
import { columnOf, type SourceTable } from './sourceTable'

/** The cells of a row by known column, as they were written. */
export type RowCells = Readonly<Partial<Record<ImportColumn, string>>>

/** A row that could be read: the measurement, or that there is none, and how its id was written. */
export interface ReadRow {
  readonly indicator: Indicator
  readonly said: { readonly measurement: ImportedMeasurement } | { readonly omission: ImportedOmission }
  readonly idAdjusted: boolean
}

/** What the rows of a file are read against. */
export interface RowContext {
  readonly years: PlanYears
  readonly find: (written: string) => IdMatch
  /** The period that is written, or why it is none that can be reported. */
  readonly periodOf: (written: string) => Result<Period, ImportReason>
  readonly valueOf: typeof parseValue
  /** The known columns in the order of the file; null for a column that is not read. */
  readonly columns: readonly (ImportColumn | null)[]
  readonly delimiter: SourceTable['delimiter']
}

const errorCell = /^#(DIV\/0|N\/A|NAME|NULL|NUM|REF|VALUE|I\/T|NAVN|VERDI|SPILL|CALC|GETTING_DATA|OVERFLYT)[!?]?$|^#{3,}$/i
const dateLike = /^(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\.?\s?(jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)[a-z]*\.?(\s?\d{2,4})?)$/i

const apostrophe = 0x27

/** A program that guards against formulas puts an apostrophe in front; it is not part of what was written. */
export function withoutGuard(cell: string): string {
  return cell.charCodeAt(0) !== apostrophe ? cell : cell.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '')
}

/** The cells of a row by known column. */
export function cellsOf(row: DelimitedRow, columns: RowContext['columns']): RowCells {
  const cells: Partial<Record<ImportColumn, string>> = {}
  columns.forEach((column, index) => {
    if (column !== null) cells[column] = withoutGuard(row.cells[index] ?? '')
  })
  return cells
}

/** The columns of a table as `RowContext` wants them. */
export function columnsOf(table: SourceTable): (ImportColumn | null)[] {
  return table.header.map(columnOf)
}

/** Makes problems that point to their place in a row. */
function reporter(row: DelimitedRow, { columns }: RowContext, indicator: string | null) {
  return (reason: ImportReason, column: ImportColumn | null, written: string, suggestion: string | null = null): ImportProblem => {
    const columnNumber = column === null ? null : columns.indexOf(column) + 1
    return { reason, line: row.line, column, columnNumber, written, suggestion, firstLine: null, indicator }
  }
}

/** Columns of prose, in which a bare short number is unlikely. */
const proseColumns: readonly ImportColumn[] = ['kommentar', 'aarsak', 'konsekvens', 'tiltak']

/** The value that a decimal comma split in two (`93,1` unquoted between commas), or null. */
function splitDecimal({ cells }: DelimitedRow, { columns, delimiter }: RowContext): string | null {
  if (delimiter !== ',') return null
  const valueAt = columns.indexOf('verdi')
  const [whole = '', fraction = ''] = cells.slice(valueAt, valueAt + 2).map((cell) => cell.trim())
  const next = columns[valueAt + 1]
  const oneTooMany = cells.length > columns.length || (next && proseColumns.includes(next))
  return oneTooMany && /^-?\d+$/.test(whole) && /^\d{1,3}\s?%?$/.test(fraction) ? `${whole},${fraction}` : null
}

/** The longest cell that Excel can hold. */
const maxCell = 32_767

/** A cell too many or too long, or a decimal comma that was taken for the space between two cells. */
function shapeProblem(row: DelimitedRow, context: RowContext): ImportProblem | null {
  const report = reporter(row, context, null)
  const { columns, delimiter } = context
  if (row.broken) return report('broken_quotes', null, row.cells[0] ?? '')
  const longAt = row.cells.findIndex((cell, at) => cell.length > maxCell && (columns[at] ?? null) !== null)
  if (longAt >= 0) return report('too_long_cell', columns[longAt] ?? null, `${(row.cells[longAt] ?? '').slice(0, 60)} …`)
  const split = splitDecimal(row, context)
  if (split !== null) return report('split_decimal', 'verdi', split, split)
  const hasExtra = row.cells.length > columns.length && row.cells.slice(columns.length).some((cell) => cell.trim() !== '')
  return hasExtra && delimiter !== null ? report('too_many_cells', null, row.cells.join(delimiter)) : null
}

/** Reads the period of a measurement. */
export function readPeriod(written: string, years: PlanYears): Result<Period, ImportReason> {
  if (written.trim() === '') return failure('empty_period')
  const period = parsePeriod(written)
  return period.ok ? checkMeasurementPeriod(period.value, years) : period
}

/** Reads values as `parseValue` does: what is written more than once for indicators of one kind is read once, and is one and the same value. */
export function valueReader(): typeof parseValue {
  const readerOf = remembered((_: string) => new Map<string, ReturnType<typeof parseValue>>())
  const knownTo = remembered(({ valueType, unit }: UnitContext) => readerOf(`${valueType} ${unit}`))
  return (written, indicator) => {
    const known = knownTo(indicator)
    const read = known.get(written) ?? parseValue(written, indicator)
    known.set(written, read)
    return read
  }
}

/** What a value that cannot be read is, more exactly than the value parser can know. */
function valueReason(written: string, reason: ImportReason): ImportReason {
  const text = written.trim()
  if (errorCell.test(text)) return 'spreadsheet_error'
  return dateLike.test(text) ? 'date_for_value' : reason
}

/** A date as Norwegians write it becomes an ISO date; anything else is kept as it is. */
function readDeadline(written: string): string {
  if (written === '') return written
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written)
  if (!match) return written
  const iso = `${match[3]}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : written
}

/** What most rows say of tiltak: one and the same, so that it is written once when many are stored. */
const noTiltak: Tiltak = { text: '', responsible: '', deadline: '' }

function readTiltak(text: (column: ImportColumn) => string): Tiltak {
  const tiltak = { text: text('tiltak'), responsible: text('ansvarlig'), deadline: readDeadline(text('frist')) }
  return Object.values(tiltak).some((part) => part !== '') ? tiltak : noTiltak
}

/** What most texts are made of: nothing in it is invisible. */
const allVisible = /^[ -~\u00a0-\u017f]*$/

function readRemarks(cells: RowCells) {
  const text = (column: ImportColumn) => {
    const cell = cells[column] ?? ''
    return (allVisible.test(cell) ? cell : withoutInvisible(cell)).trim()
  }
  return {
    comment: text('kommentar'),
    cause: text('aarsak'),
    consequence: text('konsekvens'),
    tiltak: readTiltak(text),
    documentation: text('dokumentasjon'),
    registeredBy: text('registrert_av'),
  }
}

/** Reads one row as a measurement; fails with the first thing that is wrong, from left to right. */
export function readRow(row: DelimitedRow, cells: RowCells, context: RowContext): Result<ReadRow, ImportProblem> {
  const shape = shapeProblem(row, context)
  if (shape) return failure(shape)
  const id = cells.indikator_id ?? ''
  const match = id.trim() === '' ? null : context.find(id)
  const report = reporter(row, context, match?.kind === 'found' ? match.indicator.id : null)
  if (match?.kind !== 'found') return failure(report(match ? 'unknown_indicator' : 'empty_indicator', 'indikator_id', id, match?.suggestion))
  const { indicator, adjusted } = match
  const period = context.periodOf(cells.periode ?? '')
  if (!period.ok) return failure(report(period.failure, 'periode', cells.periode ?? ''))
  const written = cells.verdi ?? ''
  const said = cells.merknad ?? ''
  if (written.trim() === '' && saysOmitted(said)) {
    const omission = readOmission(cells, indicator, period.value, context.years)
    if (!omission.ok) return failure(report(omission.failure, 'merknad', said, period.value))
    return success({ indicator, idAdjusted: adjusted, said: { omission: omission.value } })
  }
  const value = context.valueOf(written, indicator)
  if (!value.ok) return failure(report(valueReason(written, value.failure.reason), 'verdi', written))
  const marks = parseMarks(said)
  if (!marks.ok) return failure(report(marks.failure, 'merknad', said))
  const measurement = { indicator: indicator.id, period: period.value, written, value: value.value, marks: marks.value, ...readRemarks(cells) }
  return success({ indicator, idAdjusted: adjusted, said: { measurement } })
}
