import type { Decimal } from './decimal'

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
