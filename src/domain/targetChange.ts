import type { TargetFact } from './followUpFact'
import type { Indicator } from './indicator'
import type { IndicatorChange } from './indicatorChange'
import { periodOrdinal, yearEndOrdinal } from './period'
import type { PlanYears } from './plan'
import { parseTarget } from './targetParse'

/** A target changed by a decision, with the wording whose place it took. */
export interface TargetChange {
  readonly fact: TargetFact
  readonly before: string
}

/** The changes of targets that have effect, in the order they take it; a target year that was over is not changed [R10.2]. */
export function targetChangesOf(indicator: Indicator, changes: readonly IndicatorChange[], years: PlanYears): TargetChange[] {
  const wordings = indicator.targets.map(({ written }) => written)
  return changes.flatMap((fact) => {
    if (fact.type !== 'target') return []
    const index = years.targets.indexOf(fact.horizon)
    const isOver = periodOrdinal(fact.period) > yearEndOrdinal(fact.horizon)
    if (index === -1 || isOver || !parseTarget(fact.written, indicator).ok) return []
    const before = wordings[index] ?? ''
    wordings[index] = fact.written
    return [{ fact, before }]
  })
}
