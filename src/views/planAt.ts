import type { Period } from '../domain/period'
import type { Plan } from '../domain/plan'
import { useJudgedStore } from '../stores/judged'

/** The plan with the targets and the tolerances that hold at a period [R10.2]. */
export function planAt(plan: Plan, period: Period): Plan {
  const judged = useJudgedStore()
  return { ...plan, indicators: plan.indicators.map((one) => judged.recordOf(one.id)?.seriesAt(period).indicator ?? one) }
}
