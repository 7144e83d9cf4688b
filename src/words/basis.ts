/** Words of the choice between everything that is registered and only what is approved. */
export const basisWords = {
  label: 'Verdier',
  all: 'Alle registrerte',
  approved: 'Bare godkjente',
} as const

/** What only counting approved values leaves out [R10.6]. */
export function leftOutText(count: number): string {
  if (count === 0) return 'Alle registrerte verdier er godkjent.'
  return count === 1 ? '1 registrert verdi er ikke godkjent og teller ikke.' : `${count} registrerte verdier er ikke godkjent og teller ikke.`
}
