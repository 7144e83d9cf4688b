import { compare } from './decimal'
import { areDifferent } from './lint'
import type { Plan, Utvalg } from './plan'
import type { JudgedRow } from './row'
import type { Target } from './target'

/** The rows of one utvalg for a shared indicator; none where the plan does not give the indicator to the utvalg. */
export interface SharedCell {
  readonly utvalg: Utvalg
  readonly rows: readonly JudgedRow[]
}

/** Targets that differ between the utvalg, against one target year: the lowest and the highest, or all of them where they are words. */
export interface DifferingTargets {
  readonly horizon: number
  readonly targets: readonly Target[]
}

/** One indicator that several utvalg share, with every utvalg's own row. */
export interface SharedIndicator {
  readonly code: string
  /** The plan's wording at the first utvalg that has it. */
  readonly text: string
  readonly cells: readonly SharedCell[]
  /** The target years in which the utvalg do not have the same target [R9.7]. */
  readonly differing: readonly DifferingTargets[]
}

function distinct(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [target.written, target])).values()]
}

/** The ends of numbers, or every wording. */
function spread(targets: readonly Target[]): Target[] {
  const numbers = targets.flatMap((target) => (target.kind === 'number' ? [target] : []))
  if (numbers.length < targets.length) return distinct(targets)
  const ordered = [...numbers].sort((a, b) => compare(a.number, b.number))
  return distinct([...ordered.slice(0, 1), ...ordered.slice(-1)])
}

function differingOf(rows: readonly JudgedRow[]): DifferingTargets[] {
  return (rows[0]?.judgements ?? []).flatMap(({ horizon }, index) => {
    const targets = rows.flatMap((row) => row.judgements[index]?.target ?? [])
    return areDifferent(targets) ? [{ horizon, targets: spread(targets) }] : []
  })
}

/**
 * The indicators that the plan gives the same code, in the order they first stand in it, each with a cell for every utvalg [R8.5].
 * `rows` are those of one period.
 */
export function sharedIndicators({ utvalg }: Plan, rows: readonly JudgedRow[]): SharedIndicator[] {
  const codes = [...new Set(rows.map(({ indicator }) => indicator.sharedCode))].filter((code) => code !== '')
  return codes.map((code) => {
    const own = rows.filter(({ indicator }) => indicator.sharedCode === code)
    const cells = utvalg.map((one) => ({ utvalg: one, rows: own.filter(({ indicator }) => indicator.utvalg === one.code) }))
    return { code, text: own[0]?.indicator.text ?? '', cells, differing: differingOf(own) }
  })
}
