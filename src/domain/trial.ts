import type { Fact, FactDraft } from './fact'
import type { Indicator } from './indicator'
import type { PlanYears } from './plan'
import { recordOf, type IndicatorRecord } from './record'

/** Later than any id that is given: what is tried has the last word. */
const trialId = '~:~:~'

/** Everything the facts would say about an indicator if `draft` were one of them; nothing is stored. */
export function recordWith(indicator: Indicator, facts: readonly Fact[], years: PlanYears, draft: FactDraft): IndicatorRecord {
  const tried = { plan: '', virksomhet: '', author: '', at: '', ...draft, id: trialId } as Fact
  return recordOf(indicator, [...facts, tried], years)
}
