import { round, toPlain, type Decimal } from '../domain/decimal'
import { excelCsv, writeCsv, type CsvStyle } from './csvWrite'

/** A cell of an export: text, or a number with the decimals it is shown with. */
export type ExportCell =
  | string
  | {
      readonly number: Decimal
      readonly decimals: number
      /** True for a value in per cent, which a workbook stores as a hundredth. */
      readonly percent?: boolean
    }

/** A table to be written to a file, the same for CSV and Excel. */
export interface ExportTable {
  /** Name of the sheet. */
  readonly name: string
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly ExportCell[])[]
}

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
