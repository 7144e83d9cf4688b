import type { BackupPreview } from '../domain/backup'
import { daysBetween, factsSince, type BackupMark } from '../domain/backupDue'
import type { Plan } from '../domain/plan'
import { ageText } from './backupReminder'
import { counted } from './counted'
import { formatDateTime } from './formatTime'

/** Words of the part for backup and restore. */
export const backupWords = {
  title: 'Sikkerhetskopi',
  lead: 'Én fil med alt som er registrert: målinger med historikk, kommentarer og tiltak, navn, og det som er skrevet men ikke lagret. Legg den et trygt sted.',
  take: 'Ta sikkerhetskopi',
  taking: 'Lager sikkerhetskopien …',
  never: 'Det er ikke tatt noen sikkerhetskopi i denne nettleseren.',
  restoreTitle: 'Hent tilbake',
  file: 'Velg en sikkerhetskopi, eller dra den hit',
  fileHelp: 'Filen slutter på .sikkerhetskopi.json.gz',
  reading: 'Leser sikkerhetskopien …',
  refused: 'Kopien kan ikke brukes',
  unchanged: 'Ingenting er endret.',
  preview: 'Dette er i kopien',
  plan: 'Plan',
  made: 'Laget',
  facts: 'Registreringer',
  assignments: 'Oppdrag',
  latest: 'Siste registrering',
  merge: 'Legg til det som mangler',
  replace: 'Erstatt alt her med kopien',
  replaceTitle: 'Erstatte alt som er registrert?',
  replaceConfirm: 'Ja, erstatt',
  restoring: 'Henter tilbake …',
  cancel: 'Avbryt',
  safetyTitle: 'Kopier tatt før noe ble erstattet',
  safetyLead: 'Hver gang alt erstattes, legges det som var her først i en slik kopi.',
  download: 'Last ned',
  bringBack: 'Hent tilbake',
  exampleTitle: 'Du ser på eksempelet',
  example: 'Sikkerhetskopien gjelder dine egne målinger. Fjern eksempelet først, så det oppdiktede aldri blandes med det ekte.',
} as const

/** When the last backup was taken, how old it is, and what has come since. */
export function lastBackupText(mark: BackupMark | null, facts: number, now: string): string {
  if (mark === null) return backupWords.never
  const fresh = factsSince(mark, facts)
  const since = fresh === 0 ? 'Ingenting er registrert siden da.' : `${counted(fresh, 'registrering er', 'registreringer er')} kommet til siden da.`
  return `Siste sikkerhetskopi ble tatt ${ageText(daysBetween(mark.at, now))}, ${formatDateTime(mark.at)}. ${since}`
}

/** That a backup has been handed over, and what to check. */
export function backupTakenText(name: string): string {
  return `${name} er lastet ned. Sjekk at den ligger i mappen for nedlastinger, og legg den et trygt sted.`
}

/** What a backup holds, as names and texts. */
export function backupDetails({ createdAt, facts, added, known, latestAt, assignments }: BackupPreview, plan: Plan): readonly (readonly [string, string])[] {
  const parts = facts === 0 ? 'ingen' : `${counted(facts, 'registrering', 'registreringer')}: ${added} som ikke er her, ${known} som er her fra før`
  const details: [string, string][] = [
    [backupWords.plan, plan.title],
    [backupWords.made, formatDateTime(createdAt)],
    [backupWords.facts, parts],
    ...(assignments > 0 ? [[backupWords.assignments, counted(assignments, 'oppdrag å rapportere', 'oppdrag å rapportere')] as [string, string]] : []),
  ]
  return latestAt === null ? details : [...details, [backupWords.latest, formatDateTime(latestAt)]]
}

/** What a restore came to. */
export function restoredText(added: number, known: number, replaced: boolean, assignments = 0): string {
  const registered = registeredText(added, known, replaced)
  return assignments === 0 ? registered : `${registered.replace('Ingenting er endret.', 'Ingen registreringer er endret.')} Oppdragene i kopien er også tatt inn.`
}

function registeredText(added: number, known: number, replaced: boolean): string {
  if (replaced) return `Kopien er hentet tilbake. Det er ${counted(added, 'registrering', 'registreringer')} her nå.`
  return added === 0
    ? `Alt i kopien var her fra før: ${counted(known, 'registrering', 'registreringer')}. Ingenting er endret.`
    : `${counted(added, 'registrering er', 'registreringer er')} lagt til. ${counted(known, 'var', 'var')} her fra før.`
}

/** How many facts of a backup were not taken in. */
export function refusedFactsText(count: number): string {
  return count === 0 ? '' : `${counted(count, 'registrering ble', 'registreringer ble')} avvist fordi innholdet ikke stemmer med id-en.`
}

/** One safety copy in a list. */
export function safetyText(at: string, facts: number): string {
  return `${formatDateTime(at)}, ${counted(facts, 'registrering', 'registreringer')}`
}

/** What putting a safety copy back does. */
export function safetyReplaceText(at: string, facts: number): string {
  return `Det som er her nå, erstattes med ${counted(facts, 'registrering', 'registreringer')} fra kopien som ble tatt ${formatDateTime(at)}. Det lages en ny kopi av det som er her nå først.`
}
