import { writeCsv } from '../files/csvWrite'

/** Rows, the heading first, as the text of a CSV file that a Norwegian Excel opens with a double click. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return writeCsv(rows)
}
