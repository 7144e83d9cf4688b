import { parsePeriod, type Period } from '../domain/period'
import type { CellBlock } from './clipboard'
import { readPeriodHeading, type PeriodHeading } from './periodHeading'

/** What the headings above a pasted block say about when. */
export interface PeriodHeadings {
  /** The lines that are headings, from 1. */
  readonly lines: readonly number[]
  /** The period of each column, by its index. */
  readonly periods: ReadonlyMap<number, Period>
  /** What is written over the columns whose time is not one period, by index. */
  readonly unclear: ReadonlyMap<number, string>
}

type Row = readonly string[]

const filled = (row: Row) => row.filter((cell) => cell.trim() !== '')
const readAll = (row: Row) => row.map(readPeriodHeading)

/** True for a line that says when over columns, without any number of its own beside it. */
function isHeading(row: Row): boolean {
  return filled(row).every((cell) => readPeriodHeading(cell).kind !== 'none' || !/\d/.test(cell)) && readAll(row).some(({ kind }) => kind !== 'none')
}

/** The lines above the first known id. */
function linesAboveIds(block: CellBlock, isId: (cell: string) => boolean): CellBlock | null {
  const first = block.findIndex((row) => row.some(isId))
  return first < 0 ? null : block.slice(0, first)
}

/** True for the first line of a block without ids when it can only be headings: a lone year is more likely a value. */
function isHeadingWithoutIds([first = [], ...body]: CellBlock): boolean {
  const readings = readAll(first)
  const isSaid = (reading: PeriodHeading) => reading.kind === 'unclear' || (reading.kind === 'period' && !reading.yearOnly)
  const saysPeriods = readings.some((reading, index) => isSaid(reading) && !body.some((row) => parsePeriod(row[index] ?? '').ok))
  const years = readings.flatMap((reading) => (reading.kind === 'period' ? reading.period : []))
  const isOnlyYears = years.length > 1 && years.length === filled(first).length && new Set(years).size === years.length
  return body.length > 0 && isHeading(first) && (saysPeriods || isOnlyYears)
}

/** Headings in several lines say the time together, as a year over tertials: that is not read. */
function together(block: CellBlock, lines: readonly number[]): PeriodHeadings {
  const unclear = new Map<number, string>()
  const width = block[0]?.length ?? 0
  for (let column = 1; column < width; column += 1) {
    const said = lines.map((line) => block[line - 1]?.[column]?.trim() ?? '').filter((cell) => cell !== '')
    if (said.length > 0) unclear.set(column, said.join(' '))
  }
  return { lines, periods: new Map(), unclear }
}

/** The headings over a block that say periods, or something about time; null when none do. */
export function findPeriodHeadings(block: CellBlock, isId: (cell: string) => boolean): PeriodHeadings | null {
  const above = linesAboveIds(block, isId)
  const candidates = above ?? (isHeadingWithoutIds(block) ? block.slice(0, 1) : [])
  const lines = candidates.flatMap((row, index) => (isHeading(row) ? [index + 1] : []))
  const [line, ...others] = lines
  if (line === undefined) return null
  if (others.length > 0) return together(block, lines)
  const row = block[line - 1] ?? []
  const readings = readAll(row)
  const periods = new Map(readings.flatMap((reading, index) => (reading.kind === 'period' ? [[index, reading.period] as const] : [])))
  const unclear = new Map(readings.flatMap((reading, index) => (reading.kind === 'unclear' ? [[index, row[index]?.trim() ?? ''] as const] : [])))
  return { lines, periods, unclear }
}
