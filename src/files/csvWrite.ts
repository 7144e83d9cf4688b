/** How a table is written as CSV. */
export interface CsvStyle {
  readonly delimiter: ';' | ','
  readonly lineBreak: '\r\n' | '\n'
  /** Excel reads UTF-8 only with a byte order mark. */
  readonly byteOrderMark: boolean
}

/** CSV that a Norwegian Excel opens with a double click. */
export const excelCsv: CsvStyle = { delimiter: ';', lineBreak: '\r\n', byteOrderMark: true }

/** CSV like the plan's own tables: comma, plain UTF-8. */
export const plainCsv: CsvStyle = { delimiter: ',', lineBreak: '\n', byteOrderMark: false }

const numberLike = /^[-+\u2212\u2013]?\d[\d \u00a0\u202f]*([.,]\d+)?\s?%?$/
/** Also the full-width signs, which a spreadsheet takes for the others. */
const formulaStart = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** Text that begins like a formula gets an apostrophe in front; a number such as `-0,60` stays a number. */
export function guardFormula(cell: string): string {
  return formulaStart.test(cell) && !numberLike.test(cell) ? `'${cell}` : cell
}

/** What a program that takes another character for the space between cells would read as a cell of its own, and run. */
const formulaWithin = /[;,\t]\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/

function quote(cell: string, delimiter: string): string {
  const needed = cell.includes(delimiter) || /["\r\n]/.test(cell) || formulaWithin.test(cell) || cell !== cell.trim()
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Writes rows, the heading first, as CSV in the given style. */
export function writeCsv(rows: readonly (readonly string[])[], style: CsvStyle = excelCsv): string {
  const { delimiter, lineBreak, byteOrderMark } = style
  const lines = rows.map((row) => row.map((cell) => quote(guardFormula(cell), delimiter)).join(delimiter))
  return (byteOrderMark ? '\ufeff' : '') + lines.map((line) => line + lineBreak).join('')
}
