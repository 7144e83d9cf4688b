import { statusGlyphs, statusOutlines } from '../../words/statusSymbol'
import type { ReportCounts, ReportStatus } from '../report'
import { el, type Markup, type MarkupElement } from './markup'

/** The symbol of a status: the outline tells the colour, the glyph within it the status. */
export function symbol({ status, colour }: ReportStatus): MarkupElement {
  const outline = statusOutlines[colour]
  const ring = { cx: '8', cy: '8', r: '6.6', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4', 'stroke-dasharray': '2.6 1.55' }
  const glyph = { class: outline ? 'cut' : 'drawn', d: statusGlyphs[status], fill: 'none', 'stroke-width': '1.9', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  return el(
    'svg',
    { class: 'report-symbol', viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    outline ? el('path', { d: outline, fill: 'currentColor' }) : el('circle', ring),
    el('path', glyph),
  )
}

/** A status as form, word and colour. */
export function statusTag(shown: ReportStatus): MarkupElement {
  return el('span', { class: `report-status status-${shown.colour}` }, symbol(shown), el('span', {}, shown.word))
}

/** Counts against one target year: a mark for each status that occurs, and the denominator [R8.1]. */
export function countMarks({ parts, total }: ReportCounts): MarkupElement {
  const marks = parts.map((part) =>
    el('span', { class: `report-count status-${part.colour}` }, symbol(part), String(part.count), el('span', { class: 'report-hidden' }, ` ${part.word}, `)),
  )
  return el('span', { class: 'report-counts' }, marks, el('span', { class: 'report-total' }, `av ${total}`))
}

/** A smaller line under something. */
export function note(text: string, kind = ''): MarkupElement | false {
  return text !== '' && el('span', { class: `report-note ${kind}`.trim() }, text)
}

/** A cell of a table: plain, or the heading of its row. */
export interface Cell {
  readonly children: readonly (Markup | false)[]
  readonly isHeading?: boolean
  readonly className?: string
}

/** A row of a table, or a heading over the rows that follow it. */
export interface TableRow {
  readonly cells: readonly Cell[]
  readonly heading?: { readonly text: string; readonly level: 'area' | 'delmaal' }
  readonly attributes?: Readonly<Record<string, string>>
}

/** What a table holds. */
export interface TableContent {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly className?: string
}

function cell({ children, isHeading, className }: Cell, column: string): MarkupElement {
  const look = className === undefined ? null : { class: className }
  if (isHeading) return el('th', { scope: 'row', role: 'rowheader', ...look }, ...children)
  return el('td', { role: 'cell', 'data-label': column, ...look }, ...children)
}

function headingRow({ text, level }: NonNullable<TableRow['heading']>, columns: number): MarkupElement {
  return el('tr', { class: `report-${level}`, role: 'row' }, el('th', { scope: 'colgroup', colspan: String(columns), role: 'rowheader' }, text))
}

/** A table with caption, headings that repeat on paper, and rows that become cards where there is little room: so the roles are written. */
export function table({ caption, columns, rows, className = '' }: TableContent): MarkupElement {
  const head = el('tr', { role: 'row' }, columns.map((column) => el('th', { scope: 'col', role: 'columnheader' }, column)))
  const body = rows.map(({ cells, heading, attributes = {} }) =>
    heading ? headingRow(heading, columns.length) : el('tr', { role: 'row', ...attributes }, cells.map((one, index) => cell(one, columns[index] ?? ''))),
  )
  return el(
    'table',
    { class: `report-table ${className}`.trim(), role: 'table' },
    el('caption', {}, caption),
    el('thead', { role: 'rowgroup' }, head),
    el('tbody', { role: 'rowgroup' }, body),
  )
}

/** A part of the report that the table of contents leads to. */
export function section(id: string, title: string, ...children: (Markup | readonly Markup[] | false)[]): MarkupElement {
  return el('section', { id, class: 'report-section', 'aria-labelledby': `${id}-tittel` }, el('h2', { id: `${id}-tittel`, tabindex: '-1' }, title), ...children)
}

/** Paragraphs that keep the line breaks a person made. */
export function paragraphs(texts: readonly string[]): MarkupElement[] {
  return texts.map((text) => el('p', { class: 'report-text' }, text))
}
