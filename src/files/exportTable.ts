import { round, toPlain, type Decimal } from '../domain/decimal'
import type { ExportCell, ExportTable } from '../domain/exportTable'
import { excelCsv, writeCsv, type CsvStyle } from './csvWrite'

export type { ExportCell, ExportTable } from '../domain/exportTable'

/** A number in plain notation with a decimal comma and no unit. */
export function decimalText(value: Decimal, decimals = value.scale): string {
  return toPlain(round(value, decimals)).replace('.', ',')
}

function cellText(cell: ExportCell): string {
  return typeof cell === 'string' ? cell : decimalText(cell.number, cell.decimals)
}

/** The table as CSV, as Excel wants it unless another style is given. */
export function exportCsv({ columns, rows }: ExportTable, style: CsvStyle = excelCsv): string {
  return writeCsv([columns.map((column) => column.heading), ...rows.map((row) => row.map(cellText))], style)
}
