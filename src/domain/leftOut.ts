import type { JudgedRow } from './row'

/** How many rows would show another value if all that is registered counted: their latest is not approved [R10.6]. */
export function leftOutCount(all: readonly JudgedRow[], approved: readonly JudgedRow[]): number {
  const counted = new Map(approved.map(({ indicator, latest }) => [indicator.id, latest?.measurement?.factId]))
  return all.filter(({ indicator, latest }) => latest?.measurement && counted.get(indicator.id) !== latest.measurement.factId).length
}
