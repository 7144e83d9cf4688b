import type { ReviewStep } from '../domain/followUpFact'
import type { Period } from '../domain/period'
import type { LineState } from '../domain/reportLine'
import type { ApprovalDoubt, LineCounts } from '../domain/reviewLines'
import type { StepObstacle } from '../domain/reviewSteps'
import { counted, listed } from './counted'
import { formatPeriod } from './format'
import { formatStamp } from './stamp'
import { reviewStepWord } from './followUp'

const stateWords: Readonly<Record<Exclude<LineState, ReviewStep>, string>> = { tom: 'mangler', utkast: 'utkast' }

/** The word for where a report line stands. */
export function lineStateWord(state: LineState): string {
  return state === 'tom' || state === 'utkast' ? stateWords[state] : reviewStepWord(state)
}

/** Fixed words of the page where report lines are delivered, returned and approved. */
export const reviewWords = {
  lead: 'Her leveres, returneres og godkjennes det som er rapportert. Bare godkjente verdier teller i en publisert rapport.',
  caption: 'Rapportlinjer for perioden',
  filter: 'Finn rapportlinjer',
  states: 'Tilstand',
  maalavvik: 'Målavvik',
  withMaalavvik: 'Med målavvik',
  withoutMaalavvik: 'Uten målavvik',
  scope: 'Vis',
  ownOnly: 'Bare mine',
  columns: { indicator: 'Indikator', value: 'Verdi', status: 'Status', line: 'Tilstand', actions: 'Handling' },
  selectAll: 'Velg alle som vises',
  clearSelection: 'Fjern valg',
  deliver: 'Lever',
  return: 'Returner …',
  approve: 'Godkjenn',
  approveAll: 'Godkjenn alle uten målavvik …',
  approveAllTitle: 'Godkjenn alle uten målavvik',
  cancel: 'Avbryt',
  discardReason: 'Forkast teksten',
  keptReason: 'Teksten du begynte på, er tatt vare på.',
  undo: 'Angre',
  undoReason: 'Angret',
  noLines: 'Ingen rapportlinjer for denne perioden',
  noLinesText: 'Ingen målinger er ventet, og ingen er registrert. Velg en annen periode.',
  baselineText: 'Planens utgangspunkt rapporteres ikke. Velg en periode etter at planen ble vedtatt.',
  noHits: 'Ingen linjer passer med det du har valgt',
  noHitsText: 'Fjern noen av valgene for å se flere.',
  returnTitle: 'Returner til virksomheten',
  returnNote: 'Hva må rettes?',
  returnNoteHelp: 'Merknaden vises for den som skal rette.',
  noteMissing: 'Skriv hva som må rettes, så virksomheten vet hva den skal gjøre.',
  nothingApproved: 'Det er ingen leverte linjer uten målavvik å godkjenne nå.',
  working: 'Lagrer …',
  undoing: 'Angrer …',
  conflict: 'To har registrert ulike verdier',
  omission: 'Ikke gjennomført',
  noValue: 'Ikke registrert',
  lineOf: 'av',
  deliverHelp: 'Levering sender verdiene til gjennomgang. De kan rettes etterpå; da blir de utkast igjen.',
} as const

const buttonWords: Readonly<Record<ReviewStep, string>> = { levert: reviewWords.deliver, returnert: reviewWords.return, godkjent: reviewWords.approve }

/** What the button for a step says. */
export function stepButton(step: ReviewStep): string {
  return buttonWords[step]
}

/** The button for a step taken with several lines. */
export function stepButtonFor(step: ReviewStep, count: number): string {
  const word = { levert: 'Lever', returnert: 'Returner', godkjent: 'Godkjenn' }[step]
  return `${word} ${counted(count, 'linje', 'linjer')}${step === 'returnert' ? ' …' : ''}`
}

/** That a step has been taken. */
export function stepDoneText(step: ReviewStep, count: number, id: string | null): string {
  const what = count === 1 && id ? `${id} er` : `${counted(count, 'linje er', 'linjer er')}`
  return `${what} ${reviewStepWord(step)}.`
}

/** That steps have been taken back. */
export function stepUndoneText(step: ReviewStep, count: number): string {
  return `Angret: ${counted(count, 'linje er', 'linjer er')} ikke lenger ${reviewStepWord(step)} med dette.`
}

