import { readXlsx, writeXlsx, type Cell, type CellValue, type WriteSheet } from 'hucre/xlsx'
import { toNumber } from '../domain/decimal'
import type { ImportFileProblem } from '../domain/measurementImport'
import { xmlText } from '../domain/plainText'
import { failure, success, type Result } from '../domain/result'
import type { DelimitedRow } from './delimited'
import type { ExportCell, ExportTable } from './exportTable'
import { isOfSentences, pageSetup, rowHeights } from './sheetLayout'
import { fileProblem, locateTable, type SourceTable } from './sourceTable'
import { unzippedSize } from './zipSize'

// hucre was chosen by trying it on percent, error, date, formula and rich-text cells: it gives format, kind and
// cached value of each, in 68 kB gz; @e965/xlsx does the same in 155 kB gz.

/** The largest workbook that is unpacked, in bytes. */
const maxUnzipped = 100 * 1024 * 1024

/** One row more than a table may have, so that the one too many is noticed. */
const maxSheetRows = 500_001

/** A table found in a workbook, and the sheets it was looked for in. */
export interface WorkbookTable {
  readonly table: SourceTable
  readonly sheet: string
  /** Other sheets that also hold a table of measurements and are not read. */
  readonly otherSheets: readonly string[]
}

/** A number without binary noise and without exponent, with a decimal comma. */
function numberText(value: number): string {
  const plain = value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 })
  return plain.replace('.', ',')
}

/** True for a format that multiplies by a hundred: a percent sign that is not literal text. */
function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%')
}

/** A cell as a person reads it: `91,3 %` for 0.913 shown as percent, `2025-04-01` for a date, `#DIV/0!` for an error. */
export function cellText(value: CellValue | undefined, cell: Cell | undefined): string {
  if (value === null || value === undefined) return cell?.formula === undefined ? '' : `=${cell.formula}`
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'SANN' : 'USANN'
  if (typeof value === 'string') return value
  return isPercentFormat(cell?.style?.numFmt ?? '') ? `${numberText(value * 100)} %` : numberText(value)
}

function sheetRows(rows: readonly (readonly CellValue[])[], cells: ReadonlyMap<string, Cell> | undefined): DelimitedRow[] {
  return rows.map((row, at) => ({
    line: at + 1,
    cells: row.map((value, column) => cellText(value, cells?.get(`${at},${column}`))),
    broken: false,
  }))
}

async function openWorkbook(bytes: Uint8Array) {
  try {
    return success(await readXlsx(bytes, { readStyles: true, maxRows: maxSheetRows, sheets: (sheet) => !sheet.hidden && !sheet.veryHidden }))
  } catch (error) {
    const locked = error instanceof Error && error.name === 'EncryptedFileError'
    return failure(fileProblem(locked ? 'locked_workbook' : 'broken_workbook'))
  }
}

/** The most telling of what is wrong with each sheet: one with a header that lacks something before one without any. */
function mostTelling(problems: readonly ImportFileProblem[]): ImportFileProblem {
  return problems.find((one) => one.line !== null) ?? problems.find((one) => one.reason === 'no_header') ?? problems[0] ?? fileProblem('empty_file')
}

/** Reads the first visible sheet of a workbook that has the columns of a table of measurements. */
export async function readXlsxTable(bytes: Uint8Array): Promise<Result<WorkbookTable, ImportFileProblem>> {
  const size = unzippedSize(bytes)
  if (size !== null && size > maxUnzipped) return failure(fileProblem('too_large'))
  const opened = size === null ? failure(fileProblem('broken_workbook')) : await openWorkbook(bytes)
  if (!opened.ok) return opened
  const located = opened.value.sheets.map((sheet) => ({ name: sheet.name, read: locateTable(sheetRows(sheet.rows, sheet.cells), null) }))
  const [first, ...others] = located.flatMap(({ name, read }) => (read.ok ? [{ name, table: read.value }] : []))
  if (!first) return failure(mostTelling(located.flatMap(({ read }) => (read.ok ? [] : [read.failure]))))
  return success({ table: first.table, sheet: first.name, otherSheets: others.map((other) => other.name) })
}

function cellFormat({ decimals, percent }: Exclude<ExportCell, string>): string {
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
  return percent ? `0${fraction}%` : `#,##0${fraction}`
}

function numberValue({ number, percent }: Exclude<ExportCell, string>): number {
  return toNumber(percent ? { coefficient: number.coefficient, scale: number.scale + 2 } : number)
}

function cellValue(cell: ExportCell): CellValue {
  if (typeof cell !== 'string') return numberValue(cell)
  return cell === '' ? null : sheetText(cell)
}

/** Excel reads `_x000D_` in a text as a character of that code: the underscore is written by its own. */
function sheetText(text: string): string {
  return xmlText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function toSheet(table: ExportTable): WriteSheet {
  const { name, columns, rows } = table
  const cells = new Map<string, Partial<Cell>>()
  const top = { vertical: 'top' } as const
  columns.forEach((column, at) => cells.set(`0,${at}`, { value: sheetText(column.heading), style: { font: { bold: true, name: 'Calibri', size: 11 }, alignment: { ...top, wrapText: true } } }))
  rows.forEach((row, line) =>
    row.forEach((cell, at) => {
      if (typeof cell === 'string') return
      cells.set(`${line + 1},${at}`, { value: numberValue(cell), style: { numFmt: cellFormat(cell), alignment: top } })
    }),
  )
  return {
    name: xmlText(name).replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    columns: columns.map(({ width }) => ({ width, style: { alignment: { ...top, wrapText: isOfSentences(width) } } })),
    rows: [columns.map((column) => sheetText(column.heading)), ...rows.map((row) => row.map(cellValue))],
    cells,
    rowDefs: rowHeights(table),
    freezePane: { rows: 1, columns: 0 },
    pageSetup: pageSetup(columns),
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
    autoFilter: { range: `A1:${columnLetters(columns.length)}${rows.length + 1}` },
  }
}

function columnLetters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26))
  return count > 26 ? columnLetters(Math.floor((count - 1) / 26)) + letter : letter
}

/** Writes tables as a workbook, a sheet each: real numbers with formats, bold frozen heading, filter, column widths, and ready to be printed. */
export function writeXlsxTables(tables: readonly ExportTable[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(toSheet) })
}
