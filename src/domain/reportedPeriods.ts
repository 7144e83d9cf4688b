import type { Fact } from './fact'
import type { Indicator } from './indicator'
import { openOmissions } from './omissions'
import type { Period } from './period'
import type { PlanYears } from './plan'
import { recordOf } from './record'
import { measurementsOf } from './series'

/** The periods that something is reported of. */
export interface ReportedPeriods {
  /** Those of the valid measurements. */
  readonly measured: readonly Period[]
  /** Those whose measurement was not carried out [R10.4]. */
  readonly omitted: readonly Period[]
}

/** What is reported of an indicator by its facts, by period: nothing else of the facts is kept. */
export function reportedPeriods(indicator: Indicator, facts: readonly Fact[], years: PlanYears): ReportedPeriods {
  const measurements = measurementsOf(recordOf(indicator, facts, years).series)
  const periodOf = ({ period }: { readonly period: Period }) => period
  return { measured: measurements.map(periodOf), omitted: openOmissions(facts, measurements).map(periodOf) }
}
