import type { Fact, FactId } from './fact'
import type { AssessmentFact } from './followUpFact'
import { periodOrdinal, type Period } from './period'
import type { PlanYears } from './plan'
import { standingFacts } from './standing'
import type { Status } from './status'

/** What a person judged against one target year, beside the computed status [R6.2]. */
export interface Assessment {
  readonly fact: AssessmentFact
  /** True when a measurement has come since: "vurdert før siste måling". */
  readonly isOutdated: boolean
}

/**
 * For each target year the latest assessment made at the period or before, or null [R6.2]; empty where none was made.
 * `latest` is the fact behind the latest measurement at the period; null for the plan's own baseline.
 */
export function assessmentsAt(facts: readonly Fact[], years: PlanYears, period: Period, latest: FactId | null): (Assessment | null)[] {
  const ordinal = periodOrdinal(period)
  const made = standingFacts(facts, 'assessment').filter((fact) => periodOrdinal(fact.period) <= ordinal)
  if (made.length === 0) return []
  return years.targets.map((horizon) => {
    const fact = made.filter((one) => one.horizon === horizon).at(-1)
    return fact ? { fact, isOutdated: fact.seen !== latest } : null
  })
}

/** What a person may judge: the same words as the rules use before and after the target year is over [R5.7]. */
export function assessableStatuses(passed: boolean): readonly Status[] {
  return passed ? ['naadd', 'nesten', 'ikke_naadd', 'ikke_vurdert'] : ['naadd', 'i_rute', 'noe_bak', 'bak', 'ikke_vurdert']
}

/** Whether an assessment says enough: a reason is compulsory when it differs from the computed status [R6.2]. */
export function needsReason(chosen: Status, computed: Status, reason: string): boolean {
  return chosen !== computed && reason.trim() === ''
}
