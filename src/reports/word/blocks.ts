import { Paragraph, ShadingType, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType, type HeadingLevel, type Table } from 'docx'
import { xmlText } from '../../domain/plainText'
import { statusSign } from '../../words/statusSign'
import { tableDescription } from '../../words/tableDescription'
import type { ReportCounts, ReportStatus } from '../report'
import { DescribedTable } from './describedTable'
import { wordGreys, wordPalette } from './palette'
import { wordStyles } from './styles'

/** The width of the text on the page, in twentieths of a point. */
export const textWidth = 10_090

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel]

/** Text that may come from anywhere: a character that Word cannot hold would make the whole file unreadable. */
function textRun(text: string): TextRun {
  return new TextRun(xmlText(text))
}

/** A heading that the table of contents finds. */
export function heading(text: string, level: Level): Paragraph {
  return new Paragraph({ heading: level, children: [textRun(text)] })
}

/** A paragraph; line breaks that a person made are kept. */
export function paragraph(text: string, style?: string): Paragraph {
  const runs = text.split('\n').map((line, index) => (index === 0 ? textRun(line) : new TextRun({ text: xmlText(line), break: 1 })))
  return new Paragraph({ ...(style === undefined ? {} : { style }), children: runs })
}

/** A point of a list. */
export function bullet(text: string): Paragraph {
  return new Paragraph({ bullet: { level: 0 }, children: [textRun(text)] })
}

/** A status as sign, word and shade. */
export function statusRun({ status, colour, word }: ReportStatus, text = word): TextRun {
  const { background, text: color } = wordPalette[colour]
  return new TextRun({ text: `\u00a0${statusSign(status)}\u00a0${text}\u00a0`, bold: true, color, shading: { type: ShadingType.CLEAR, fill: background, color: 'auto' } })
}

/** Counts against one target year in a line [R8.1]. */
export function countsParagraph({ year, parts, total }: ReportCounts): Paragraph {
  const runs = parts.flatMap((part) => [statusRun(part, `${part.count} ${part.word}`), new TextRun(' ')])
  return new Paragraph({ style: wordStyles.tableText, keepNext: true, children: [new TextRun(`${year}: `), ...runs, new TextRun(`av ${total}`)] })
}

/** A line of a cell. */
export function line(text: string, style: string = wordStyles.tableText): Paragraph[] {
  return text === '' ? [] : [paragraph(text, style)]
}

/** A line that begins with its name. */
export function namedLine(name: string, text: string): Paragraph[] {
  return text === '' ? [] : [new Paragraph({ style: wordStyles.tableText, children: [new TextRun({ text: `${name}: `, bold: true }), textRun(text)] })]
}

/** A row of a table: its cells, or a heading over the rows that follow. */
export type WordRow = readonly (readonly Paragraph[])[] | { readonly over: string; readonly isArea: boolean }

/** What a table holds; the widths are shares of the page. */
export interface WordTable {
  readonly caption: string
  readonly columns: readonly string[]
  readonly shares: readonly number[]
  readonly rows: readonly WordRow[]
}

function isOver(row: WordRow): row is Exclude<WordRow, readonly (readonly Paragraph[])[]> {
  return 'over' in row
}

function cellOf(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.TOP, children: children.length > 0 ? children : [paragraph('', wordStyles.tableText)] })
}

function overRow(text: string, isArea: boolean, columns: number): TableRow {
  const run = new TextRun({ text: xmlText(text), bold: isArea })
  const shading = isArea ? {} : { shading: { type: ShadingType.CLEAR, fill: wordGreys.tint, color: 'auto' } }
  return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: columns, ...shading, children: [new Paragraph({ style: wordStyles.tableText, keepNext: true, children: [run] })] })] })
}

/** A table under its caption: the heading row repeats on every page, and no row is split. */
export function wordTable({ caption, columns, shares, rows }: WordTable): (Paragraph | Table)[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  const widths = shares.map((share) => Math.round((textWidth * share) / sum))
  const head = new TableRow({ cantSplit: true, tableHeader: true, children: columns.map((column, index) => cellOf([paragraph(column, wordStyles.tableText)], widths[index] ?? 0)) })
  const body = rows.map((row) =>
    isOver(row) ? overRow(row.over, row.isArea, columns.length) : new TableRow({ cantSplit: true, children: row.map((cell, index) => cellOf(cell, widths[index] ?? 0)) }),
  )
  const options = {
    style: wordStyles.table,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [head, ...body],
  }
  const table = new DescribedTable(options, caption, tableDescription(columns))
  return [paragraph(caption, wordStyles.caption), table, paragraph('')]
}
