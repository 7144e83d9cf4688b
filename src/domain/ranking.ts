import { isZero, toNumber } from './decimal'
import type { Indicator } from './indicator'
import type { Judgement } from './judgement'
import type { JudgedRow } from './row'
import { colourOf, type Colour } from './status'
import { unitTolerance } from './tolerance'

const colourRank: Readonly<Record<Colour, number>> = { red: 0, yellow: 1, grey: 2, green: 3 }

/**
 * How many tolerances the value is short; the only measure that compares across units. For ordering only.
 * Where there is no tolerance, the least one of the unit.
 */
function severity({ shortfall, tolerance }: Judgement, indicator: Indicator): number {
  if (!shortfall || !tolerance) return 0
  return toNumber(shortfall) / toNumber(isZero(tolerance) ? unitTolerance(indicator) : tolerance)
}

/** Rows out of the follow-up show no colour, and come after all that do [R10.3]. */
function rankOf({ exemption }: JudgedRow, { status }: Judgement): number {
  return exemption ? 4 : colourRank[colourOf(status)]
}

/** How bad a row is against one horizon: by its colour, and within the colour by how many tolerances it is short. */
export interface Badness {
  readonly rank: number
  readonly severity: number
}

/** Works out once what rows are ordered worst first by; null without a judgement. */
export function badnessOf(row: JudgedRow, horizonIndex: number): Badness | null {
  const judgement = row.judgements[horizonIndex]
  return judgement ? { rank: rankOf(row, judgement), severity: severity(judgement, row.indicator) } : null
}

/** Red before yellow, grey and green; within a colour the most tolerances short first. */
function compareBadness(a: Badness | null, b: Badness | null): number {
  return a && b ? a.rank - b.rank || b.severity - a.severity : 0
}

/** The rows ordered worst first against one horizon; equals stay as they were. */
export function worstFirst(rows: readonly JudgedRow[], horizonIndex: number): JudgedRow[] {
  const known = rows.map((row) => ({ row, badness: badnessOf(row, horizonIndex) }))
  return known.sort((a, b) => compareBadness(a.badness, b.badness)).map(({ row }) => row)
}

/** Whether a goal is missed: yellow or red against any horizon. */
export function isBehind({ judgements, exemption }: JudgedRow): boolean {
  return exemption === null && judgements.some(({ status }) => ['yellow', 'red'].includes(colourOf(status)))
}

/** Whether a row belongs on the list of målavvik: behind, or carrying a flag [R6.3]. */
export function isMaalavvik(row: JudgedRow): boolean {
  return isBehind(row) || row.flags.length > 0
}
