import type { MeetingScreen } from '../domain/meeting'
import type { Judgement } from '../domain/judgement'
import type { Indicator } from '../domain/indicator'
import type { JudgedRow } from '../domain/row'
import { counted } from './counted'
import { decisionText, exemptionWord } from './followUp'
import { formatPeriod, formatPeriodEnd } from './format'
import { formatQuantity } from './formatValue'
import { horizonStatus } from './chart'
import { latestValueText } from './indicator'
import { rowName } from './rowList'
import { reasonWord } from './judgement'

/** A heading and the rows under it, each with what is said of it. */
export interface UnjudgedGroup {
  readonly title: string
  readonly rows: readonly { readonly row: JudgedRow; readonly text: string }[]
}

/** The level required now, where one decided. */
export function kravText({ required, basis, judgedPeriod }: Judgement, indicator: Indicator): string {
  if (!required || basis === 'baseline') return ''
  const name = basis === 'year_to_date' ? 'Krav hittil i år' : 'Krav'
  return `${name} ${formatQuantity(required, indicator, indicator.decimals + 1)} per ${formatPeriodEnd(judgedPeriod)}`
}

/** What the value is and when it is from. */
export function valueLine({ latest, period }: JudgedRow): string {
  if (!latest) return ''
  if (!latest.measurement) return `planens utgangspunkt, ${formatPeriod(latest.period)}`
  return latest.period === period ? `målt for ${formatPeriod(period)}` : `sist målt for ${formatPeriod(latest.period)}`
}

const reasonOf = ({ judgements }: JudgedRow) => judgements.find(({ reason }) => reason !== null)?.reason ?? null

function unreportedText({ judgements, omission }: JudgedRow): string {
  if (omission) return `Målingen er ikke gjennomført: ${omission.reason}`
  const missing = judgements.find(({ missingPeriod }) => missingPeriod !== null)?.missingPeriod
  return missing ? `Måling for ${formatPeriod(missing)} var ventet` : ''
}

function exemptText({ exemption }: JudgedRow): string {
  return exemption ? [exemptionWord(exemption.kind), exemption.reason, decisionText(exemption.decision)].filter(Boolean).join(' · ') : ''
}

function withCapital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1)
}

/** What was not reported or cannot be judged, by why. */
export function unjudgedGroups(rows: readonly JudgedRow[]): UnjudgedGroup[] {
  const followed = rows.filter(({ exemption }) => exemption === null)
  const byReason = (['ikke_rapportert', 'maa_avklares', 'ikke_maalt'] as const).map((reason) => ({
    title: withCapital(reasonWord(reason)),
    rows: followed.filter((row) => reasonOf(row) === reason).map((row) => ({ row, text: reason === 'ikke_rapportert' ? unreportedText(row) : '' })),
  }))
  const exempt = rows.filter(({ exemption }) => exemption !== null).map((row) => ({ row, text: exemptText(row) }))
  return [...byReason, { title: 'Ute av oppfølgingen', rows: exempt }].filter((group) => group.rows.length > 0)
}

/** The name of a screen: the heading on it. */
export function screenTitle(screen: MeetingScreen, utvalg: string): string {
  if (screen.kind === 'counts') return utvalg
  return screen.kind === 'indicator' ? rowName(screen.row) : meetingWords.unjudged
}

/** Which screen of how many. */
export function positionText(index: number, total: number): string {
  return `${index + 1} av ${total}`
}

/** What is said aloud when a screen comes: where it is, what it is about and how it stands. */
export function screenAnnouncement(screen: MeetingScreen, utvalg: string, index: number, total: number): string {
  const title = `${positionText(index, total)}. ${screenTitle(screen, utvalg)}`
  if (screen.kind !== 'indicator') return screen.kind === 'unjudged' ? `${title}: ${counted(screen.rows.length, 'indikator', 'indikatorer')}` : title
  const { row } = screen
  return [title, latestValueText(row), ...row.judgements.map((judgement) => horizonStatus(judgement, row.indicator))].join('. ')
}

/** What the first screen says under the counts. */
export function meetingStartText(indicators: number): string {
  if (indicators === 0) return 'Ingen indikatorer er vurdert. Neste skjerm viser hva som mangler.'
  return `${counted(indicators, 'indikator følger', 'indikatorer følger')}, den med størst målavvik først. Gå videre med mellomrom, piltast eller sveip.`
}

/** Words of the meeting mode. */
export const meetingWords = {
  name: 'Møtevisning',
  previous: 'Forrige',
  next: 'Neste',
  leave: 'Avslutt',
  help: 'Hjelp',
  close: 'Lukk',
  completeness: 'Fullstendighet',
  value: 'Verdi',
  target: (year: number) => `Mål ${year}`,
  counts: (year: number) => `Mot målene for ${year}`,
  why: 'Hvorfor denne fargen?',
  assessment: 'Vurdering',
  said: 'Årsak, konsekvens og tiltak',
  noTiltak: 'Ingen har skrevet årsak eller tiltak.',
  unjudged: 'Dette er ikke vurdert',
  allJudged: 'Alt er rapportert og vurdert.',
  open: 'Åpne indikatoren',
  keys: [
    { keys: 'Mellomrom, →, Page Down', what: 'Neste skjerm' },
    { keys: 'Shift + mellomrom, ←, Page Up', what: 'Forrige skjerm' },
    { keys: '↓ og ↑', what: 'Rull i en lang skjerm, og gå videre når den er slutt' },
    { keys: 'Home og End', what: 'Første og siste skjerm' },
    { keys: '?', what: 'Denne hjelpen' },
    { keys: 'Esc', what: 'Avslutt møtevisningen' },
    { keys: 'F11', what: 'Fullskjerm i nettleseren' },
    { keys: 'Sveip', what: 'Mot venstre for neste, mot høyre for forrige' },
  ],
} as const
