import type { Period } from '../domain/period'
import { periodChoice } from './counts'

/** Names of what is said about a measurement that is behind. */
export const remarkWords = {
  cause: 'Årsak',
  comment: 'Kommentar',
  consequence: 'Konsekvens',
  tiltak: 'Tiltak',
  responsible: 'Ansvarlig',
  deadline: 'Frist',
  state: 'Status for tiltaket',
  note: 'Merknad',
} as const

/** The name of the field where the status of a tiltak is chosen, as it is read aloud. */
export function stateFieldName(text: string): string {
  return `${remarkWords.state}: ${text}`
}

/** The link from a row of the list to the card of the målavvik. */
export const cardLinkWord = 'Årsak og tiltak'

/** The name of that link as it is read aloud. */
export function cardLinkName(id: string): string {
  return `${cardLinkWord} for ${id}`
}

/** Words of the list of målavvik. */
export const maalavvikWords = {
  caption: 'Målavvik i valgt rekkefølge',
  export: 'Last ned lista (CSV)',
  exported: 'Lista er lastet ned.',
  legend: 'Hva merkene betyr',
  none: 'Ingen målavvik ved denne perioden',
  noneText: 'Alle indikatorene er nådd eller i rute uten merker, eller de er ikke målt ennå.',
} as const

/** How many indicators are on the list, how many of them are behind, and how many the plan has. */
export interface MaalavvikCounts {
  readonly listed: number
  readonly behind: number
  readonly total: number
}

/** What the list of målavvik holds, under its heading: the goals missed, told apart from those that only carry a flag. */
export function maalavvikLead({ listed, behind, total }: MaalavvikCounts, period: Period, baseline: Period | null): string {
  const at = periodChoice(period, baseline).toLocaleLowerCase('nb')
  const missed = `${behind} ${behind === 1 ? 'er gul eller rød' : 'er gule eller røde'} mot minst ett målår`
  const flagged = listed > behind ? `, og ${listed - behind} har bare et merke` : ''
  return `${listed} av ${total} indikatorer ved ${at}: ${missed}${flagged}.`
}

/** The name of the file that the list is saved as. */
export function maalavvikFileName(period: Period): string {
  return `maalavvik-${period.replace('Å', 'A')}.csv`
}

/** Headings of the exported list; those of a target year are followed by the year. */
export const exportColumns = {
  id: 'Id',
  indicator: 'Indikator',
  utvalg: 'Utvalg',
  samfunnsmaal: 'Samfunnsmål',
  area: 'Innsatsområde',
  virksomhet: 'Virksomhet',
  period: 'Periode',
  measuredPeriod: 'Målt periode',
  value: 'Verdi',
  unit: 'Enhet',
  target: 'Mål',
  status: 'Status',
  trend: 'Trend',
  age: 'Alder i måneder',
  flags: 'Merker',
  marks: 'Om verdien',
  why: 'Hvorfor',
  writtenFor: 'Årsak skrevet for',
  tiltakState: 'Tiltak: status',
  tiltakSince: 'Tiltak: fulgt fra',
  tiltakNote: 'Tiltak: merknad',
  assessed: 'Egen vurdering',
  assessedReason: 'Begrunnelse for egen vurdering',
} as const
