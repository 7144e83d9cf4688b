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

/** How many measurements there are, and how many that were not carried out. */
export type ReportedCount = Readonly<Record<keyof ReportedPeriods, number>>

/** How much is reported in all, or of one period. */
export function countReported(all: readonly ReportedPeriods[], period: Period | null): ReportedCount {
  const count = (periods: readonly Period[]) => (period === null ? periods.length : periods.filter((one) => one === period).length)
  const sum = (key: keyof ReportedPeriods) => all.reduce((total, periods) => total + count(periods[key]), 0)
  return { measured: sum('measured'), omitted: sum('omitted') }
}

/** What is reported of an indicator by its facts, by period: nothing else of the facts is kept. */
export function reportedPeriods(indicator: Indicator, facts: readonly Fact[], years: PlanYears): ReportedPeriods {
  const measurements = measurementsOf(recordOf(indicator, facts, years).series)
  const periodOf = ({ period }: { readonly period: Period }) => period
  return { measured: measurements.map(periodOf), omitted: openOmissions(facts, measurements).map(periodOf) }
}
