import type { BackupList, BackupPlace, BackupPreview, BackupProblem } from '../domain/backup'
import { counted } from './counted'
import { formatDateTime } from './formatTime'

const whole = new Intl.NumberFormat(['nb-NO'])

const listWords: Readonly<Record<BackupList, { one: string; many: string; all: string }>> = {
  facts: { one: 'registrering', many: 'registreringene', all: 'lista over registreringer' },
  people: { one: 'navn', many: 'navnene', all: 'lista over navn' },
  drafts: { one: 'utkast', many: 'utkastene', all: 'lista over utkast' },
  snapshots: { one: 'øyeblikksbilde', many: 'øyeblikksbildene', all: 'lista over øyeblikksbilder' },
  assignments: { one: 'oppdrag', many: 'oppdragene', all: 'lista over oppdrag' },
}

/** A place in a backup: `registrering 213`, `en av registreringene 201–400`, `det første i filen`. */
export function backupPlaceText({ part, first, last }: BackupPlace): string {
  if (part === 'head') return 'det første i filen, der det står hva den inneholder'
  if (part === 'end') return 'det står noe etter slutten'
  const { one, many, all } = listWords[part]
  if (first === null || last === null) return all
  return first === last ? `${one} ${whole.format(first + 1)}` : `en av ${many} ${whole.format(first + 1)}–${whole.format(last + 1)}`
}

/** A clear sentence about a file that cannot be restored from, with the next step. */
export function backupProblemText({ reason, plan, place }: BackupProblem): string {
  const where = place ? ` (sted: ${backupPlaceText(place)})` : ''
  switch (reason) {
    case 'not_a_backup':
      return 'Filen er ikke en sikkerhetskopi herfra. Velg en fil som slutter på .sikkerhetskopi.json.gz; målinger i CSV eller Excel leses under import.'
    case 'newer_format':
      return 'Sikkerhetskopien er laget av en nyere utgave av programmet. Last siden på nytt for å få den, og prøv igjen.'
    case 'broken':
      return `Sikkerhetskopien er skadet og kan ikke leses${where}. Last den ned på nytt der den ligger, eller bruk en eldre kopi.`
    case 'too_large':
      return 'Filen er for stor til å være en sikkerhetskopi herfra. Ingenting er hentet inn. Velg en annen fil.'
    case 'hash_mismatch':
      return `Innholdet i sikkerhetskopien er endret etter at den ble laget${where}. Ingenting er hentet inn. Bruk originalen.`
    case 'other_plan':
      return `Sikkerhetskopien gjelder en annen plan (${plan ?? ''}). Velg den planen først, og hent kopien inn der.`
  }
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
