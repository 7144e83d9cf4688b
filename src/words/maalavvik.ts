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
} as const

/** Words of the list of målavvik. */
export const maalavvikWords = {
  caption: 'Målavvik i valgt rekkefølge',
  export: 'Last ned lista (CSV)',
  exported: 'Lista er lastet ned.',
  legend: 'Hva merkene betyr',
  none: 'Ingen målavvik ved denne perioden',
  noneText: 'Alle indikatorene er nådd eller i rute uten merker, eller de er ikke målt ennå.',
} as const

/** What the list of målavvik holds, under its heading. */
export function maalavvikLead(count: number, total: number, period: Period, baseline: Period | null): string {
  const at = periodChoice(period, baseline).toLocaleLowerCase('nb')
  return `${count} av ${total} indikatorer er gule eller røde mot minst ett målår, eller har et merke, ved ${at}.`
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
  why: 'Hvorfor',
} as const
