import type { DataStatus } from '../domain/calendar'
import type { ExemptionFact } from '../domain/followUpFact'
import type { Flag } from '../domain/flags'
import type { Trend } from '../domain/trend'

const trendWords: Readonly<Record<Trend, string>> = { bedre: 'bedre', uendret: 'uendret', dårligere: 'dårligere', ingen: 'ingen trend' }

/** The word for a trend. */
export function trendWord(trend: Trend): string {
  return trendWords[trend]
}

const dataStatusWords: Readonly<Record<DataStatus, string>> = { levert: 'levert', mangler: 'mangler', ikke_ventet: 'ikke ventet' }

/** The word for whether a period's measurement is in. */
export function dataStatusWord(status: DataStatus): string {
  return dataStatusWords[status]
}

const flagWords: Readonly<Record<Flag, { readonly label: string; readonly meaning: string }>> = {
  NAADD_MEN_SVAKERE: { label: 'Nådd, men svakere', meaning: 'Målet er nådd, men verdien er svakere enn utgangspunktet.' },
  FALT_UNDER_MAALET: { label: 'Falt under målet', meaning: 'Forrige sammenlignbare måling nådde målet. Den siste gjør det ikke.' },
  FEIL_RETNING: { label: 'Feil retning', meaning: 'Målet er ikke nådd, og siste måling er dårligere enn den før.' },
  IKKE_RAPPORTERT: { label: 'Ikke rapportert', meaning: 'En måling var ventet, men har ikke kommet.' },
  MANGLER_AARSAK: { label: 'Mangler årsak', meaning: 'Status er gul eller rød, og ingen har skrevet hvorfor.' },
  MANGLER_TILTAK: { label: 'Mangler tiltak', meaning: 'Status er rød, og tiltak, ansvarlig eller frist mangler.' },
  MANGLER_RAPPORT: { label: 'Mangler rapport', meaning: 'Målet krever rapport, og det er ikke vist til noe dokument.' },
  MAA_AVKLARES: { label: 'Må avklares', meaning: 'Utgangspunktet i planen er uavklart, og ingenting er målt.' },
  VURDERING_UENIG: { label: 'Vurdert annerledes', meaning: 'En person har vurdert noe annet enn det som er regnet ut.' },
}

/** A short label for a flag. */
export function flagWord(flag: Flag): string {
  return flagWords[flag].label
}

/** One sentence that says what a flag means. */
export function flagMeaning(flag: Flag): string {
  return flagWords[flag].meaning
}

/** What stands in the place of a status where an indicator is out of the follow-up [R10.3]. */
export function exemptionShort(kind: ExemptionFact['kind']): string {
  return kind === 'utgaar' ? 'Utgår' : 'Ikke aktuelt'
}
