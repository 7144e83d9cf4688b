import type { Assessment } from '../domain/assessment'
import type { ExemptionFact, OmissionFact } from '../domain/followUpFact'
import { periodPart, periodYear, type Period } from '../domain/period'
import type { Plan, Utvalg } from '../domain/plan'
import type { FactBasis, LineState } from '../domain/reportLine'
import type { JudgedRow } from '../domain/row'
import { outdatedText } from './assessment'
import { counted } from './counted'
import { decisionText, exemptionWord, reviewStepWord } from './followUp'
import { formatBaselinePeriod, formatPeriod, formatPeriodEnd } from './format'
import { formatDateTime } from './formatTime'
import { statusWord } from './status'

/** Headings and fixed words of a report. */
export const reportWords = {
  contents: 'Innhold',
  summary: 'Sammendrag',
  counts: 'Status samlet',
  heatmap: 'Samfunnsmål og utvalg',
  heatmapCaption: 'Antall indikatorer med hver status, for hvert samfunnsmål og utvalg og mot hvert målår. Nevneren står til slutt.',
  countsCaption: 'Antall indikatorer med hver status mot hvert målår',
  all: 'Alle',
  allGoals: 'Alle samfunnsmål',
  goals: 'Mål og status',
  maalavvik: 'Målavvik med årsak og tiltak',
  noMaalavvik: 'Ingen indikatorer er gule eller røde mot noen av målårene.',
  changes: 'Endret siden forrige periode',
  noChanges: 'Ingenting er endret.',
  completeness: 'Fullstendighet',
  completenessCaption: 'Leverte målinger av de som var ventet i perioden',
  missing: 'Ventet, men ikke levert',
  withoutIndicator: 'Innsatsområder uten indikatorer i planen, som derfor ikke kan vurderes:',
  legend: 'Slik leses rapporten',
  legendCaption: 'Hva hver status betyr',
  flagsTitle: 'Merker',
  rules: 'Reglene',
  none: '–',
  out: 'ikke med i tallene',
  emptyCell: 'ingen',
  noneMeasured: 'Ikke målt',
  assessed: 'Egen vurdering',
  computed: 'regnet ut',
  overdue: 'fristen er ute',
  noTiltak: 'Ingen tiltak er registrert.',
  noCause: 'Ingen årsak er registrert.',
  corrected: 'korrigert',
  correctedAfter: 'korrigert etter publisering',
  report: 'Rapport',
  note: 'Merk',
  page: 'Side ',
  ofPages: ' av ',
} as const

/** Headings of the columns. */
export const reportColumns = {
  id: 'Id',
  indicator: 'Indikator',
  utvalg: 'Utvalg',
  samfunnsmaal: 'Samfunnsmål',
  area: 'Innsatsområde',
  delmaal: 'Delmål',
  responsible: 'Ansvarlig',
  value: 'Verdi',
  unit: 'Enhet',
  measured: 'Målt',
  target: 'Mål',
  status: 'Status',
  assessment: 'Egen vurdering',
  trend: 'Trend',
  age: 'Alder',
  line: 'Rapportlinje',
  trendAge: 'Trend og alder',
  marks: 'Merket',
  flags: 'Merker',
  exemption: 'Ute av oppfølgingen',
  why: 'Hvorfor',
  cause: 'Årsak',
  consequence: 'Konsekvens',
  comment: 'Kommentar',
  causeAndConsequence: 'Årsak og konsekvens',
  tiltak: 'Tiltak',
  tiltakState: 'Tiltakets status',
  tiltakResponsible: 'Ansvarlig for tiltaket',
  overdue: 'Frist ute',
  code: 'Statuskode',
  about: 'Om',
  text: 'Tekst',
  deadline: 'Frist',
  kind: 'Hva',
  change: 'Endring',
  from: 'Før',
  to: 'Nå',
  note: 'Begrunnelse, vedtak, ansvarlig og frist',
  group: 'Gruppe',
  count: 'Antall',
  total: 'Av',
  targetYear: 'Målår',
  delivered: 'Levert',
  expected: 'Ventet',
  approved: 'Godkjent',
  meaning: 'Betyr',
  colour: 'Farge',
} as const

/** Names of the sheets and of the files. */
export const reportSheets = { goals: 'Mål', maalavvik: 'Målavvik', changes: 'Endringer', counts: 'Tall', summary: 'Sammendrag' } as const

/** `tertialrapport`, or the year's own report. */
function kindOfReport(period: Period, baseline: Period): string {
  if (period === baseline) return 'Utgangspunkt for målene'
  return periodPart(period) === 'ÅR' ? 'Årsrapport om målene' : 'Tertialrapport om målene'
}

/** The title on the cover. */
export function reportTitle(period: Period, baseline: Period): string {
  return period === baseline ? `${kindOfReport(period, baseline)} ${periodYear(period)}` : `${kindOfReport(period, baseline)}, ${formatPeriod(period)}`
}

/** Whose report it is. */
export function scopeText(utvalg: Utvalg | null): string {
  return utvalg ? utvalg.name : 'Hele kommunen'
}

