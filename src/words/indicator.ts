import { absolute, isZero, type Decimal } from '../domain/decimal'
import type { Direction, Frequency, Indicator } from '../domain/indicator'
import type { Judgement } from '../domain/judgement'
import type { JudgedRow } from '../domain/row'
import { rivalMark } from './conflict'
import { valueMarkWord } from './followUp'
import { formatPeriod, formatPeriodEnd } from './format'
import { formatQuantity, formatValue } from './formatValue'
import { formatGap } from './formatGap'
import { toleranceWithReason } from './tolerance'

/** A name and what it is. */
export interface Detail {
  readonly name: string
  readonly text: string
}

/** Words of the page of one indicator. */
export const indicatorWords = {
  register: 'Registrer verdi',
  previous: 'Forrige',
  next: 'Neste',
  neighbours: 'Forrige og neste indikator i planen',
  path: 'Hvor i planen',
  value: 'Verdi',
  target: (year: number) => `Mål ${year}`,
  trend: 'Trend',
  age: 'Alder',
  nextExpected: 'Neste måling',
  notMeasured: 'Ikke målt',
  why: 'Hvorfor denne fargen?',
  whyFor: (year: number) => `Målet for ${year}`,
  rules: 'Les reglene',
  flags: 'Merker',
  development: 'Utvikling',
  answers: 'Svar over tid',
  history: 'Historikk',
  plan: 'Fra planen',
  questions: 'Spørsmål til planen',
  questionsLead: 'Dette har kontrollen av planen funnet om indikatoren. Det endrer ingen status.',
} as const

/** The window's title and the heading's parts. */
export function indicatorTitle({ id, text }: Indicator): string {
  return `${id} ${text}`
}

/** How old the value is at the period. */
export function ageText({ latest, ageMonths, period }: JudgedRow): string {
  if (!latest || ageMonths === null) return 'ingen måling'
  if (ageMonths === 0) return `målt for ${formatPeriod(period)}`
  return `${ageMonths} måneder, målt for ${formatPeriod(latest.period)}`
}

/** When the next measurement is expected. */
export function nextExpectedText({ nextExpected }: JudgedRow): string {
  return nextExpected ? `${formatPeriod(nextExpected)} (per ${formatPeriodEnd(nextExpected)})` : 'ingen flere i planperioden'
}

/** What is to be known of the latest value and of the period's measurement, in short words. */
export function valueMarkTexts({ latest, omission, indicator }: JudgedRow): string[] {
  const measurement = latest?.measurement
  const marks = measurement ? [...(measurement.corrected ? ['korrigert'] : []), ...measurement.marks.map(valueMarkWord)] : []
  const rivals = measurement?.conflicts ?? []
  if (rivals.length > 0) marks.push(rivalMark(rivals, indicator))
  return [...marks, ...(omission ? [`ikke gjennomført for ${formatPeriod(omission.period)}`] : [])]
}

/** The latest value, or that there is none. */
export function latestValueText({ latest, indicator }: JudgedRow): string {
  return latest ? formatValue(latest.value, indicator) : indicatorWords.notMeasured
}

/** Which value a target year was judged by, where it is not the latest. */
export function judgedByText({ point }: Judgement, { latest, indicator }: JudgedRow): string {
  if (!point || point.period === latest?.period) return ''
  return `vurdert av ${formatValue(point.value, indicator)} for ${formatPeriod(point.period)}`
}

function distanceText(shortfall: Decimal, indicator: Indicator): string {
  if (isZero(shortfall)) return 'likt'
  const above = (shortfall.coefficient < 0n) === (indicator.direction === 'høyere')
  return `${formatGap(absolute(shortfall), indicator)} ${above ? 'over' : 'under'}`
}

const levelNames: Readonly<Record<Judgement['basis'], string>> = {
  none: 'Krav',
  answer: 'Krav',
  level: 'Krav',
  year_to_date: 'Krav hittil i år',
  baseline: 'Holdt mot målet',
}

