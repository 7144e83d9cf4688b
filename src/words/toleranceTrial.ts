import type { Decimal } from '../domain/decimal'
import type { Indicator } from '../domain/indicator'
import type { Period } from '../domain/period'
import { statuses } from '../domain/status'
import type { StatusTally, TrialChange } from '../domain/toleranceTrial'
import { counted } from './counted'
import { formatPeriod } from './format'
import { formatShortest, formatTolerance } from './formatGap'
import { statusWord } from './status'

/** Words of the page where a tolerance is tried. */
export const trialWords = {
  title: 'Prøv en toleranse',
  lead: 'Flytt toleransen og se hvilke statuser som skifter farge. Ingenting lagres før du vedtar den.',
  what: 'Gjelder',
  everyOf: (unit: string, count: number) => `Alle med enhet «${unit}» (${count})`,
  slider: 'Toleranse',
  field: 'Toleranse som tall',
  notANumber: 'Skriv toleransen som et tall fra 0 og oppover, for eksempel 1 eller 0,5.',
  rule: 'Bruk den vanlige regelen',
  ruleTried: 'den vanlige regelen',
  before: 'Nå',
  after: 'Med prøven',
  status: 'Status',
  changes: 'Statuser som skifter',
  noChanges: 'Ingen status skifter.',
  indicator: 'Indikator',
  period: 'Periode',
  year: 'Målår',
  from: 'Fra',
  to: 'Til',
  decide: 'Vedta',
  reason: 'Begrunnelse',
  discard: 'Forkast det du har prøvd og skrevet',
  reasonMissing: 'Skriv hvorfor toleransen endres. Det vises ved siden av fargen.',
  decideThis: 'Vedta denne toleransen',
  decideRule: 'Vedta den vanlige regelen',
  onlyController: 'Bare en controller kan vedta en toleranse. Velg rollen controller øverst på siden.',
  saving: 'Lagrer …',
  unknown: 'Velg en indikator med toleranse i lista.',
} as const

/** What is tried, and for which periods. */
export function triedText(tolerance: Decimal | null, indicator: Indicator, from: Period, last: Period): string {
  const what = tolerance ? formatTolerance(tolerance, indicator) : trialWords.ruleTried
  const until = from === last ? '' : ` til og med ${formatPeriod(last)}`
  return `Prøver ${what} fra og med ${formatPeriod(from)}${until}`
}

/** How many statuses would change. */
export function changedText(changes: number, judged: number): string {
  return `${counted(changes, 'status skifter', 'statuser skifter')} av ${judged}.`
}

/** A status's count before and after, for those that any has. */
export function tallyRows(before: StatusTally, after: StatusTally): { status: (typeof statuses)[number]; word: string; before: number; after: number }[] {
  return statuses.filter((status) => before[status] + after[status] > 0).map((status) => ({ status, word: statusWord(status), before: before[status], after: after[status] }))
}

/** What tells one change from the others. */
export function changeKey({ indicator, period, before }: TrialChange): string {
  return `${indicator.id} ${period} ${before.horizon}`
}

/** A tolerance as it is written in the field: `0,5`. */
export function writtenTolerance(tolerance: Decimal): string {
  return formatShortest(tolerance)
}

/** That a tolerance was decided, and for how many. */
export function decidedText(indicators: number): string {
  return `Vedtaket er lagret for ${counted(indicators, 'indikator', 'indikatorer')}.`
}
