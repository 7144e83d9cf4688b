import type { WriteSheet } from 'hucre/xlsx'
import type { ExportTable } from './exportTable'

type Columns = ExportTable['columns']

/** As many characters as a sheet across is readable with. */
const sheetWidth = 220
/** The height of a line of text, and the greatest that a row can have, in points. */
const lineHeight = 15
const greatestHeight = 405

/** True for a column, by its width in characters, whose texts are sentences and go over several lines. */
export function isOfSentences(width: number): boolean {
  return width >= 30
}

/** Across the paper, with the heading on every sheet, and where there are too many columns for one, the first column too. */
export function pageSetup(columns: Columns): NonNullable<WriteSheet['pageSetup']> {
  const sheets = Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / sheetWidth)
  const setup = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: sheets, fitToHeight: 0, printTitlesRow: '$1:$1' } as const
  return sheets > 1 ? { ...setup, printTitlesColumn: '$A:$A' } : setup
}

function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 2))), 0)
}

/** The heights, in points, of the rows that take more than one line: not every program works them out when it opens the book. */
export function rowHeights({ columns, rows }: ExportTable): Map<number, { height: number }> {
  const heightOf = (row: ExportTable['rows'][number]) => {
    const lines = row.map((cell, at) => (typeof cell === 'string' && isOfSentences(columns[at]?.width ?? 0) ? linesIn(cell, columns[at]?.width ?? 0) : 1))
    return Math.min(greatestHeight, lineHeight * Math.max(1, ...lines))
  }
  return new Map(rows.map((row, index) => [index + 1, { height: heightOf(row) }] as const).filter(([, { height }]) => height > lineHeight))
}
