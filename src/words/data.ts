import type { ReportedCount } from '../domain/reportedPeriods'
import type { Period } from '../domain/period'
import type { PlanLoadProblem, StorageProblem } from '../domain/storageProblem'
import type { PlanProblem } from '../domain/planBuild'
import { counted } from './counted'
import { formatPeriod } from './format'
import { planLoadProblemText } from './planLoad'

/** Words of the page for data. */
export const dataWords = {
  lead: 'Hent målinger inn og ut, ta sikkerhetskopi, og se hva planen selv bør spørres om.',
  contents: 'På denne siden',
  busy: 'Arbeider …',
  cancel: 'Avbryt',
} as const

const nothingDone = 'Ingenting er endret.'

const storageTexts: Readonly<Record<StorageProblem, string>> = {
  quota_exceeded: `Det er ikke mer plass til å lagre i denne nettleseren. ${nothingDone} Ta en sikkerhetskopi, frigjør plass på maskinen og prøv igjen.`,
  newer_database: `Dataene er skrevet av en nyere utgave av programmet. ${nothingDone} Last siden på nytt for å få den utgaven.`,
  blocked: `En annen fane holder på dataene med en eldre utgave av programmet. ${nothingDone} Lukk de andre fanene og last siden på nytt.`,
  unavailable: `Nettleseren lar oss ikke lagre her. ${nothingDone} Åpne siden i et vanlig vindu, eller tillat lagring for nettstedet.`,
  connection_lost: `Nettleseren mistet forbindelsen til lageret. ${nothingDone} Prøv igjen, eller last siden på nytt.`,
  unknown: `Det lot seg ikke lagre. ${nothingDone} Prøv igjen, og last siden på nytt hvis det ikke hjelper.`,
}

/** Why an action on all the data failed, that nothing has changed, and the next step. */
export function dataProblemText(problem: StorageProblem): string {
  return storageTexts[problem]
}

/** Words of the export. */
export const exportWords = {
  title: 'Eksporter målinger',
  lead: 'Målingene i de kolonnene importen leser. Filen kan importeres igjen uten at noe endres.',
  range: 'Hvilke målinger',
  everything: 'Alle perioder',
  csv: 'CSV for Excel',
  xlsx: 'Excel (.xlsx)',
  judged: 'Vurderte rader',
  judgedLead: 'En rad for hver indikator med verdi, mål, status mot begge målår, trend, merker og hvorfor.',
  none: 'Det er ingen målinger å eksportere her.',
  done: (name: string) => `${name} er lastet ned.`,
  measurementsSheet: 'Målinger',
  exampleSheet: 'Eksempel – oppdiktede målinger',
  judgedSheet: 'Vurdering',
} as const

/** How much an export will hold. */
export function exportCountText({ measured, omitted }: ReportedCount): string {
  if (measured + omitted === 0) return exportWords.none
  return `${counted(measured, 'måling', 'målinger')}${omitted > 0 ? `, og ${omitted} ikke gjennomført` : ''}.`
}

/** The choice of one period alone. */
export function onlyPeriodText(period: Period): string {
  return `Bare ${formatPeriod(period)}`
}

/** The name of a button that exports judged rows, told apart from the one for measurements. */
export function judgedLabel(format: string): string {
  return `${format}, ${exportWords.judged.toLowerCase()}`
}

interface ExportName {
  readonly kind: 'maalinger' | 'vurdering'
  readonly plan: string
  readonly period: Period | null
  readonly example: boolean
  readonly format: string
}

/** The name of an exported file; what is invented says so. */
export function exportFileName({ kind, plan, period, example, format }: ExportName): string {
  const parts = [example ? 'eksempel' : '', kind, plan, period?.replace('Å', 'A') ?? '']
  return `${parts.filter((part) => part !== '').join('-')}.${format}`
}

/** Words of the example set. */
export const exampleWords = {
  title: 'Eksempelmålinger',
  lead: 'Se hvordan programmet blir å bruke, med oppdiktede målinger for noen perioder. Tallene er ikke kommunens. De ligger i en egen database og blandes aldri med dine.',
  load: 'Vis eksempelet',
  loading: 'Henter eksempelet …',
  active: 'Eksempelet vises nå. Alle tall du ser i programmet, er oppdiktet. Dine egne målinger ligger urørt og kommer tilbake når eksempelet fjernes.',
  remove: 'Fjern eksempelet',
  removing: 'Fjerner eksempelet …',
  loaded: 'Eksempelet vises.',
  removed: 'Eksempelet er fjernet. Du ser dine egne målinger igjen.',
  removeTitle: 'Fjerne eksempelet og det du har registrert i det?',
} as const

/** What is lost with the example, and what is not. */
export function exampleRemovalText(ownCount: number): string {
  const own = counted(ownCount, 'registrering', 'registreringer')
  const they = ownCount === 1 ? 'Den' : 'De'
  return `Mens eksempelet vistes, har du selv gjort ${own}. ${they} slettes sammen med eksempelet og kan ikke hentes tilbake. De ekte målingene blir ikke rørt.`
}

const loadProblems: readonly string[] = ['unreachable', 'not_found', 'unreadable', 'no_plans'] satisfies PlanLoadProblem[]

function isLoadProblem(problem: PlanLoadProblem | StorageProblem): problem is PlanLoadProblem {
  return loadProblems.includes(problem)
}

/** Why the example could not be shown or removed, with the next step. */
export function exampleProblemText(problem: PlanLoadProblem | StorageProblem): string {
  if (problem === 'not_found') return 'Det følger ingen eksempelmålinger med denne planen.'
  if (problem === 'unreachable') return 'Eksempelet kunne ikke hentes. Sjekk nettforbindelsen og prøv igjen.'
  return isLoadProblem(problem) ? planLoadProblemText(problem) : dataProblemText(problem)
}

/** Words of the list of questions to the plan. */
export const lintWords = {
  title: 'Spørsmål til planen',
  lead: 'Steder der planens egne tall og ord bør leses én gang til. Det er spørsmål, ikke feil: programmet vurderer målene slik de er vedtatt.',
  kind: 'Type spørsmål',
  every: 'Alle typer',
  search: 'Søk i spørsmålene',
  searchHint: 'Indikator, tekst eller virksomhet',
  export: 'Last ned lista (CSV)',
  exported: 'Lista er lastet ned.',
  fileName: 'sporsmal-til-planen.csv',
  none: 'Planen gir ingen spørsmål.',
  noHits: 'Ingen spørsmål passer med det du har valgt.',
  columns: ['kode', 'sted', 'forklaring'],
  problems: 'Rader i planen som ikke kunne leses',
  problemsLead: 'Disse cellene i plandataene er ikke brukt. Be den som drifter nettstedet om å rette dem i planpakken.',
} as const

/** How many questions are shown. */
export function lintCountText(shown: number, total: number): string {
  return shown === total ? counted(total, 'spørsmål', 'spørsmål') : `Viser ${shown} av ${counted(total, 'spørsmål', 'spørsmål')}`
}

/** One cell of the plan that cannot be used. */
export function planProblemText({ table, row, column, written }: PlanProblem): string {
  return `${table}, rad ${row}, kolonne ${column}: «${written}» kan ikke leses.`
}