/** What was done, to be undone by. */
export function deliveryLabel(count: number): string {
  return `levering av ${counted(count, 'verdi', 'verdier')}`
}

/** The button by which a virksomhet delivers; it is named where there are several. */
export function deliverButton(count: number, virksomhet: string): string {
  return [`Lever ${counted(count, 'verdi', 'verdier')}`, virksomhet].filter(Boolean).join(', ')
}

/** That a virksomhet has delivered. */
export function deliveredText(count: number): string {
  return `${counted(count, 'verdi er', 'verdier er')} levert til gjennomgang.`
}

/** Who took the last step, and when. */
export function stepByText(name: string, at: string): string {
  return `${name}, ${formatStamp(at)}`
}

/** The note of a returned line, where it is to be mended. */
export function returnedNoteText(note: string): string {
  return note.trim() === '' ? 'Returnert. Se over og lever på nytt.' : `Returnert: «${note.trim()}»`
}

/** How many are chosen. */
export function selectedText(count: number): string {
  return `${counted(count, 'linje', 'linjer')} valgt`
}

/** Name of the box that chooses a line. */
export function selectLabel(id: string): string {
  return `Velg ${id}`
}

/** The lines of the period as a sentence: `12 godkjent, 3 levert av 54 ventede`. */
export function lineCountsText({ counts, expected }: LineCounts): string {
  if (expected === 0) return 'Ingen målinger er ventet i denne perioden.'
  const order: readonly LineState[] = ['godkjent', 'levert', 'returnert', 'utkast', 'tom']
  const parts = order.flatMap((state) => (counts[state] > 0 ? [`${counts[state]} ${lineStateWord(state)}`] : []))
  return `${listed(parts)} av ${counted(expected, 'ventet', 'ventede')}`
}

/** What is reported without being expected; empty when nothing is. */
export function unexpectedText(unexpected: number): string {
  return unexpected === 0 ? '' : `I tillegg er ${counted(unexpected, 'verdi', 'verdier')} registrert uten å være ventet.`
}

const doubtWords: Readonly<Record<ApprovalDoubt, (count: number) => string>> = {
  conflict: (count) => `${counted(count, 'linje', 'linjer')} der to har registrert ulike verdier`,
  lacking: (count) => `${counted(count, 'linje', 'linjer')} som mangler årsak, tiltak eller rapport`,
  maalavvik: (count) => `${counted(count, 'linje', 'linjer')} med målavvik`,
  not_measured: (count) => `${counted(count, 'linje', 'linjer')} uten egen måling i perioden`,
}

/** How many lines are left out of approving all, and why. */
export function doubtText(doubt: ApprovalDoubt, count: number): string {
  return doubtWords[doubt](count)
}

/** What approving all will do, before it is done. */
export function approveAllText(count: number, period: Period): string {
  if (count === 0) return reviewWords.nothingApproved
  return `${counted(count, 'levert linje', 'leverte linjer')} for ${formatPeriod(period)} blir godkjent:`
}

/** What is left for a closer look. */
export function leftForLookText(count: number): string {
  return `${counted(count, 'levert linje', 'leverte linjer')} er ikke med, og må ses på én for én:`
}

const obstacleTexts: Readonly<Record<StepObstacle, string>> = {
  published: 'Perioden er publisert. En controller må åpne den først.',
  locked: 'Perioden er låst. En controller må åpne den først.',
  role: 'Velg rollen controller eller kommunalsjef øverst på siden for å returnere og godkjenne.',
  area: 'Linjen hører til en virksomhet eller et utvalg du ikke har valgt for rollen din.',
  nothing_reported: 'Ingenting er registrert ennå.',
  not_delivered: 'Linjen må leveres først.',
  already: 'Linjen er alt levert.',
}

/** Why a step is not offered, and what to do. */
export function obstacleText(obstacle: StepObstacle): string {
  return obstacleTexts[obstacle]
}

/** Why nothing can be delivered by this role. */
export const deliverRoleText = 'Rollen din leverer ikke verdier. Velg rollen virksomhetsleder, kommunalsjef eller controller øverst på siden.'

/** What returning will do. */
export function returnText(count: number, id: string | null): string {
  const what = count === 1 && id ? `${id} går` : `${counted(count, 'linje', 'linjer')} går`
  return `${what} tilbake til virksomheten med merknaden din, og må leveres på nytt.`
}
