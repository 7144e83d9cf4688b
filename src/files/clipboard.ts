import { parseDelimited, type DelimitedRow } from './delimited'

/** A rectangular block of cells from the clipboard. */
export type CellBlock = readonly (readonly string[])[]

/** A row where a quotation mark was just a quotation mark is split at its tabs, as it was written. */
function cellsOf({ cells, broken }: DelimitedRow): readonly string[] {
  return broken ? (cells[0] ?? '').split('\t') : cells
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
