import { failure, success, type Result } from './result'

/** A reporting period in its canonical form: `2025-T1` (to 30.04), `2025-T2` (to 31.08) or `2025-ÅR` (to 31.12) [R1.1]. */
export type Period = string & { readonly __period: true }

/** The three parts of a reporting year, in order. */
export type PeriodPart = 'T1' | 'T2' | 'ÅR'

const parts: readonly PeriodPart[] = ['T1', 'T2', 'ÅR']
const monthsBefore = [4, 8, 12] as const

/** The period of `year` that ends with `part`. */
export function periodOf(year: number, part: PeriodPart): Period {
  return `${String(year).padStart(4, '0')}-${part}` as Period
}

/** Reads `2025-T1`, `2025-ÅR`, and also `2025-AR` and `2025-T3`, in any letter case [R1.1]. */
export function parsePeriod(text: string): Result<Period, 'not_a_period'> {
  const match = /^(\d{4})-(T1|T2|T3|ÅR|AR)$/.exec(text.trim().normalize('NFC').toUpperCase())
  if (!match) return failure('not_a_period')
  const part = match[2] === 'T1' || match[2] === 'T2' ? match[2] : 'ÅR'
  return success(periodOf(Number(match[1]), part))
}

/** The calendar year of a period. */
export function periodYear(period: Period): number {
  return Math.floor(periodOrdinal(period) / 3)
}

/** Which part of the year a period ends with. */
export function periodPart(period: Period): PeriodPart {
  return period.slice(5) as PeriodPart
}

const ordinals = new Map<Period, number>()
const periods = new Map<number, Period>()

/** A number that orders periods and counts tertials: consecutive periods differ by 1. Remembered, as a judge asks often. */
export function periodOrdinal(period: Period): number {
  const known = ordinals.get(period)
  if (known !== undefined) return known
  const ordinal = Number(period.slice(0, 4)) * 3 + parts.indexOf(periodPart(period))
  ordinals.set(period, ordinal)
  return ordinal
}

/** The ordinal of the period that ends a year. */
export function yearEndOrdinal(year: number): number {
  return year * 3 + 2
}

/** The period with this ordinal. */
export function periodAt(ordinal: number): Period {
  const known = periods.get(ordinal)
  if (known !== undefined) return known
  const period = periodOf(Math.floor(ordinal / 3), parts[((ordinal % 3) + 3) % 3] ?? 'ÅR')
  periods.set(ordinal, period)
  return period
}

/** Months from 31 December of the baseline year to the end of the period [R1.2]. */
export function monthNumber(ordinal: number, baselineYear: number): number {
  return (Math.floor(ordinal / 3) - baselineYear - 1) * 12 + monthsOfYear(ordinal)
}

/** Months of the year that have passed at the end of the period: 4, 8 or 12. */
export function monthsOfYear(ordinal: number): 4 | 8 | 12 {
  return monthsBefore[ordinal % 3] ?? 12
}

/** True for the period that ends a year. */
export function isYearEnd(ordinal: number): boolean {
  return ordinal % 3 === 2
}

/** The last day of the period as an ISO date (`2025-04-30`). */
export function periodEnd(period: Period): string {
  const day = { T1: '04-30', T2: '08-31', ÅR: '12-31' }[periodPart(period)]
  return `${period.slice(0, 4)}-${day}`
}

/** Every period from `first` to `last`, both included, in order. */
export function periodsBetween(first: Period, last: Period): Period[] {
  const from = periodOrdinal(first)
  const length = Math.max(0, periodOrdinal(last) - from + 1)
  return Array.from({ length }, (_, index) => periodAt(from + index))
}
