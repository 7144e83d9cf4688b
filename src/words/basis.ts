import type { FactBasis } from '../domain/reportLine'

/** Words of the choice between everything that is registered and only what is approved. */
export const basisWords = {
  label: 'Verdier',
  all: 'Alle registrerte',
  approved: 'Bare godkjente',
} as const

/** Which values count, where that is not all of them. */
export function basisNote(basis: FactBasis): string {
  return basis === 'approved' ? basisWords.approved.toLowerCase() : ''
}

/** What only counting approved values leaves out [R10.6]. */
export function leftOutText(count: number): string {
  if (count === 0) return 'Alle registrerte verdier er godkjent.'
  return count === 1 ? '1 registrert verdi er ikke godkjent og teller ikke.' : `${count} registrerte verdier er ikke godkjent og teller ikke.`
}
