import { baselinePeriod, lastPeriod } from './calendar'
import { periodOrdinal, type Period } from './period'
import type { PlanYears } from './plan'
import { failure, success, type Result } from './result'

/** Whether a measurement may be given for the period: within the plan, the baseline year as a whole included [R1.9]. */
export function checkMeasurementPeriod(period: Period, years: PlanYears): Result<Period, 'before_plan' | 'after_plan'> {
  const ordinal = periodOrdinal(period)
  if (ordinal < periodOrdinal(baselinePeriod(years))) return failure('before_plan')
  return ordinal > periodOrdinal(lastPeriod(years)) ? failure('after_plan') : success(period)
}
