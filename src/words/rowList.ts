import type { DataStatus } from '../domain/calendar'
import type { Period } from '../domain/period'
import type { JudgedRow } from '../domain/row'
import type { RowOrder } from '../domain/rowOrder'
import { formatPeriodShort } from './formatShort'
import { displayName } from './indicatorName'

/** Compares names as Norwegians order them, numbers by their size. */
export const compareNames = new Intl.Collator(['nb-NO'], { numeric: true }).compare

/** The name a row is listed and ordered by. */
export function rowName({ indicator }: JudgedRow): string {
  return displayName(indicator.text)
}

/** Words of the form that narrows a list. */
export const filterWords = {
  form: 'Finn indikatorer',
  search: 'Søk',
  searchHint: 'Tekst, id eller virksomhet',
  clearSearch: 'Tøm søket',
  order: 'Sorter',
  more: 'Filtrer',
  status: 'Status',
  horizon: 'Status for målår',
  anyHorizon: 'Alle målår',
  flags: 'Merker',
  responsible: 'Virksomhet',
  dataStatus: 'Data for perioden',
  utvalg: 'Utvalg',
  samfunnsmaal: 'Samfunnsmål',
  exemption: 'Fritak fra oppfølging',
  all: 'Alle',
  reset: 'Nullstill',
} as const

/** Words of the choice between every row and one's own. */
export const scopeWords = {
  legend: 'Hvilke målavvik',
  every: 'Alle',
  own: 'Mine',
  noneTitle: 'Ingen målavvik er dine',
  noneText: 'Ingen av indikatorene du har ansvar for, står i lista for perioden. Velg «Alle» for å se resten.',
} as const

const orderWords: Readonly<Record<RowOrder, string>> = {
  plan: 'Som i planen',
  verst: 'Verst først',
  navn: 'Navn',
  virksomhet: 'Virksomhet',
  alder: 'Eldste verdi først',
}

/** The name of an order of rows. */
export function orderWord(order: RowOrder): string {
  return orderWords[order]
}

const dataChoices: Readonly<Record<DataStatus, string>> = { levert: 'Levert', mangler: 'Mangler', ikke_ventet: 'Ikke ventet' }

/** Whether the period's measurement is in, as a choice. */
export function dataChoice(status: DataStatus): string {
  return dataChoices[status]
}

/** How many filters are chosen, beside the word for filtering. */
export function chosenText(count: number): string {
  return count === 1 ? '1 valgt' : `${count} valgt`
}

/** How many rows are shown, said politely when it changes. */
export function hitsText(shown: number, total: number): string {
  if (total === 0) return 'Ingen indikatorer'
  if (shown === 0) return `Ingen treff blant ${total}`
  if (shown === total) return total === 1 ? 'Viser den ene indikatoren' : `Viser alle ${total}`
  return `Viser ${shown} av ${total}`
}

/** Words for a list that has nothing left to show. */
export const noHitsWords = {
  title: 'Ingen indikatorer passer med det du har valgt',
  text: 'Prøv et annet søkeord, eller fjern noen av valgene.',
} as const

/** Headings of the columns of a list of indicators. */
export const columnWords = {
  indicator: 'Indikator',
  value: 'Siste verdi',
  trend: 'Trend',
  age: 'Alder',
} as const

/** The heading of a target year's column. */
export function horizonColumn(year: number): string {
  return `Mål ${year}`
}

/** Words within the rows of a list. */
export const rowWords = {
  noValue: 'Ikke målt',
  baseline: 'utgangspunkt',
} as const

/** When a value was measured; the plan's own value is named as such. */
export function measuredText({ latest }: JudgedRow): string {
  if (!latest) return ''
  const period = formatPeriodShort(latest.period)
  return latest.measurement ? period : `${rowWords.baseline} ${period}`
}

/** How old a value is at the period looked at [R6.4]. */
export function ageText(months: number): string {
  if (months === 0) return 'Ny'
  return months === 1 ? '1 måned' : `${months} md.`
}

/** When the next measurement is expected [R6.4]. */
export function nextText(period: Period): string {
  return `neste: ${formatPeriodShort(period)}`
}
