import type { Period } from './period'
import type { PeriodState } from './periodState'

/** The last period that is locked, or null: what holds from a period on must not change a locked one after it [R10.8]. */
export function lastLocked(periods: readonly Period[], stateOf: (period: Period) => PeriodState): Period | null {
  return periods.findLast((period) => stateOf(period).lock !== null) ?? null
}
