import type { EntryField, RemarkField } from '../domain/entryField'
import type { IndicatorGroup } from '../domain/entryGroups'
import type { EntryNotice } from '../domain/entryNotice'
import type { Indicator } from '../domain/indicator'
import type { Measurement } from '../domain/measurement'
import { isYearEnd, monthsOfYear, periodOrdinal, type Period } from '../domain/period'
import type { JudgedRow } from '../domain/row'
import type { Series, SeriesPoint } from '../domain/series'
import type { Completeness } from '../domain/summary'
import { requirementSoFar } from '../domain/requirement'
import type { PlanYears } from '../domain/plan'
import { conflictText } from './conflict'
import { formatIsoDate, formatPeriod } from './format'
import { formatQuantity, formatValue } from './formatValue'
import { formatPeriodShort } from './formatShort'
import { formatTime } from './formatTime'
import { lockWords } from './lock'
import { questionText, valueProblemText } from './problems'
import { judgementWord } from './judgement'
import { storageProblemText } from './storage'
import { isHeld } from './why'

/** Fixed words of the entry form. */
export const entryWords = {
  title: 'Registrer målinger',
  documentTitle: 'Registrer',
  lead: 'Skriv verdien og trykk Enter. Alt lagres med en gang, og fargen følger med.',
  virksomhet: 'Virksomhet',
  everyVirksomhet: 'Alle virksomheter',
  order: 'Rekkefølge',
  planOrder: 'Som i planen',
  innsatsomraadeOrder: 'Etter innsatsområde',
  show: 'Vis',
  showAll: 'Alle indikatorer',
  showExpected: 'Bare dem som er ventet',
  caption: 'Målinger som skal registreres',
  columns: { indicator: 'Indikator', last: 'Siste verdi', expected: 'Krav og mål', value: 'Verdi', status: 'Status', saved: 'Lagret' },
  expected: 'Ventet nå',
  notExpected: 'Ikke ventet nå',
  exempt: 'Ute av oppfølgingen',
  omitted: 'Ikke gjennomført',
  delivered: 'Levert',
  yearToDate: 'hittil i år',
  baseline: 'utgangspunkt',
  noLast: 'Ikke målt før',
  remarks: 'Merknader',
  closeRemarks: 'Skjul merknader',
  saving: 'Lagrer …',
  notSaved: 'Ikke lagret',
  missing: 'Mangler',
  undo: 'Angre',
  nextMissing: 'Neste som mangler',
  nextMissingKeys: 'Alt + N',
  nothingMissing: 'Alle ventede målinger er levert.',
  noRows: 'Ingen indikatorer å vise',
  noRowsText: 'Ingen indikatorer er ventet i denne perioden for valget ditt. Velg «Alle indikatorer», en annen periode eller en annen virksomhet.',
  confirm: 'Ja, det stemmer',
  change: 'Endre',
  saveNow: 'Lagre',
  tryAgain: 'Prøv igjen',
  discard: 'Forkast teksten',
  withdraw: 'Ja, trekk tilbake',
  keepValue: 'Nei, behold verdien',
  withdrawReason: 'Trukket tilbake i registreringen',
  undoReason: 'Angret',
  remarksWait: 'Merknaden er tatt vare på, og lagres sammen med verdien.',
  nothingToUndo: 'Det er ikke noe å angre.',
  help: 'Tastatur og hjelp',
  pasteHelp:
    'Kopier en kolonne med verdier i Excel og lim den inn i verdifeltet der den skal begynne. Har blokken indikatorens id i en kolonne, eller overskriftene indikator_id, periode og verdi, finner programmet radene selv.',
  undoValue: (id: string) => `verdi ${id}`,
  undoRemark: (id: string) => `merknad ${id}`,
  undoWithdrawal: (id: string) => `tilbaketrekking ${id}`,
} as const

