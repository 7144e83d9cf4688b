import { tiltakStates, type TiltakState } from './followUpFact'
import { isoDateOf } from './isoDate'
import type { JudgedRow } from './row'
import { isOverdue, type TiltakLife } from './tiltak'

/** A tiltak with the indicator it is for. */
export interface TiltakRow {
  readonly row: JudgedRow
  readonly life: TiltakLife
}

/** Which tiltak are wanted; an empty part asks for nothing. */
export interface TiltakFilter {
  /** Any of these states. */
  readonly states: readonly TiltakState[]
  /** Only open ones whose deadline has passed. */
  readonly overdue: boolean
  /** Code of an utvalg. */
  readonly utvalg: string
  /** Name of the responsible virksomhet. */
  readonly virksomhet: string
}

/** The filter that lets every tiltak through. */
export const everyTiltak: TiltakFilter = { states: [], overdue: false, utvalg: '', virksomhet: '' }

/** Dates come first, the earliest before; then deadlines in other words; last those without. */
function deadlineKey({ deadline }: TiltakLife): string {
  const date = isoDateOf(deadline)
  if (date !== null) return `0${date}`
  return deadline.trim() === '' ? '2' : '1'
}

/** Every tiltak of the rows, by deadline; those with the same in the order of the rows. */
export function tiltakOf(rows: readonly JudgedRow[]): TiltakRow[] {
  const all = rows.flatMap((row) => row.tiltak.map((life) => ({ row, life, key: deadlineKey(life) })))
  return all.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row, life }) => ({ row, life }))
}

/** The tiltak that the filter asks for, in their order; `today` is an ISO date. */
export function filterTiltak(all: readonly TiltakRow[], { states, overdue, utvalg, virksomhet }: TiltakFilter, today: string): TiltakRow[] {
  return all.filter(({ row: { indicator }, life }) => {
    if (states.length > 0 && !states.includes(life.state)) return false
    if (overdue && !isOverdue(life, today)) return false
    if (utvalg && indicator.utvalg !== utvalg) return false
    return !virksomhet || indicator.responsible === virksomhet
  })
}

/** How many tiltak have each state, those that none has left out. */
export function countStates(all: readonly TiltakRow[]): { code: TiltakState; count: number }[] {
  const counted = tiltakStates.map((code) => ({ code, count: all.filter(({ life }) => life.state === code).length }))
  return counted.filter(({ count }) => count > 0)
}

/** How many tiltak each part of the municipality has, by what `partOf` gives. */
export function countParts(all: readonly TiltakRow[], partOf: (row: TiltakRow) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of all) counts.set(partOf(row), (counts.get(partOf(row)) ?? 0) + 1)
  return counts
}
