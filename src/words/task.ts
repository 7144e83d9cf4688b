import type { CalendarMark } from '../domain/expectedCalendar'
import type { Period } from '../domain/period'
import type { Role } from '../domain/role'
import type { Task, TaskKind } from '../domain/task'
import { counted, listed } from './counted'
import { formatIsoDate, formatPeriod } from './format'
import { formatPeriodShort } from './formatShort'
import { formatDateTime } from './formatTime'
import { roleWord, tiltakStateWord } from './followUp'
import { judgementWord } from './judgement'

/** How the tasks are put together. */
export type TaskOrder = 'oppgave' | 'virksomhet' | 'indikator'

/** Every order, as it is offered. */
export const taskOrders: readonly { readonly code: TaskOrder; readonly name: string }[] = [
  { code: 'oppgave', name: 'Etter oppgave' },
  { code: 'virksomhet', name: 'Etter virksomhet' },
  { code: 'indikator', name: 'Etter indikator' },
]

/** Words of the page of tasks. */
export const taskWords = {
  lead: (period: Period) => `Det du skal gjøre for ${formatPeriod(period)}, hvorfor, og innen når.`,
  order: 'Grupper',
  counts: 'Antall oppgaver',
  all: 'i alt',
  late: 'over fristen',
  lateTag: 'Over fristen',
  by: (date: string) => `Frist ${formatIsoDate(date)}`,
  noDate: 'Ingen frist',
  showMore: (count: number) => `Vis ${count} til`,
  none: 'Alt er gjort',
  noneText: (period: Period) => `Du har ingenting som venter for ${formatPeriod(period)}. Nye oppgaver kommer her når noe returneres, når en frist går ut, eller når neste periode skal rapporteres.`,
  reader: 'En leser har ingen oppgaver',
  readerText: 'Du ser alt i planen, men har ikke noe du skal gjøre. Velg en annen rolle med knappen øverst på siden hvis du skal rapportere.',
  nobody: 'Her vises oppgavene for alle virksomheter. Si hvem du er med knappen øverst på siden, så ser du bare dine.',
  locked: 'Perioden er låst, så det er ingenting mer å rapportere. Skal noe rettes, må en controller åpne den i gjennomgangen.',
  calendar: 'Når måles hva?',
  calendarLead: 'Periodene der det er ventet en måling.',
  calendarShow: 'Vis kalenderen',
  calendarCaption: 'For hver indikator: i hvilke perioder den måles, og om målingen er levert',
  calendarIndicator: 'Indikator',
  ics: 'Legg fristene i kalenderen',
  icsDone: (count: number) => `Kalenderfilen med ${counted(count, 'frist', 'frister')} er lastet ned. Åpne den, så spør kalenderen din om å legge dem inn.`,
  icsNone: 'Det er ingen frister igjen å legge inn.',
} as const

const kindWords: Readonly<Record<TaskKind, { readonly heading: string; readonly what: string }>> = {
  returnert: { heading: 'Returnert til deg', what: 'Rett opp og lever på nytt' },
  maaling: { heading: 'Målinger som mangler', what: 'Registrer målingen' },
  aarsak: { heading: 'Årsak mangler', what: 'Skriv årsaken til målavviket' },
  tiltak: { heading: 'Tiltak mangler', what: 'Sett inn et tiltak med ansvarlig og frist' },
  rapport: { heading: 'Dokumentasjon mangler', what: 'Vis til rapporten' },
  utkast: { heading: 'Ikke levert ennå', what: 'Lever det som er registrert' },
  godkjenning: { heading: 'Venter på godkjenning', what: 'Godkjenn eller returner' },
  tiltak_frist: { heading: 'Tiltak over fristen', what: 'Si hvor tiltaket står' },
  utgangspunkt: { heading: 'Uavklart utgangspunkt', what: 'Avklar utgangspunktet' },
}

/** The heading of the tasks of one kind. */
export function taskHeading(kind: TaskKind): string {
  return kindWords[kind].heading
}

/** What is to be done. */
export function taskText({ kind, period }: Task): string {
  return kind === 'maaling' ? `${kindWords[kind].what} for ${formatPeriod(period)}` : kindWords[kind].what
}

const frequencies = { tertial: 'Måles hvert tertial.', årlig: 'Måles hvert år.', 'annethvert år': 'Måles annethvert år.' } as const

function statusText({ row }: Task): string {
  return row.judgements.map((judgement) => `${judgement.horizon}: ${judgementWord(judgement)}`).join(', ')
}

function stepText({ step, row }: Task): string {
  if (!step) return 'Registrert, men ikke levert.'
  if (row.line.state === 'utkast') return `Endret etter at det ble ${step.step} ${formatDateTime(step.at)}.`
  return `${step.step === 'levert' ? 'Levert' : 'Returnert'} ${formatDateTime(step.at)}.`
}

/** Why it is to be done, in a sentence. */
export function taskReason(task: Task): string {
  const { kind, row, step, tiltak } = task
  switch (kind) {
    case 'maaling':
      return frequencies[row.indicator.frequency]
    case 'returnert':
      return [step?.note && `«${step.note}»`, stepText(task)].filter(Boolean).join(' ')
    case 'utkast':
    case 'godkjenning':
      return stepText(task)
    case 'aarsak':
      return `Ingen har skrevet hvorfor. Status mot ${statusText(task)}.`
    case 'tiltak':
      return `Tiltak, ansvarlig eller frist mangler. Status mot ${statusText(task)}.`
    case 'rapport':
      return 'Målet krever rapport, og det er ikke vist til noe dokument.'
    case 'tiltak_frist':
      return tiltak ? `«${tiltak.text}» (${tiltakStateWord(tiltak.state)}${tiltak.responsible ? `, ${tiltak.responsible}` : ''}).` : ''
    case 'utgangspunkt':
      return row.indicator.baseline.note || 'Planen sier ikke sikkert hva siste måling var.'
  }
}

/** Whose tasks are shown. */
export function taskPersonText(name: string, role: Role | null, areas: readonly string[]): string {
  if (role === null) return taskWords.nobody
  const who = [name, roleWord(role)].filter((part) => part !== '').join(', ')
  return `Oppgavene til ${who}, for ${areas.length > 0 ? listed(areas) : 'hele kommunen'}.`
}

const markWords: Readonly<Record<CalendarMark, { readonly sign: string; readonly word: string }>> = {
  levert: { sign: '●', word: 'levert' },
  mangler: { sign: '○', word: 'mangler' },
  kommer: { sign: '◇', word: 'kommer' },
  ikke_ventet: { sign: '·', word: 'ikke ventet' },
  ikke_gjennomfort: { sign: '×', word: 'ikke gjennomført' },
  ute: { sign: '–', word: 'følges ikke opp' },
}

/** The sign of a period in the calendar. */
export function calendarSign(mark: CalendarMark): string {
  return markWords[mark].sign
}

/** The word for a period in the calendar. */
export function calendarWord(mark: CalendarMark): string {
  return markWords[mark].word
}

/** What a deadline is called in a person's calendar. */
export function dueSummary(period: Period): string {
  return `Frist for målrapportering, ${formatPeriod(period)}`
}

/** What is to be done by a deadline. */
export function dueDescription(expected: number, period: Period, who: string): string {
  return `${counted(expected, 'måling er ventet', 'målinger er ventet')} for ${formatPeriod(period)}.\n${who}`
}

/** The name of the file of deadlines. */
export function calendarFileName(period: Period): string {
  return `frister-fra-${formatPeriodShort(period).toLowerCase().replaceAll(' ', '-')}.ics`
}
