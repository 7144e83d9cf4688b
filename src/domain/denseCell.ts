import type { Decimal } from './decimal'
import { negate, wholeUnits } from './decimalUnits'
import type { Indicator } from './indicator'
import type { Judgement } from './judgement'
import type { Target } from './target'
import type { Answer } from './value'

/**
 * A judgement as four numbers: the value, and the least value for each better status. Turned so that more is better, in
 * whole units of the indicator's last decimal, so that comparing them gives exactly the status that the rules give [R5].
 */
export interface DenseCell {
  /** NaN where nothing is judged. */
  readonly value: number
  /** From here on the target is met; never where the status cannot be given. */
  readonly met: number
  /** From here on it is on the way. */
  readonly onTrack: number
  /** From here on it is within tolerance; NaN where the tolerance decides, see `required`. */
  readonly within: number
  /** The level that the tolerance is counted from, in tenths of the unit; NaN where no tolerance is used. */
  readonly required: number
}

const never = Infinity
const notJudged: DenseCell = { value: NaN, met: never, onTrack: never, within: never, required: NaN }
const answerRank: Readonly<Record<Answer, number>> = { no: 0, partly: 1, yes: 2 }

/** A whole number of units, rounded down; null where it is too large to be held exactly. */
function unitsBelow(value: Decimal, decimals: number): number | null {
  const units = Number(wholeUnits(value, decimals))
  return Number.isSafeInteger(units) ? units : null
}

/** The least number of units that is enough for a level, where more is better. */
function leastUnits(level: Decimal, decimals: number, isStrict: boolean): number | null {
  const below = unitsBelow(isStrict ? level : negate(level), decimals)
  return below === null ? null : isStrict ? below + 1 : -below
}

/** How numbers are turned, and how many decimals are counted: what a target asks for must point the way the indicator does. */
interface Turn {
  readonly turned: (value: Decimal) => Decimal
  readonly decimals: number
  readonly isStrict: boolean
}

function turnOf({ direction, decimals }: Indicator, target: Target): Turn | null {
  if (target.kind !== 'number' || direction === null) return null
  const asksForMore = target.comparator === '>' || target.comparator === '>='
  if (asksForMore !== (direction === 'høyere')) return null
  return { turned: asksForMore ? (value) => value : negate, decimals, isStrict: target.comparator === '>' || target.comparator === '<' }
}

function answerCell({ point, target }: Judgement): DenseCell {
  const answer = point?.value.kind === 'answer' ? answerRank[point.value.answer] : NaN
  const documented = (point?.measurement?.documentation ?? '').trim() !== ''
  const needsReport = target.kind === 'answer' && target.needsReport
  // Half a rank more for the report that a target may ask for [R5.3].
  return { value: answer + (documented ? 0.5 : 0), met: needsReport ? 2.5 : 2, onTrack: never, within: 1, required: NaN }
}

/** A level, the baseline, or a count from 1 January where more is better [R5.4] [R5.5]. */
function levelCell(judgement: Judgement, value: number, { turned, decimals, isStrict }: Turn): DenseCell | null {
  const { target, required } = judgement
  if (target.kind !== 'number' || !required || required.scale > decimals + 1) return null
  const met = leastUnits(turned(target.number), decimals, isStrict)
  const onTrack = leastUnits(turned(required), decimals, isStrict)
  const tenths = unitsBelow(turned(required), decimals + 1)
  return met === null || onTrack === null || tenths === null ? null : { value, met, onTrack, within: NaN, required: tenths }
}

/** A count from 1 January where less is better: nothing is met before the year is over, and no tolerance is used [R5.4]. */
function countCell({ required, yearly }: Judgement, value: number, { turned, decimals, isStrict }: Turn): DenseCell | null {
  const least = (level: Decimal | null) => level && leastUnits(turned(level), decimals, isStrict)
  const [now, whole] = [least(required), least(yearly)]
  return now === null || whole === null ? null : { value, met: never, onTrack: Math.max(now, whole), within: whole, required: NaN }
}

/** A judgement in its dense form; null where only the judge can say: numbers too large, or a target that points the other way. */
export function denseCell(judgement: Judgement, indicator: Indicator): DenseCell | null {
  const { basis, point, target } = judgement
  if (basis === 'none') return notJudged
  if (basis === 'answer') return answerCell(judgement)
  const turn = turnOf(indicator, target)
  if (!turn || point?.value.kind !== 'number') return null
  const value = leastUnits(turn.turned(point.value.number), turn.decimals, false)
  if (value === null) return null
  return basis === 'year_to_date' && indicator.direction === 'lavere' ? countCell(judgement, value, turn) : levelCell(judgement, value, turn)
}

/** The least value within a tolerance [R3.7]; `required` is the cell's. */
export function leastWithin(required: number, tolerance: Decimal, decimals: number): number {
  if (tolerance.coefficient <= 0n) return never
  return Math.ceil((required - Number(wholeUnits(tolerance, decimals + 1))) / 10)
}
