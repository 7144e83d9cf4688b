import type { Indicator } from '../domain/indicator'
import { saysOmitted } from '../domain/markParse'
import type { ImportColumn } from '../domain/measurementImport'
import type { PasteKind, PastePlace, PasteShape } from '../domain/paste'
import { parsePeriod, type Period } from '../domain/period'
import { parseValue } from '../domain/valueParse'
import type { CellBlock } from './clipboard'
import { indicatorFinder } from './indicatorLookup'
import { findPeriodHeadings, type PeriodHeadings } from './periodHeadings'
import { columnOf, type SourceTable } from './sourceTable'

/** A pasted block as a table of measurements, and how it was understood. */
export interface PasteLayout extends PasteShape {
  readonly table: SourceTable
}

/** A line of the block, numbered from 1. */
interface BlockLine {
  readonly line: number
  readonly cells: readonly string[]
}

/** A column of values, and the period its heading says; null when it says none. */
interface ValueSlot {
  readonly column: number
  readonly period: Period | null
}

type Find = ReturnType<typeof indicatorFinder>
type Columns = ReadonlyMap<ImportColumn, number>

const isBlank = (cell: string | undefined) => (cell ?? '').trim() === ''

/** The first column, not taken, for which most of the filled cells pass a test; null when there is none. */
function columnWhere(block: CellBlock, taken: readonly number[], test: (cell: string, row: readonly string[]) => boolean): number | null {
  const width = block[0]?.length ?? 0
  for (let index = 0; index < width; index += 1) {
    if (taken.includes(index)) continue
    const filled = block.filter((row) => !isBlank(row[index]))
    const passing = filled.filter((row) => test(row[index] ?? '', row))
    if (passing.length > 0 && passing.length * 2 >= filled.length) return index
  }
  return null
}

/** The columns that the first row names; empty unless one of them is the value. */
function namedColumns(block: CellBlock): Map<ImportColumn, number> {
  const named = new Map<ImportColumn, number>()
  block[0]?.forEach((heading, index) => {
    const column = columnOf(heading)
    if (column && !named.has(column)) named.set(column, index)
  })
  return named.has('verdi') ? named : new Map<ImportColumn, number>()
}

/** Adds the columns that can be told by what is in them: ids, periods, and values that suit the ids. */
function withFoundColumns(named: Columns, block: CellBlock, find: Find): Columns {
  const columns = new Map(named)
  const add = (column: ImportColumn, test: (cell: string, row: readonly string[]) => boolean) => {
    if (columns.has(column)) return
    const index = columnWhere(block, [...columns.values()], test)
    if (index !== null) columns.set(column, index)
  }
  add('indikator_id', (cell) => find(cell).kind === 'found')
  const idAt = columns.get('indikator_id')
  if (idAt === undefined) return columns
  add('periode', (cell) => parsePeriod(cell).ok)
  add('verdi', (cell, row) => {
    const match = find(row[idAt] ?? '')
    return match.kind === 'found' && parseValue(cell, match.indicator).ok
  })
  add('verdi', (cell) => !isBlank(cell))
  return columns
}

function kindOf(named: Columns, columns: Columns, slots: readonly ValueSlot[]): PasteKind {
  if (slots.some((slot) => slot.period !== null)) return 'periods'
  if (!columns.has('indikator_id')) return 'values'
  return named.has('indikator_id') ? 'headings' : 'ids'
}

