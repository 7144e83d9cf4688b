import type { Period } from '../domain/period'
import { counted } from './counted'
import { formatPeriod } from './format'

/** Words of the page of all tiltak. */
export const tiltakPageWords = {
  title: 'Tiltak',
  caption: 'Tiltak etter frist',
  columns: { tiltak: 'Tiltak', indicator: 'Indikator', responsible: 'Ansvarlig', deadline: 'Frist', state: 'Status for tiltaket' },
  form: 'Finn tiltak',
  states: 'Status for tiltaket',
  overdue: 'Fristen har gått ut',
  utvalg: 'Utvalg',
  virksomhet: 'Virksomhet',
  all: 'Alle',
  none: 'Ingen tiltak ved denne perioden',
  noneText: 'Tiltak skrives ved målingen i registreringen, eller på kortet for målavviket til indikatoren.',
  toMaalavvik: 'Se målavvikene',
  noHits: 'Ingen tiltak passer med det du har valgt',
  noHitsText: 'Fjern noen av valgene, eller nullstill.',
  export: 'Last ned lista (CSV)',
  exported: 'Lista er lastet ned.',
} as const

/** How many tiltak there are and how many are past their deadline, under the heading. */
export function tiltakLead(total: number, open: number, overdue: number, period: Period): string {
  const late = overdue === 0 ? 'ingen av dem har gått ut på frist' : `${overdue} av dem har gått ut på frist`
  return `${counted(total, 'tiltak', 'tiltak')} ved ${formatPeriod(period)}: ${open} åpne, og ${late}. Åpne tiltak følger med til neste periode.`
}

/** How many tiltak are shown, said politely when it changes. */
export function tiltakHits(shown: number, total: number): string {
  return shown === total ? `Viser alle ${total} tiltak` : `Viser ${shown} av ${total} tiltak`
}

/** The name of the file that the list is saved as. */
export function tiltakFileName(period: Period): string {
  return `tiltak-${period.replace('Å', 'A')}.csv`
}

/** Headings of the exported list; those of a target year are followed by the year. */
export const tiltakColumns = {
  id: 'Id',
  indicator: 'Indikator',
  utvalg: 'Utvalg',
  virksomhet: 'Virksomhet',
  period: 'Periode',
  tiltak: 'Tiltak',
  responsible: 'Ansvarlig',
  deadline: 'Frist',
  overdue: 'Fristen er ute',
  state: 'Status for tiltaket',
  note: 'Merknad',
  since: 'Fulgt fra',
  updated: 'Sist omtalt i',
  status: 'Status',
  assessed: 'Egen vurdering',
  yes: 'ja',
  no: 'nei',
} as const
