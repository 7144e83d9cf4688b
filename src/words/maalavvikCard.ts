import type { Fact } from '../domain/fact'
import type { LockFact, PublicationFact } from '../domain/followUpFact'
import { isoDateOf } from '../domain/isoDate'
import type { Period } from '../domain/period'
import type { TextField } from '../domain/remarks'
import { isOverdue, type TiltakLife } from '../domain/tiltak'
import { listed } from './counted'
import { formatIsoDate, formatPeriod } from './format'
import { formatTime } from './formatTime'
import { factOrigin } from './history'

/** Words of the målavvik card of an indicator. */
export const cardWords = {
  title: 'Målavvik',
  none: (period: Period) => `Ingen målavvik ved ${formatPeriod(period)}. Du kan likevel skrive en kommentar, et tiltak eller en egen vurdering.`,
  open: 'Vis kortet',
  texts: 'Årsak og konsekvens',
  noTexts: 'Ingenting er skrevet for perioden.',
  save: 'Lagre',
  saving: 'Lagrer …',
  nothingNew: 'Det er ikke noe nytt å lagre.',
  discard: 'Forkast endringene',
  notSaved: 'Ikke lagret ennå',
  clashFirst: 'Teksten er endret et annet sted mens du skrev. Velg hvilken som skal gjelde, og lagre så.',
  clash: (text: string) => `Endret et annet sted mens du skrev: «${text.trim() || 'tom'}»`,
  mine: 'Bruk min tekst',
  theirs: 'Bruk den andre',
  missing: 'mangler',
  takeAlong: (period: Period) => `Hent teksten fra forrige periode (${formatPeriod(period)})`,
  taken: (period: Period) => `Teksten fra ${formatPeriod(period)} er hentet. Rediger og lagre den.`,
  takenTag: 'hentet fra forrige periode',
  replaceTitle: 'Erstatte det som står der?',
  replaceText: 'I minst ett av feltene står det alt en tekst. Henter du teksten fra forrige periode, blir den borte fra feltet. Det som er lagret før, står fortsatt i historikken.',
  replace: 'Ja, hent teksten',
  tiltak: 'Tiltak',
  noTiltak: 'Ingen tiltak er registrert.',
  newTiltak: 'Nytt tiltak',
  edit: 'Endre',
  withdrawTiltak: 'Trekk tilbake',
  withdrawTiltakTitle: 'Trekke tiltaket tilbake?',
  withdrawTiltakText: (text: string) => `«${text}» blir borte fra kortet, listen over tiltak og rapporten. Hvem som skrev det og når, står fortsatt i historikken. Er tiltaket begynt på, velger du heller at det utgår.`,
  withdrawTiltakYes: 'Ja, trekk tilbake',
  besideMeasurement: 'Tiltaket er skrevet sammen med målingen, og rettes på siden Registrer.',
  tiltakWithdrawn: 'Tiltaket er trukket tilbake',
  tiltakIsWithdrawn: (text: string) => `Tiltaket «${text}» er trukket tilbake. Det står fortsatt i historikken.`,
  cancel: 'Lukk uten å lagre',
  tiltakNeedsText: 'Skriv hva tiltaket er, og lagre på nytt.',
  deadlineHint: 'Skriv dag.måned.år',
  deadlineNoDate: 'Dette er ikke en dato. Det lagres slik det står, men programmet kan ikke si fra når fristen går ut.',
  allTiltak: 'Se alle tiltak',
  assessment: 'Egen vurdering',
  assessmentLead: 'En egen vurdering står ved siden av den utregnede statusen og endrer den ikke.',
  computed: 'Regnet ut',
  assessed: 'Vurdert',
  notAssessed: 'Ingen egen vurdering',
  assess: 'Vurder selv',
  reassess: 'Vurder på nytt',
  assessmentStatus: 'Min vurdering',
  reason: 'Begrunnelse',
  reasonRequired: 'må fylles ut når vurderingen er en annen enn den utregnede',
  reasonOptional: 'valgfri når vurderingen er lik den utregnede',
  reasonNeeded: 'Skriv en begrunnelse. Den må være med når vurderingen er en annen enn den utregnede.',
  withdraw: 'Trekk vurderingen tilbake',
  withdrawTitle: 'Trekke vurderingen tilbake?',
  withdrawText: 'Vurderingen gjelder ikke lenger, men står fortsatt i historikken. Er det gjort en vurdering i en tidligere periode, gjelder den igjen.',
  withdrawYes: 'Ja, trekk tilbake',
  assessmentWithdrawn: 'Vurderingen er trukket tilbake',
  mayNotAssess: 'Kommunalsjef og controller kan vurdere selv. Er rollen din, velger du den øverst på siden.',
  mayNotWrite: 'Rollen leser kan se, men ikke skrive. Velg en annen rolle øverst på siden for å skrive.',
  history: 'Hvem skrev hva, og når',
  historyLead: 'Det som er skrevet om målavviket, nyeste først.',
} as const

