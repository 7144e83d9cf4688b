import { periodEnd, periodPart, periodYear, type Period } from '../domain/period'

/** Space that keeps a number and its unit, or groups of three digits, on one line. */
export const noBreakSpace = '\u00a0'

/** `1. tertial 2025`, `2. tertial 2025` or `året 2025`. */
export function formatPeriod(period: Period): string {
  const year = periodYear(period)
  return { T1: `1. tertial ${year}`, T2: `2. tertial ${year}`, ÅR: `året ${year}` }[periodPart(period)]
}

/** The plan's own last measurement as a choice among periods. */
export function formatBaselinePeriod(period: Period): string {
  return `Utgangspunkt ${periodYear(period)}`
}

/** An ISO date as `30.04.2025`. */
export function formatIsoDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  return match ? `${match[3]}.${match[2]}.${match[1]}` : date
}

/** The last day of a period as `30.04.2025`. */
export function formatPeriodEnd(period: Period): string {
  return formatIsoDate(periodEnd(period))
}
