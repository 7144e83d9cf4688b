import type { BackupPreview, BackupProblem } from '../domain/backup'
import { formatDateTime } from './formatTime'

/** A clear sentence about a file that cannot be restored from, with the next step. */
export function backupProblemText({ reason, plan, place }: BackupProblem): string {
  switch (reason) {
    case 'not_a_backup':
      return 'Filen er ikke en sikkerhetskopi herfra. Velg en fil som slutter på .sikkerhetskopi.json.gz; målinger i CSV eller Excel leses under import.'
    case 'newer_format':
      return 'Sikkerhetskopien er laget av en nyere utgave av programmet. Last siden på nytt for å få den, og prøv igjen.'
    case 'broken':
      return `Sikkerhetskopien er skadet${place ? ` (${place})` : ''} og kan ikke leses. Last den ned på nytt der den ligger, eller bruk en eldre kopi.`
    case 'too_large':
      return 'Filen er for stor til å være en sikkerhetskopi herfra. Ingenting er hentet inn. Velg en annen fil.'
    case 'hash_mismatch':
      return 'Innholdet i sikkerhetskopien er endret etter at den ble laget. Ingenting er hentet inn. Bruk originalen.'
    case 'other_plan':
      return `Sikkerhetskopien gjelder en annen plan (${plan ?? ''}). Velg den planen først, og hent kopien inn der.`
  }
}

function counted(count: number, one: string, many: string): string {
  return `${new Intl.NumberFormat(['nb-NO']).format(count)} ${count === 1 ? one : many}`
}

/** What a backup holds: "Laget 3. mai 2025 kl. 14:02, med 412 registreringer." */
export function backupContentText({ createdAt, facts }: BackupPreview): string {
  return `Laget ${formatDateTime(createdAt)}, med ${counted(facts, 'registrering', 'registreringer')}.`
}

/** What merging the backup in would do. */
export function backupMergeText({ added, known }: BackupPreview): string {
  return `${counted(added, 'registrering legges', 'registreringer legges')} til. ${counted(known, 'finnes', 'finnes')} her fra før. Ingenting blir borte.`
}

/** What putting the backup in the place of everything would do. */
export function backupReplaceText({ facts, onlyHere }: BackupPreview): string {
  const lost =
    onlyHere === 0
      ? 'Ingenting som er registrert her, blir borte.'
      : `${counted(onlyHere, 'registrering', 'registreringer')} som bare finnes her, tas bort. Det lages en sikkerhetskopi av dem først.`
  return `Etterpå er det ${counted(facts, 'registrering', 'registreringer')} her. ${lost}`
}