/** The keys of the entry form and what they do. */
export const keyHelp: readonly (readonly [keys: string, effect: string])[] = [
  ['Enter / Shift + Enter', 'lagrer og går til raden under / over'],
  ['Pil opp / ned', 'går til raden over / under'],
  ['Pil venstre / høyre', 'går til feltet ved siden av når markøren står i enden av teksten'],
  ['Tab / Shift + Tab', 'går til neste / forrige felt eller knapp'],
  ['F2', 'setter markøren bakerst i teksten, så du kan rette den'],
  ['Esc', 'setter tilbake det som sto der før du begynte å skrive'],
  ['Ctrl + Z', 'angrer det siste som ble lagret; en innlimt blokk angres som én'],
  ['Alt + N', 'går til neste måling som mangler'],
  ['Ctrl + V', 'limer inn; en blokk fra Excel forhåndsvises før noe lagres'],
]

const remarkLabels: Readonly<Record<RemarkField, string>> = {
  cause: 'Årsak',
  tiltak: 'Tiltak',
  responsible: 'Ansvarlig',
  deadline: 'Frist',
  documentation: 'Dokumentasjon',
  comment: 'Kommentar',
}

/** The visible label of a field of remarks. */
export function remarkLabel(field: RemarkField): string {
  return remarkLabels[field]
}

/** The name of a field as it is read aloud; begins with the indicator's id. */
export function fieldName({ id, text }: Pick<Indicator, 'id' | 'text'>, field: EntryField, period: Period): string {
  const what = field === 'value' ? 'verdi' : remarkLabels[field].toLowerCase()
  return `${id} ${text}, ${what} for ${formatPeriod(period)}`
}

/** The name of the button that opens the remarks of a row. */
export function remarksButtonName(id: string): string {
  return `${id}: årsak, tiltak, dokumentasjon, kommentar og merking`
}

/** What is measured, in what: `%, hittil i år`, `ja, delvis eller nei`. */
export function unitText({ valueType, unit, accumulation }: Indicator, period: Period): string {
  if (valueType === 'janei') return 'ja, delvis eller nei'
  if (valueType === 'vurdering') return 'ivaretatt, delvis ivaretatt eller ikke ivaretatt'
  const measured = valueType === 'rang' ? 'plassering' : unit
  return accumulation === 'akkumulert' && !isYearEnd(periodOrdinal(period)) ? `${measured}, ${entryWords.yearToDate}` : measured
}

/** The last measurement before a period, or the plan's own of that period; for a count also the earlier tertials of the year. */
export function lastBefore({ points }: Series, period: Period): SeriesPoint | null {
  const ordinal = periodOrdinal(period)
  return points.findLast((point) => point.ordinal < ordinal || (point.ordinal === ordinal && point.measurement === null)) ?? null
}

/** When a point was measured: `T1 2025`, or that it is the plan's own. */
export function lastWhen(point: SeriesPoint): string {
  return point.measurement ? formatPeriodShort(point.period) : `${entryWords.baseline} ${formatPeriodShort(point.period)}`
}

/** The krav of the period: `Krav 94,10 %`, or for a count the share of the year that is due; empty for answers. */
export function requirementText(series: Series, years: PlanYears, period: Period): string {
  const ordinal = periodOrdinal(period)
  const required = requirementSoFar(series, years, ordinal)
  if (!required) return ''
  const soFar = series.indicator.accumulation === 'akkumulert' && !isYearEnd(ordinal)
  return `Krav ${formatQuantity(required, series.indicator)}${soFar ? ` etter ${monthsOfYear(ordinal)} md.` : ''}`
}

/** The targets in the plan's own wording: `2025: 95 %`. */
export function targetTexts({ targets }: Indicator, years: PlanYears): string[] {
  return years.targets.map((year, index) => `${year}: ${targets[index]?.written ?? ''}`)
}

/** When something was saved: `Lagret 14:02` today, else with the date. */
export function savedText(at: string, now: string): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString()
  return `Lagret ${sameDay ? formatTime(at) : formatIsoDate(localDate(at))}`
}

