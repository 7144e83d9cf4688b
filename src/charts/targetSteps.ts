import type { Decimal } from '../domain/decimal'
import { monthNumber, periodOrdinal, yearEndOrdinal } from '../domain/period'
import type { PlanYears } from '../domain/plan'
import type { JudgedRow } from '../domain/row'

/** A target and the months in which it is the one to reach. */
export interface ChartTarget {
  readonly year: number
  readonly fromMonth: number
  readonly toMonth: number
  readonly number: Decimal
  /** The plan's own wording, or that of the decision that changed it. */
  readonly written: string
  /** True for a target that was changed: it held up to here. */
  readonly isFormer: boolean
}

interface Held {
  readonly number: Decimal
  readonly written: string
  /** The month after which it held; null for the plan's own. */
  readonly since: number | null
}

/** The targets of one target year in the order they held, up to the end of that year [R10.2]. */
function heldTargets(rows: readonly JudgedRow[], years: PlanYears, index: number): Held[] {
  const end = yearEndOrdinal(years.targets[index] ?? 0)
  const held: Held[] = []
  for (const { indicator, period } of rows) {
    const ordinal = periodOrdinal(period)
    const target = indicator.targets[index]
    if (ordinal > end || target?.kind !== 'number' || held.at(-1)?.written === target.written) continue
    held.push({ number: target.number, written: target.written, since: held.length === 0 ? null : monthNumber(ordinal - 1, years.baseline) })
  }
  return held
}

/**
 * The steps of the targets: each as long as it is the one to reach, and where it was changed the old one up to the change
 * and the new one from there. One that was changed before its own years is drawn through them, as it once was.
 */
export function targetSteps(rows: readonly JudgedRow[], years: PlanYears): ChartTarget[] {
  const monthOf = (year: number) => monthNumber(yearEndOrdinal(year), years.baseline)
  return years.targets.flatMap((year, index) => {
    const first = monthOf(years.targets[index - 1] ?? years.baseline)
    const last = monthOf(year)
    const held = heldTargets(rows, years, index)
    return held.map(({ number, written, since }, at) => {
      const until = held[at + 1]?.since ?? last
      const isFormer = at < held.length - 1
      return { year, number, written, isFormer, fromMonth: Math.max(first, since ?? first), toMonth: until > first ? until : last }
    })
  })
}