/** Puts the id and the period in front where the block does not say them, and leaves out cells without a value, unless it says why there is none. */
function tableRows(body: readonly BlockLine[], columns: Columns, slots: readonly ValueSlot[], place: PastePlace) {
  const others = [...columns.keys()].filter((column) => !['indikator_id', 'periode', 'verdi'].includes(column))
  const header: ImportColumn[] = ['indikator_id', 'periode', 'verdi', ...others]
  const overflow: { line: number; written: string }[] = []
  let blankLines = 0
  const rows = body.flatMap(({ line, cells: row }, index) =>
    slots.flatMap((slot) => {
      const cell = (column: ImportColumn) => row[columns.get(column) ?? -1]
      const written = row[slot.column] ?? ''
      if (isBlank(written) && !saysOmitted(cell('merknad') ?? '')) {
        blankLines += 1
        return []
      }
      const id = columns.has('indikator_id') ? (cell('indikator_id') ?? '') : place.indicators[index]
      if (id === undefined) {
        overflow.push({ line, written })
        return []
      }
      const known: Partial<Record<ImportColumn, string>> = { indikator_id: id, periode: slot.period ?? cell('periode') ?? place.period, verdi: written }
      return [{ line, broken: false, cells: header.map((column) => known[column] ?? cell(column) ?? '') }]
    }),
  )
  return { header, rows, overflow, blankLines }
}

/** Where the values are when the headings say periods, or something about time: each column to its own period, or to none. */
function headedLayout(headings: PeriodHeadings, body: CellBlock, find: Find): { columns: Columns; slots: readonly ValueSlot[] } {
  const found = new Map<ImportColumn, number>()
  const taken = [...headings.unclear.keys()]
  const idAt = columnWhere(body, taken, (cell) => find(cell).kind === 'found')
  if (idAt !== null) found.set('indikator_id', idAt)
  if (headings.periods.size > 0) {
    return { columns: found, slots: [...headings.periods].map(([column, period]) => ({ column, period })) }
  }
  const valueAt = columnWhere(body, idAt === null ? taken : [...taken, idAt], (cell, row) => {
    const match = idAt === null ? null : find(row[idAt] ?? '')
    return match?.kind === 'found' && parseValue(cell, match.indicator).ok
  })
  return { columns: found, slots: valueAt === null ? [] : [{ column: valueAt, period: null }] }
}

/** Where the values are when no heading says when. */
function plainLayout(named: Columns, body: CellBlock, find: Find): { columns: Columns; slots: readonly ValueSlot[] } {
  const columns = withFoundColumns(named, body, find)
  return { columns, slots: [{ column: columns.get('verdi') ?? 0, period: null }] }
}

/**
 * Lays a pasted block out as measurements. With headings, or with known ids in a column, every line says where it belongs;
 * else the first column, or the one called `verdi`, goes to the rows of `place` from the top. The period is that of `place`
 * unless the block has its own, in a column or in the headings. A column whose heading says something about time that is not
 * one period is never taken.
 */
export function layOutPaste(block: CellBlock, place: PastePlace, indicators: readonly Indicator[]): PasteLayout {
  const find = indicatorFinder(indicators)
  const lines: BlockLine[] = block.map((cells, index) => ({ line: index + 1, cells }))
  const named = namedColumns(block)
  const headings = named.size > 0 ? null : findPeriodHeadings(block, (cell) => find(cell).kind === 'found')
  const isHeading = (line: number) => (named.size > 0 ? line === 1 : (headings?.lines.includes(line) ?? false))
  const body = lines.filter(({ line }) => !isHeading(line))
  const cells = body.map((line) => line.cells)
  const { columns, slots } = headings ? headedLayout(headings, cells, find) : plainLayout(named, cells, find)
  const { header, rows, overflow, blankLines } = tableRows(body, columns, slots, place)
  const unclear = headings?.unclear ?? new Map<number, string>()
  const used = new Set([...columns.values(), ...slots.map(({ column }) => column), ...unclear.keys()])
  const unusedColumns = Array.from({ length: block[0]?.length ?? 0 }, (_, index) => index)
    .filter((index) => !used.has(index) && cells.some((row) => !isBlank(row[index])))
    .map((index) => index + 1)
  const table: SourceTable = { header, headerLine: 1, rows, delimiter: null }
  const periods = [...new Set(slots.flatMap(({ period }) => period ?? []))]
  return { kind: kindOf(named, columns, slots), table, blankLines, overflow, unusedColumns, periods, unclearHeadings: [...unclear.values()] }
}
