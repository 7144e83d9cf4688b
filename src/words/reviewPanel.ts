import type { Period } from '../domain/period'
import { formatPeriod } from './format'

/** Words of the panel that tells how far a period has come. */
export const panelWords = {
  title: 'Status for perioden',
  lines: 'Rapportlinjer',
  completeness: 'Fullstendighet',
  deadline: 'Frist',
  lock: 'Låsing',
  isOpen: 'Perioden er åpen for registrering.',
  lockButton: 'Lås perioden …',
  openButton: 'Åpne perioden …',
  onlyController: 'Bare en controller kan låse og åpne. Velg rollen controller øverst på siden hvis du er det.',
  links: 'Andre sider for styringen',
  lockTitle: 'Lås perioden',
  lockLabel: 'Hvorfor låses perioden?',
  openTitle: 'Åpne perioden igjen',
  openLabel: 'Hvorfor åpnes perioden?',
  reasonHelp: 'Begrunnelsen vises på registreringssiden og i historikken.',
  reasonMissing: 'Skriv en begrunnelse, så andre forstår hvorfor.',
  lockConfirm: 'Lås perioden',
  openConfirm: 'Åpne perioden',
} as const

/** The other pages that a period is steered from, and what they are for. */
export const steeringPages = [
  ['/publisering', 'Publisering'],
  ['/pakker', 'Pakker'],
  ['/ansvar', 'Ansvar'],
  ['/endringer', 'Endret siden sist'],
  ['/tiltak', 'Alle tiltak'],
  ['/toleranse', 'Prøv en toleranse'],
  ['/rapport', 'Rapport'],
] as const

/** What locking will do, before it is done. */
export function lockText(period: Period): string {
  return `Ingen kan registrere, rette, levere eller importere målinger for ${formatPeriod(period)} før perioden åpnes igjen. Det som er levert, kan fortsatt godkjennes.`
}

/** What opening will do, before it is done. */
export function openText(period: Period, isPublished: boolean): string {
  const later = isPublished ? ' Perioden er publisert: det som endres nå, merkes «korrigert etter publisering» og vises i neste rapport.' : ''
  return `Målinger for ${formatPeriod(period)} kan registreres og rettes igjen.${later}`
}

/** That a period has been locked or opened. */
export function lockDoneText(period: Period, locked: boolean): string {
  return locked ? `Perioden ${formatPeriod(period)} er låst.` : `Perioden ${formatPeriod(period)} er åpnet.`
}
