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

/** Orders rows worst first against one horizon: red, yellow, grey, green; within a colour the most tolerances short first. */
export function compareWorst(a: JudgedRow, b: JudgedRow, horizonIndex: number): number {
  const left = a.judgements[horizonIndex]
  const right = b.judgements[horizonIndex]
  if (!left || !right) return 0
  const byColour = rankOf(a, left) - rankOf(b, right)
  return byColour || severity(right, b.indicator) - severity(left, a.indicator)
}

/** Whether a goal is missed: yellow or red against any horizon. */
export function isBehind({ judgements, exemption }: JudgedRow): boolean {
  return exemption === null && judgements.some(({ status }) => ['yellow', 'red'].includes(colourOf(status)))
}

/** Whether a row belongs on the list of målavvik: behind, or carrying a flag [R6.3]. */
export function isMaalavvik(row: JudgedRow): boolean {
  return isBehind(row) || row.flags.length > 0
}
