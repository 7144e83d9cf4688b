import { factsSince, type BackupMark, type ReminderReason } from '../domain/backupDue'
import { counted } from './counted'
import { dataProblemText } from './data'
import { formatDateTime } from './formatTime'
import type { StorageProblem } from '../domain/storageProblem'

/** Words of the reminder, and of the folder that backups lie in. */
export const reminderWords = {
  take: 'Til sikkerhetskopi',
  later: 'Ikke nå',
  laterDone: 'Du blir minnet om det igjen om en uke.',
} as const

/** Why a backup should be taken now. */
export function reminderText(reason: ReminderReason, mark: BackupMark | null, facts: number): string {
  const fresh = counted(factsSince(mark, facts), 'registrering', 'registreringer')
  switch (reason) {
    case 'never':
      return `${fresh} ligger bare i denne nettleseren. Ta en sikkerhetskopi, så er de trygge om maskinen svikter.`
    case 'published':
      return 'En periode er publisert siden sist. Ta en sikkerhetskopi, så ligger det publiserte også utenfor nettleseren.'
    case 'many':
      return `${fresh} er kommet til siden siste sikkerhetskopi. Det er en god tid å ta en ny.`
    case 'old':
      return `${mark ? `Siste sikkerhetskopi er fra ${formatDateTime(mark.at)}. ` : ''}${fresh} er kommet til siden da.`
  }
}

/** How old something is in whole days: `i dag`, `i går`, `for 12 dager siden`. */
export function ageText(days: number): string {
  if (days <= 0) return 'i dag'
  return days === 1 ? 'i går' : `for ${days} dager siden`
}

/** Words of the folder that backups lie in by themselves. */
export const folderWords = {
  title: 'Automatisk sikkerhetskopi',
  lead: 'Velg en mappe, for eksempel på et fellesområde. Programmet legger en kopi der hver dag det er noe nytt, og når en periode publiseres, så lenge siden er åpen.',
  impossible: 'Denne nettleseren kan ikke legge filer i en mappe av seg selv. Chrome og Edge på datamaskin kan. Ta sikkerhetskopien selv så lenge.',
  choose: 'Velg mappe',
  another: 'Velg en annen mappe',
  allow: 'Gi tilgang til mappen igjen',
  writeNow: 'Legg en kopi i mappen nå',
  forget: 'Slå av',
  forgotten: 'Automatisk sikkerhetskopi er slått av. Filene i mappen er der fortsatt.',
  working: 'Legger en kopi i mappen …',
  noneChosen: 'Ingen mappe ble valgt. Ingenting er endret.',
  done: (name: string) => `${name} ligger i mappen.`,
} as const

/** Which folder is chosen, and when the last copy came there. */
export function folderText(name: string, last: BackupMark | null): string {
  return last === null ? `Mappen ${name} er valgt. Det er ikke lagt noen kopi der ennå.` : `Mappen ${name}: siste kopi ${formatDateTime(last.at)}.`
}

const folderProblems = {
  not_allowed: 'Nettleseren slipper ikke programmet til i mappen før du sier ja igjen. Trykk på knappen og velg «Tillat», helst «ved hvert besøk».',
  folder_gone: 'Mappen finnes ikke lenger der den var, eller disken er ikke koblet til. Koble den til, eller velg en annen mappe.',
  disk_full: 'Disken mappen ligger på, er full. Frigjør plass, eller velg en annen mappe.',
  not_remembered: 'Kopien ligger i mappen, men nettleseren fikk ikke lagret valget av mappe. Frigjør plass på maskinen og velg mappen på nytt.',
} as const

/** Why no copy came into the folder, and the next step. */
export function folderProblemText(problem: keyof typeof folderProblems | StorageProblem): string {
  if (problem in folderProblems) return problem === 'not_remembered' ? folderProblems.not_remembered : `Ingen ny kopi ble lagt i mappen. ${folderProblems[problem as keyof typeof folderProblems]}`
  return problem === 'unknown' ? 'Kopien lot seg ikke skrive i mappen. Prøv igjen, eller velg en annen mappe.' : dataProblemText(problem as StorageProblem)
}
