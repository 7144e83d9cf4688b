import { isoDateOf } from './isoDate'
import { periodOf, type Period } from './period'

/** The period that a date falls in; null for what is not a date. */
export function periodOfDate(written: string): Period | null {
  const [year, month] = isoDateOf(written)?.split('-').map(Number) ?? []
  if (year === undefined || month === undefined) return null
  return periodOf(year, month <= 4 ? 'T1' : month <= 8 ? 'T2' : 'ÅR')
}
