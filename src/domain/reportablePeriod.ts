import { lastPeriod } from './calendar'
import { periodAt, periodEnd, periodOf, periodOrdinal, type Period } from './period'
import type { PlanYears } from './plan'

/**
 * The period that is natural to report on a day (ISO date): the latest that is over,
 * but never before measurements are expected and never after the plan.
 */
export function reportablePeriod(years: PlanYears, today: string): Period {
  const day = today.slice(0, 10)
  const last = periodOrdinal(lastPeriod(years))
  let ordinal = periodOrdinal(periodOf(years.firstExpected, 'T1'))
  while (ordinal < last && periodEnd(periodAt(ordinal + 1)) < day) ordinal += 1
  return periodAt(ordinal)
}
