import { fromPlain } from './decimal'
import type { Fact } from './fact'
import type { TargetFact, ToleranceFact } from './followUpFact'
import type { Indicator } from './indicator'
import { periodOrdinal, type Period } from './period'
import type { PlanYears } from './plan'
import { standingFacts } from './standing'
import { parseTarget } from './targetParse'

/** A change of the plan's own goal that was decided after the plan was adopted. */
export type IndicatorChange = TargetFact | ToleranceFact

/** The types of facts that say who is responsible: no others are looked at. */
export const responsibleFrom: readonly Fact['type'][] = ['responsible', 'withdrawal']

/** The virksomhet that is responsible now: the plan's proposal unless it was changed later [R10.1]. */
export function withResponsible(indicator: Indicator, facts: readonly Fact[]): Indicator {
  const responsible = standingFacts(facts, 'responsible').at(-1)?.responsible
  return responsible === undefined || responsible === indicator.responsible ? indicator : { ...indicator, responsible }
}

/** The standing changes of targets and tolerance, in the order they take effect [R10.2]. */
export function indicatorChanges(facts: readonly Fact[]): IndicatorChange[] {
  const changes = [...standingFacts(facts, 'target'), ...standingFacts(facts, 'tolerance')]
  return changes.sort((a, b) => periodOrdinal(a.period) - periodOrdinal(b.period))
}

function withChange(indicator: Indicator, change: IndicatorChange, years: PlanYears): Indicator {
  if (change.type === 'tolerance') {
    const tolerance = change.tolerance === '' ? null : fromPlain(change.tolerance)
    return { ...indicator, tolerance, toleranceReason: change.reason, toleranceDecided: change.at }
  }
  const target = parseTarget(change.written, indicator)
  const index = years.targets.indexOf(change.horizon)
  if (!target.ok || index === -1) return indicator
  return { ...indicator, targets: indicator.targets.map((own, at) => (at === index ? target.value : own)) }
}

/** The indicator with the targets and the tolerance that hold at a period: the plan's own and the changes up to it [R10.2]. */
export function indicatorAt(indicator: Indicator, changes: readonly IndicatorChange[], years: PlanYears, period: Period): Indicator {
  const ordinal = periodOrdinal(period)
  return changes.filter((change) => periodOrdinal(change.period) <= ordinal).reduce((own, change) => withChange(own, change, years), indicator)
}