function levelDetails(judgement: Judgement, indicator: Indicator): Detail[] {
  const { required, yearly, shortfall, tolerance, target, basis, passed } = judgement
  const decimals = indicator.decimals + 1
  const level = (value: Decimal) => formatQuantity(value, indicator, decimals)
  const name = passed && basis === 'level' ? 'Holdt mot målet' : levelNames[basis]
  return [
    ...(required ? [{ name, text: level(required) }] : []),
    ...(yearly ? [{ name: 'Krav for hele året', text: level(yearly) }] : []),
    ...(shortfall ? [{ name: 'Avstand', text: distanceText(shortfall, indicator) }] : []),
    ...(tolerance ? [{ name: 'Toleranse', text: toleranceWithReason(tolerance, indicator, target) }] : []),
  ]
}

/** The numbers behind a judgement, laid out. */
export function judgementDetails(judgement: Judgement, indicator: Indicator): Detail[] {
  const { point, target, judgedPeriod, passed } = judgement
  const marks = (point?.measurement?.marks ?? []).map((mark) => `, ${valueMarkWord(mark)}`).join('')
  const value = point ? `${formatValue(point.value, indicator)} (${formatPeriod(point.period)}${marks})` : indicatorWords.notMeasured
  return [
    { name: indicatorWords.value, text: value },
    { name: 'Målet', text: target.written },
    ...levelDetails(judgement, indicator),
    { name: 'Vurdert per', text: formatPeriodEnd(judgedPeriod) + (passed ? ' (målåret er omme)' : '') },
  ]
}

const directions: Readonly<Record<Direction, string>> = { høyere: 'høyere er bedre', lavere: 'lavere er bedre' }
const frequencies: Readonly<Record<Frequency, string>> = { tertial: 'hvert tertial', årlig: 'hvert år', 'annethvert år': 'annethvert år' }

/** How the indicator is measured, in one line. */
export function measuringText({ valueType, unit, direction, accumulation, frequency }: Indicator): string {
  const kind = { tall: unit, rang: 'plassering', janei: 'ja, delvis eller nei', vurdering: 'ivaretatt, delvis eller ikke' }[valueType]
  const parts = [kind, direction ? directions[direction] : '', accumulation === 'akkumulert' ? 'telles fra 1. januar' : '', `måles ${frequencies[frequency]}`]
  return parts.filter(Boolean).join(', ')
}

/** Where the indicator stands in the plan and what the plan says of it, by name. */
export const planWords = {
  wording: 'Planens ordlyd',
  samfunnsmaal: 'Samfunnsmål',
  innsatsomraade: 'Innsatsområde',
  delmaal: 'Delmål',
  utvalg: 'Utvalg',
  responsible: 'Ansvarlig (forslag)',
  measuring: 'Måles som',
  baseline: (year: number) => `Siste måling ${year}`,
  baselineNote: 'Om siste måling',
  note: 'Merknad',
  shared: 'Felles indikator',
  source: 'Kilde',
  line: (line: number) => `linje ${line} i plandokumentet`,
  empty: '(tom celle)',
} as const

/** How the plan's own last measurement is shown: as it is written, and whether it can be used [R1.3]. */
export function baselineText({ baseline }: Indicator): string {
  const state = { målt: '', mangler: ' – regnes som manglende', uavklart: ' – må avklares' }[baseline.state]
  return (baseline.written || planWords.empty) + state
}

/** Words of the page for an id that the plan does not have. */
export const unknownIndicatorWords = {
  title: 'Fant ikke indikatoren',
  lead: (id: string) => `Planen har ingen indikator med id «${id}». Adressen kan være skrevet feil, eller gjelde en annen plan.`,
  search: 'Søk etter id eller ord i planen',
  results: (count: number) => (count === 1 ? '1 indikator passer' : `${count} indikatorer passer`),
  none: 'Ingen indikator passer. Prøv et kortere ord, eller gå til oversikten.',
  choosePlan: (name: string) => `Bytt til ${name}`,
  home: 'Til oversikten',
} as const