/** Said when something has reached the disk. */
export function savedText(at: string): string {
  return at === '' ? 'Lagret.' : `Lagret ${formatTime(at)}.`
}

const textHints: Readonly<Record<TextField, string>> = {
  cause: 'Hvorfor er målet ikke nådd?',
  consequence: 'Hva betyr det for innbyggerne og tjenesten?',
  comment: 'Annet som er nyttig å vite.',
}

/** What belongs in a field of the card. */
export function textHint(field: TextField): string {
  return textHints[field]
}

/** Where what is written is kept: with the period's measurement, or by itself. */
export function keptText(period: Period, hasOwn: boolean): string {
  return hasOwn ? `Hører til målingen for ${formatPeriod(period)}.` : `${formatPeriod(period)} har ingen egen måling. Teksten lagres som en forklaring for perioden.`
}

/** What was said earlier and still holds, where nothing is written for the period. */
export function earlierText(period: Period): string {
  return `Ingenting er skrevet for denne perioden. Dette ble skrevet ved målingen for ${formatPeriod(period)}:`
}

/** Who last wrote, in which role and when. */
export function lastWritten(fact: Pick<Fact, 'role' | 'at'>, author: string): string {
  return `Sist skrevet av ${factOrigin(fact, author)}`
}

/** Who last said something of a tiltak, or where it was first written. */
export function tiltakOrigin({ fact, since }: TiltakLife, nameOf: (author: string) => string): string {
  return fact ? `Sist endret av ${factOrigin(fact, nameOf(fact.author))}` : `Skrevet ved målingen for ${formatPeriod(since)}`
}

/** That a tiltak was taken along from an earlier period; empty in the period it began. */
export function followedText({ since }: TiltakLife, period: Period): string {
  return since === period ? '' : `Fulgt med fra ${formatPeriod(since)}`
}

/** That the deadline of an open tiltak has passed; empty when it has not. */
export function overdueText(life: TiltakLife, today: string): string {
  return isOverdue(life, today) ? `Fristen gikk ut ${formatIsoDate(isoDateOf(life.deadline) ?? '')}` : ''
}

/** Why nothing can be written for a period that is closed, and who can open it. */
export function lockedText(lock: LockFact | PublicationFact, author: string): string {
  const by = factOrigin(lock, author)
  const why = lock.type === 'lock' && lock.reason.trim() !== '' ? ` Begrunnelse: ${lock.reason.trim().replace(/\.$/, '')}.` : ''
  const how = lock.type === 'lock' ? 'låst' : 'publisert og låst'
  const period = formatPeriod(lock.period)
  return `${period.charAt(0).toLocaleUpperCase('nb')}${period.slice(1)} er ${how} av ${by}.${why} Det som står her, kan leses, men ikke endres. En controller kan åpne perioden igjen.`
}

/** Why a tiltak that began here cannot be taken back whole, and what to do instead. */
export function saidElsewhereText(periods: readonly Period[]): string {
  return `Kan ikke trekkes tilbake: det er sagt noe om tiltaket for ${listed(periods.map(formatPeriod))} også. Er tiltaket skrevet ved en feil, velger du at det utgår.`
}
