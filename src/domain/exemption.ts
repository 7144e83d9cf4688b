import type { Fact } from './fact'
import type { ExemptionFact, OmissionFact } from './followUpFact'
import { periodOrdinal, type Period } from './period'
import { standingFacts } from './standing'

/** What leaves an indicator out of the follow-up at a period: out from a period on, or out in that period alone [R10.3]. */
export function exemptionAt(facts: readonly Fact[], period: Period): ExemptionFact | null {
  const ordinal = periodOrdinal(period)
  const holds = ({ kind, period: from }: ExemptionFact) => (kind === 'utgaar' ? periodOrdinal(from) <= ordinal : from === period)
  return standingFacts(facts, 'exemption').filter(holds).at(-1) ?? null
}

/** What says that the measurement of a period was not carried out [R10.4]. */
export function omissionAt(facts: readonly Fact[], period: Period): OmissionFact | null {
  return standingFacts(facts, 'omission').filter((fact) => fact.period === period).at(-1) ?? null
}
