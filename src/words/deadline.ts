import type { PeriodState } from '../domain/periodState'
import { formatIsoDate } from './format'

/** Words of the form for a period's deadline. */
export const deadlineWords = {
  change: 'Endre fristen',
  field: 'Ny frist',
  save: 'Sett frist',
  saving: 'Lagrer fristen …',
  empty: 'Velg en dato.',
  saved: (date: string) => `Fristen er ${formatIsoDate(date)}.`,
} as const

/** When the reporting of a period is due, and whether anyone has decided it. */
export function deadlineSentence({ deadline, isDeadlineDecided }: Pick<PeriodState, 'deadline' | 'isDeadlineDecided'>): string {
  return `Frist: ${formatIsoDate(deadline)}${isDeadlineDecided ? '' : ' (foreslått, ikke bestemt)'}.`
}
