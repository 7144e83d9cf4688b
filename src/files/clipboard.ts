import { parseDelimited, type DelimitedRow } from './delimited'

/** A rectangular block of cells from the clipboard. */
export type CellBlock = readonly (readonly string[])[]

/** A row where a quotation mark was just a quotation mark is split at its tabs, as it was written. */
function cellsOf({ cells, broken }: DelimitedRow): readonly string[] {
  return broken ? (cells[0] ?? '').split('\t') : cells
}

/** The most cells and characters that are taken from the clipboard: far more than a person copies. */
const maxCells = 500_000
const maxText = 5_000_000

/** True where a text would be more cells than can be shown and looked over; every row counts as wide as the widest. */
export function isTooMuch(text: string): boolean {
  if (text.length > maxText) return true
  const lines = text.split('\n')
  const widest = lines.reduce((most, line) => Math.max(most, line.split('\t').length), 1)
  return widest > 1 && lines.length * widest > maxCells
}

/**
 * Reads text that a spreadsheet put on the clipboard: tabs between cells, quoted cells with line breaks included.
 * Every row gets the same number of cells; blank rows inside the block are kept, the line break at its end is not a row.
 */
export function parseClipboard(text: string): CellBlock {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(/\n$/, '')
  if (source === '') return []
  const rows = parseDelimited(source, '\t').map(cellsOf)
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}
