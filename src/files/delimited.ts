import Papa from 'papaparse'

/** The characters that may stand between cells. */
export type Delimiter = ';' | ',' | '\t'

/** One row of a delimited text, with the line it starts on in the source. */
export interface DelimitedRow {
  readonly line: number
  readonly cells: readonly string[]
  /** True when a quotation mark in the row was never closed; the row is then the line as it was written. */
  readonly broken: boolean
}

/** A text where every other line has a stray quotation mark is not worth reading further than this. */
const maxBrokenRows = 200

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0)
}

/** The offset just after the `count`-th line of `text` from `offset`. */
function skipLines(text: string, offset: number, count: number): number {
  let position = offset
  for (let skipped = 0; skipped < count; skipped += 1) {
    const next = text.indexOf('\n', position)
    if (next < 0) return text.length
    position = next + 1
  }
  return position
}

function brokenRow(text: string, offset: number, line: number): DelimitedRow {
  const end = text.indexOf('\n', offset)
  return { line, cells: [text.slice(offset, end < 0 ? text.length : end)], broken: true }
}

/**
 * Splits a text into rows and cells, quoted cells with line breaks included. A stray quotation mark
 * breaks its own line only: reading goes on at the next line, so nothing after it is swallowed.
 */
export function parseDelimited(source: string, delimiter: Delimiter): DelimitedRow[] {
  const text = source.replace(/\r\n?/g, '\n')
  const rows: DelimitedRow[] = []
  let offset = 0
  let line = 1
  for (let restarts = 0; restarts <= maxBrokenRows && offset < text.length; restarts += 1) {
    const { data, errors } = Papa.parse<string[]>(text.slice(offset), { delimiter, newline: '\n' })
    const brokenAt = Math.min(...errors.map((error) => error.row ?? Infinity))
    const first = line
    for (const cells of brokenAt === Infinity ? data : data.slice(0, brokenAt)) {
      rows.push({ line, cells, broken: false })
      line += 1 + lineBreaks(cells)
    }
    if (brokenAt === Infinity) break
    offset = skipLines(text, offset, line - first)
    rows.push(brokenRow(text, offset, line))
    offset = skipLines(text, offset, 1)
    line += 1
  }
  return rows
}

/** True when every cell of the row is blank. */
export function isBlankRow(row: Pick<DelimitedRow, 'cells'>): boolean {
  return row.cells.every((cell) => cell.trim() === '')
}
