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

/** How often it is told how far the reading has come, in rows. */
export const toldEvery = 1000

/** Told how much of something is done, from 0 to 1. */
export type TellShare = (share: number) => void

/** How many characters may be read again because of stray quotation marks before the rest is given up. */
const rereadBudget = 5_000_000

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

function brokenRow(line: number, written: string): DelimitedRow {
  return { line, cells: [written], broken: true }
}

/** Reads rows until the end of the text or, not included, the first row with a stray quotation mark. */
function readRows(text: string, delimiter: Delimiter, line: number, tell?: (offset: number) => void): { rows: DelimitedRow[]; stopped: boolean } {
  const rows: DelimitedRow[] = []
  let next = line
  let stopped = false
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      stopped = errors.length > 0
      if (stopped) return parser.abort()
      rows.push({ line: next, cells: data, broken: false })
      next += 1 + lineBreaks(data)
      if (tell && rows.length % toldEvery === 0) tell(meta.cursor)
    },
  })
  return { rows, stopped }
}

/** The rows of a text in which no cell is quoted: every line is one. */
function plainRows(text: string, delimiter: Delimiter, tell?: TellShare): DelimitedRow[] {
  const lines = text.split('\n')
  return lines.map((line, index) => {
    if (tell && (index + 1) % toldEvery === 0) tell((index + 1) / lines.length)
    return { line: index + 1, cells: line.split(delimiter), broken: false }
  })
}

/**
 * Splits a text into rows and cells, quoted cells with line breaks included. A stray quotation mark
 * breaks its own line only: reading goes on at the next line, so nothing after it is swallowed. `tell` is told how much has been read.
 */
export function parseDelimited(source: string, delimiter: Delimiter, tell?: TellShare): DelimitedRow[] {
  const text = source.replace(/\r\n?/g, '\n')
  if (!text.includes('"')) return plainRows(text, delimiter, tell)
  const all: DelimitedRow[] = []
  let offset = 0
  let line = 1
  for (let budget = text.length + rereadBudget; offset < text.length; budget -= text.length - offset) {
    const from = offset
    const { rows, stopped } = readRows(text.slice(from), delimiter, line, tell && ((read) => tell((from + read) / text.length)))
    for (const row of rows) all.push(row)
    if (!stopped) break
    const last = rows.at(-1)
    const brokenLine = last ? last.line + 1 + lineBreaks(last.cells) : line
    const left = text.slice(skipLines(text, offset, brokenLine - line)).split('\n', budget < 0 ? undefined : 1)
    left.forEach((written, at) => all.push(brokenRow(brokenLine + at, written)))
    if (budget < 0) break
    offset = skipLines(text, offset, brokenLine - line + 1)
    line = brokenLine + 1
  }
  return all
}

/** True when every cell of the row is blank. */
export function isBlankRow(row: Pick<DelimitedRow, 'cells'>): boolean {
  return row.cells.every((cell) => cell.trim() === '')
}