/** The period and the day it ends. */
export function reportPeriodText(period: Period, baseline: Period): string {
  const name = period === baseline ? formatBaselinePeriod(period) : formatPeriod(period)
  return `${name} (per ${formatPeriodEnd(period)})`
}

const basisTexts: Readonly<Record<FactBasis, string>> = { all: 'Alle registrerte verdier', approved: 'Bare godkjente verdier' }

/** Which values count. */
export function basisText(basis: FactBasis): string {
  return basisTexts[basis]
}

/** The plan, its edition and when it was adopted. */
export function planEditionText({ title, version }: Plan): string {
  return version ? `${title} (plandata ${version})` : title
}

/** The version of the rules that gave the colours. */
export function rulesText(version: string): string {
  return `Vurderingsreglene, versjon ${version}`
}

/** When the report was made. */
export function generatedText(at: string): string {
  return formatDateTime(at)
}

/** Sentences that stand first, where they hold. */
export const warningTexts = {
  example: 'Tallene er oppdiktede eksempelmålinger og sier ingenting om kommunen.',
  draft: 'Rapporten viser alle registrerte verdier, også de som ikke er godkjent ennå.',
  approved: 'Rapporten viser bare godkjente verdier. En indikator uten godkjent verdi vises som om målingen ikke var kommet.',
} as const

const lineWords: Readonly<Record<Extract<LineState, 'tom' | 'utkast'>, string>> = { tom: '', utkast: 'utkast' }

/** The word for where a report line stands; nothing where there is nothing to report. */
export function lineWord(state: LineState): string {
  return state === 'tom' || state === 'utkast' ? lineWords[state] : reviewStepWord(state)
}

function withReason(what: string, reason: string, decision: string): string {
  return [[what, reason].filter(Boolean).join(': '), decision && `(${decision})`].filter(Boolean).join(' ')
}

/** Why an indicator is out of the follow-up, and the decision behind it. */
export function exemptionText({ kind, reason, decision }: ExemptionFact): string {
  return withReason(exemptionWord(kind), reason, decisionText(decision))
}

/** Why a measurement was not carried out. */
export function omissionText({ reason }: OmissionFact): string {
  return withReason('målingen er ikke gjennomført', reason, '')
}

/** What a person judged: "Egen vurdering: i rute. Målingen kom for sent. (vurdert før siste måling)". */
export function assessmentText({ fact, isOutdated }: Assessment): string {
  const outdated = isOutdated ? ` (${outdatedText})` : ''
  const reason = fact.reason.trim() ? `. ${fact.reason.trim()}` : ''
  return `${reportWords.assessed}: ${statusWord(fact.status)}${reason}${outdated}`
}

/** For which earlier period something was said. */
export function saidForText(period: Period): string {
  return `skrevet for ${formatPeriod(period)}`
}

/** What has changed is measured against. */
export function changesAgainst(previous: Period | null, baseline: Period): string {
  if (previous === null) return 'Utgangspunktet er det første, så det er ingenting å sammenligne med.'
  return `Sammenlignet med ${previous === baseline ? `utgangspunktet ${periodYear(previous)}` : formatPeriod(previous)}.`
}

/** The expected measurement that is missing, in a table. */
export function missingText({ omission }: JudgedRow): string {
  return omission ? omissionText(omission) : 'ikke rapportert'
}

/** The name of a table of goals. */
export function goalCaption(utvalg: string, goal: string): string {
  return `${utvalg}: indikatorer under samfunnsmål ${goal}`
}

/** The name of a table of missed goals. */
export function maalavvikCaption(utvalg: string, count: number): string {
  return `${utvalg}: ${counted(count, 'målavvik', 'målavvik')} mot minst ett målår`
}

/** How many rows of a group of changes there are, for a caption. */
export function changeCaption(title: string, count: number): string {
  return `${title}: ${counted(count, 'endring', 'endringer')}`
}

/** The name of the file a report is saved as, without its ending; what is invented says so. */
export function reportFileName(period: Period, scope: string, isExample: boolean): string {
  return [isExample ? 'eksempel' : '', 'rapport', period.replace('Å', 'A'), scope].filter(Boolean).join('-')
}

/** How to read a report: the few things a council member must know. */
export function howToReadTexts({ years }: Plan, version: string): string[] {
  const [first, last] = [years.targets[0], years.targets.at(-1)]
  return [
    `Hver indikator vurderes mot målene for ${first} og ${last} hver for seg. Statusen vises alltid med form, ord og farge.`,
    'Først spørres det om målet er nådd. Er det ikke nådd, spørres det om verdien er der den må være på veien dit. Gul betyr at verdien er innenfor toleransen, rød at den er lenger unna.',
    'Grupper vises som antall med nevneren synlig. Det regnes aldri ut et gjennomsnitt eller én samlet farge.',
    'Indikatorer som utgår eller ikke er aktuelle i perioden, står i tabellene med begrunnelse, men er ikke med i tallene.',
    'Har en person vurdert noe annet enn det som er regnet ut, vises begge deler.',
    `Fargene er regnet ut etter vurderingsreglene, versjon ${version}. De finnes i programmet på siden Om.`,
  ]
}
