import type { Indicator } from '../domain/indicator'
import type { ImportColumn } from '../domain/measurementImport'
import type { PasteKind, PastePlace, PasteShape } from '../domain/paste'
import { parsePeriod } from '../domain/period'
import { parseValue } from '../domain/valueParse'
import type { CellBlock } from './clipboard'
import { indicatorFinder } from './indicatorLookup'
import { columnOf, type SourceTable } from './sourceTable'

/** A pasted block as a table of measurements, and how it was understood. */
export interface PasteLayout extends PasteShape {
  readonly table: SourceTable
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

function kindOf(named: Columns, columns: Columns): PasteKind {
  if (!columns.has('indikator_id')) return 'values'
  return named.has('indikator_id') ? 'headings' : 'ids'
}

/** Puts the id and the period in front where the block does not say them, and leaves out lines without a value. */
function tableRows(block: CellBlock, firstLine: number, columns: Columns, place: PastePlace) {
  const others = [...columns.keys()].filter((column) => !['indikator_id', 'periode', 'verdi'].includes(column))
  const header: ImportColumn[] = ['indikator_id', 'periode', 'verdi', ...others]
  const overflow: { line: number; written: string }[] = []
  let blankLines = 0
  const rows = block.flatMap((row, index) => {
    const cell = (column: ImportColumn) => row[columns.get(column) ?? -1]
    const written = cell('verdi') ?? ''
    const line = firstLine + index
    if (isBlank(written)) {
      blankLines += 1
      return []
    }
    const id = columns.has('indikator_id') ? (cell('indikator_id') ?? '') : place.indicators[index]
    if (id === undefined) {
      overflow.push({ line, written })
      return []
    }
    const known: Partial<Record<ImportColumn, string>> = { indikator_id: id, periode: cell('periode') ?? place.period }
    return [{ line, broken: false, cells: header.map((column) => known[column] ?? cell(column) ?? '') }]
  })
  return { header, rows, overflow, blankLines }
}

/**
 * Lays a pasted block out as measurements. With headings, or with known ids in a column, every line says where it belongs;
 * else the first column, or the one called `verdi`, goes to the rows of `place` from the top. The period is that of `place`
 * unless the block has its own.
 */
export function layOutPaste(block: CellBlock, place: PastePlace, indicators: readonly Indicator[]): PasteLayout {
  const named = namedColumns(block)
  const body = named.size > 0 ? block.slice(1) : block
  const found = withFoundColumns(named, body, indicatorFinder(indicators))
  const columns = found.has('verdi') ? found : new Map([...found, ['verdi', 0] as const])
  const { header, rows, overflow, blankLines } = tableRows(body, named.size > 0 ? 2 : 1, columns, place)
  const used = new Set(columns.values())
  const width = block[0]?.length ?? 0
  const unusedColumns = Array.from({ length: width }, (_, index) => index)
    .filter((index) => !used.has(index) && body.some((row) => !isBlank(row[index])))
    .map((index) => index + 1)
  const table: SourceTable = { header, headerLine: 1, rows, delimiter: null }
  return { kind: kindOf(named, columns), table, blankLines, overflow, unusedColumns }
}
