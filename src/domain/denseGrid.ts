import { denseCell, leastWithin } from './denseCell'
import type { Decimal } from './decimal'
import type { Indicator } from './indicator'
import type { Judgement } from './judgement'
import type { Status } from './status'

/** What each number in a grid means: from the worst to the best while the target year is open, then when it is over, then unjudged [R5.6]. */
export const gridStatuses: readonly Status[] = [
  ...(['bak', 'noe_bak', 'i_rute', 'naadd'] as const),
  ...(['ikke_naadd', 'nesten', 'i_rute', 'naadd'] as const),
  'ikke_vurdert',
]

/** One status that a grid holds: an indicator against a target year at a period, as it was judged. */
export interface GridCell {
  readonly indicator: Indicator
  readonly judgement: Judgement
}

/** Many statuses held as numbers, so that all can be judged again in a moment when a value or a tolerance is another [R5]. */
export interface DenseGrid {
  readonly length: number
  /** Puts another judgement in a cell. */
  set(index: number, cell: GridCell): void
  /** Judges a cell by another tolerance from now on [R3.7]; false where only the judge can say what it gives. */
  setTolerance(index: number, tolerance: Decimal): boolean
  /** Judges every cell; writes for each the number that `gridStatuses` explains. */
  judge(into: Uint8Array): void
}

interface Columns {
  readonly value: Float64Array
  /** The least values for each better status, none lower than the one after it. */
  readonly met: Float64Array
  readonly onTrack: Float64Array
  readonly within: Float64Array
  /** The number of the worst status. */
  readonly worst: Uint8Array
}

const worstPassed = 4
const unjudged = 8

/** The whole of judging, once everything is numbers: how many levels a value reaches. */
function judgeColumns({ value, met, onTrack, within, worst }: Columns, into: Uint8Array): void {
  for (let index = 0; index < value.length; index += 1) {
    const own = value[index] as number
    const reached = (own >= (met[index] as number) ? 1 : 0) + (own >= (onTrack[index] as number) ? 1 : 0) + (own >= (within[index] as number) ? 1 : 0)
    into[index] = (worst[index] as number) + reached
  }
}

/** The cells as a grid; those that cannot be held as numbers keep the status they were given. */
export function denseGrid(cells: readonly GridCell[]): DenseGrid {
  const { length } = cells
  const column = () => new Float64Array(length)
  const columns: Columns = { value: column(), met: column(), onTrack: column(), within: column(), worst: new Uint8Array(length) }
  const required = column()
  const decimals = new Uint8Array(length)
  /** Where only the judge can say, and what it said. */
  const given = new Map<number, number>()

  function set(index: number, { indicator, judgement }: GridCell): void {
    const cell = denseCell(judgement, indicator)
    given.delete(index)
    if (!cell) given.set(index, gridStatuses.indexOf(judgement.status))
    const { value, met, onTrack, within } = cell ?? { value: NaN, met: NaN, onTrack: NaN, within: NaN }
    columns.value[index] = value
    columns.met[index] = met
    columns.onTrack[index] = Math.min(onTrack, met)
    columns.within[index] = Math.min(within, onTrack, met)
    columns.worst[index] = judgement.basis === 'none' ? unjudged : judgement.passed ? worstPassed : 0
    required[index] = cell?.required ?? NaN
    decimals[index] = indicator.decimals
    if (judgement.tolerance) setTolerance(index, judgement.tolerance)
  }

  function setTolerance(index: number, tolerance: Decimal): boolean {
    const level = required[index] as number
    if (!Number.isNaN(level)) columns.within[index] = Math.min(leastWithin(level, tolerance, decimals[index] ?? 0), columns.onTrack[index] as number)
    return !given.has(index)
  }

  function judge(into: Uint8Array): void {
    judgeColumns(columns, into)
    for (const [index, status] of given) into[index] = status
  }

  cells.forEach((cell, index) => set(index, cell))
  return { length, set, setTolerance, judge }
}
