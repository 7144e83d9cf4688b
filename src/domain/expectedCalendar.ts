import { isExpected, planPeriods } from './calendar'
import { periodEnd, periodOrdinal, type Period } from './period'
import type { PeriodState } from './periodState'
import type { PlanYears } from './plan'
import type { IndicatorRecord } from './record'
import type { JudgedRow } from './row'

/** What a period is for an indicator: measured, due and absent, to come, or nothing to wait for and why. */
export type CalendarMark = 'levert' | 'mangler' | 'kommer' | 'ikke_ventet' | 'ikke_gjennomfort' | 'ute'

/** Every mark, in the order they are explained. */
export const calendarMarks: readonly CalendarMark[] = ['levert', 'mangler', 'kommer', 'ikke_gjennomfort', 'ute', 'ikke_ventet']

/** What the period of a row is for its indicator, seen on a day (ISO date) [R7.4] [R10.3] [R10.4]. */
export function calendarMark({ dataStatus, exemption, omission, period }: JudgedRow, today: string): CalendarMark {
  if (exemption) return 'ute'
  if (dataStatus !== 'mangler') return dataStatus
  if (omission) return 'ikke_gjennomfort'
  return periodEnd(period) < today ? 'mangler' : 'kommer'
}

/** The periods in which something may be expected [R7.1]. */
export function reportingPeriods(years: PlanYears): Period[] {
  return planPeriods(years).filter((period) => periodOrdinal(period) >= years.firstExpected * 3)
}

/** When a period is due, and how many measurements are expected of it. */
export interface DueDate {
  readonly period: Period
  /** ISO date. */
  readonly date: string
  readonly expected: number
}

/** The deadlines from today on, of the periods in which something is expected of these indicators [R7.2] [R10.8]. */
export function dueDates(records: readonly IndicatorRecord[], years: PlanYears, deadlineOf: (period: Period) => PeriodState['deadline'], today: string): DueDate[] {
  return reportingPeriods(years).flatMap((period) => {
    const date = deadlineOf(period)
    if (date < today) return []
    const ordinal = periodOrdinal(period)
    const expected = records.filter(({ series, rowAt }) => isExpected(series.indicator, years, ordinal) && rowAt(period).exemption === null).length
    return expected > 0 ? [{ period, date, expected }] : []
  })
}