function localDate(at: string): string {
  const time = new Date(at)
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** That a value is judged with fewer decimals than it was written with. */
export function roundedText(measurement: Measurement, indicator: Indicator): string {
  return `Vises og vurderes som ${formatValue(measurement.value, indicator)}`
}

function clashText({ field, mine, theirs }: Extract<EntryNotice, { kind: 'clash' }>): string {
  const what = field === 'value' ? 'Verdien' : remarkLabels[field]
  const other = theirs ? `ble endret til «${theirs}» et annet sted` : 'ble tømt et annet sted'
  return `${what} ${other} mens du skrev «${mine.trim()}». Hva skal gjelde?`
}

/** The choices in a clash. */
export function clashChoices({ mine, theirs }: Pick<Extract<EntryNotice, { kind: 'clash' }>, 'mine' | 'theirs'>): { mine: string; theirs: string } {
  return { mine: `Bruk min: ${mine.trim() || '(tom)'}`, theirs: `Behold den andre: ${theirs || '(tom)'}` }
}

/** What a row says about what was written in it, in full sentences; empty when there is nothing to say. */
export function noticeMessage(notice: EntryNotice, indicator: Indicator): string {
  switch (notice.kind) {
    case 'unreadable':
      return `${valueProblemText(notice.problem, indicator)} Teksten er ikke lagret som måling.`
    case 'ask':
      return notice.questions.map((code) => questionText(code, notice.value, indicator, notice.previous)).join(' ')
    case 'withdraw':
      return 'Feltet er tomt. Skal målingen trekkes tilbake?'
    case 'clash':
      return clashText(notice)
    case 'failed':
      return storageProblemText(notice.problem)
    case 'locked':
      return lockWords.notStored
    case 'rival':
      return conflictText(notice.conflict)
    case 'unsaved':
      return 'Ikke lagret ennå.'
    case 'saving':
      return entryWords.saving
    case 'none':
      return ''
  }
}

/** What is said when a row has been saved: the value and the statuses it gave. */
export function savedMessage(row: JudgedRow, measurement: Measurement | null): string {
  const statuses = row.judgements.map((judgement) => `${judgement.horizon} ${judgementWord(judgement, isHeld(judgement, row.indicator))}`)
  const what = measurement ? `lagret ${formatValue(measurement.value, row.indicator)}` : 'målingen er trukket tilbake'
  return `${what}. Status ${statuses.join(', ')}.`
}

/** `28 av 42` [R7.5]. */
export function progressText({ delivered, expected }: Completeness): string {
  return `${delivered} av ${expected}`
}

/** What the numbers of the progress are about. */
export function progressLabel(virksomhet: string, period: Period): string {
  return `Levert av ventede målinger for ${formatPeriod(period)}, ${virksomhet || entryWords.everyVirksomhet.toLowerCase()}`
}

/** Whose sheet it is and for when, as it is written on paper. */
export function sheetText(virksomhet: string, period: Period): string {
  return `${virksomhet || entryWords.everyVirksomhet}, ${formatPeriod(period)}`
}

/** How many measurements lack an årsak or a tiltak that the colour asks for; empty when none. */
export function lackingText(count: number): string {
  if (count === 0) return ''
  return `${count} uten årsak, tiltak eller rapport`
}

/** The heading of a group of rows. */
export function groupHeading({ utvalg, innsatsomraade }: IndicatorGroup): string {
  const area = innsatsomraade ? `${innsatsomraade.number} ${innsatsomraade.name}` : ''
  return [utvalg?.name ?? '', area].filter((part) => part !== '').join(' · ')
}

/** What the undo button takes back. */
export function undoLabel(label: string): string {
  return `${entryWords.undo}: ${label}`
}

/** That an action has been taken back. */
export function undoneMessage(label: string): string {
  return `Angret: ${label}.`
}

