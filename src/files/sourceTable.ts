import { optionalImportColumns, requiredImportColumns, type ImportColumn, type ImportFileProblem } from '../domain/measurementImport'
import { failure, success, type Result } from '../domain/result'
import { isBlankRow, type Delimiter, type DelimitedRow } from './delimited'

/** A table of measurements found in a file, with the lines of the source kept. */
export interface SourceTable {
  readonly header: readonly string[]
  readonly headerLine: number
  readonly rows: readonly DelimitedRow[]
  /** What stood between the cells; null for a workbook. */
  readonly delimiter: Delimiter | null
}

const knownColumns: readonly ImportColumn[] = [...requiredImportColumns, ...optionalImportColumns]

/** The most rows and columns that are read; Excel itself has no more columns. */
const maxRows = 500_000
const maxColumns = 16_384

/** A header may stand under a title and some notes, but not further down than this. */
const headerDepth = 50

function fold(heading: string): string {
  return heading
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replaceAll('å', 'aa')
}

/** The known column that a heading names, whatever its case, spaces and æøå (`Årsak`, `Indikator ID`); null for others. */
export function columnOf(heading: string): ImportColumn | null {
  const folded = fold(heading)
  return knownColumns.find((column) => column === folded) ?? null
}

/** True for the column that marks a row as a correction of an earlier row in the same file. */
export function isCorrectionColumn(heading: string): boolean {
  return fold(heading) === 'korrigerer'
}

function knownCount(row: DelimitedRow): number {
  return new Set(row.cells.map(columnOf).filter((column) => column !== null)).size
}

/** The row that names most known columns, among the first ones; null when no row names any. */
function headerRow(rows: readonly DelimitedRow[]): DelimitedRow | null {
  return rows.slice(0, headerDepth).reduce<DelimitedRow | null>((found, row) => {
    return !row.broken && knownCount(row) > (found ? knownCount(found) : 0) ? row : found
  }, null)
}

/** How well rows fit as a table of measurements: the number of known columns in their header. */
export function headerScore(rows: readonly DelimitedRow[]): number {
  const header = headerRow(rows)
  return header ? knownCount(header) : 0
}

function problem(reason: ImportFileProblem['reason'], more: Partial<ImportFileProblem>): ImportFileProblem {
  return { reason, line: null, columns: [], found: [], ...more }
}

/** A problem with a whole file that is not about its header. */
export function fileProblem(reason: ImportFileProblem['reason']): ImportFileProblem {
  return problem(reason, {})
}

function headings(row: DelimitedRow | undefined): string[] {
  return (row?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
}

/** Finds the header by its column names and takes the rows under it; blank rows are left out. */
export function locateTable(all: readonly DelimitedRow[], delimiter: Delimiter | null): Result<SourceTable, ImportFileProblem> {
  if (all.length > maxRows) return failure(problem('too_many_rows', {}))
  if (all.some((row) => row.cells.length > maxColumns)) return failure(problem('too_many_columns', {}))
  const rows = all.filter((row) => row.broken || !isBlankRow(row))
  if (rows.length === 0) return failure(problem('empty_file', {}))
  const header = headerRow(rows)
  if (!header) return failure(problem('no_header', { columns: requiredImportColumns, found: headings(rows[0]) }))
  const named = header.cells.map(columnOf)
  const place = { line: header.line, found: headings(header) }
  const missing = requiredImportColumns.filter((column) => !named.includes(column))
  if (missing.length > 0) return failure(problem('missing_column', { ...place, columns: missing }))
  const twice = named.flatMap((column, index) => (column !== null && named.indexOf(column) !== index ? [column] : []))
  if (twice.length > 0) return failure(problem('duplicate_column', { ...place, columns: twice }))
  return success({
    header: header.cells.map((cell) => cell.trim()),
    headerLine: header.line,
    rows: rows.slice(rows.indexOf(header) + 1),
    delimiter,
  })
}
