import type { Fact } from './fact'
import type { OmissionFact } from './followUpFact'
import type { Measurement } from './measurement'
import { standingFacts } from './standing'

/** What says that measurements were not carried out, the latest of each period that has no measurement of its own [R10.4]. */
export function openOmissions(facts: readonly Fact[], measurements: readonly Measurement[]): OmissionFact[] {
  const latest = new Map(standingFacts(facts, 'omission').map((fact) => [fact.period, fact]))
  for (const { period } of measurements) latest.delete(period)
  return [...latest.values()]
}
