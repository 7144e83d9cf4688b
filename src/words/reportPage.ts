import type { Role } from '../domain/role'

/** Words of the report's page, around the report itself. */
export const reportPageWords = {
  choose: 'Velg rapport',
  scope: 'Gjelder',
  whole: 'Hele kommunen',
  basis: 'Grunnlag',
  all: 'Alle registrerte verdier',
  approved: 'Bare godkjente verdier',
  save: 'Lagre rapporten',
  word: 'Word',
  excel: 'Excel',
  csv: 'CSV',
  html: 'Nettside (HTML)',
  print: 'Skriv ut eller lagre som PDF',
  formatHint: 'Alle formatene har de samme tallene. HTML-filen åpnes i nettleseren uten nett.',
  progress: 'Hvor langt filen er kommet',
  edit: 'Skriv eget sammendrag',
  editOwn: 'Endre sammendraget',
  editLabel: 'Sammendrag',
  editHint: 'En tom linje gir et nytt avsnitt. Det du skriver, tas vare på også om siden lukkes.',
  store: 'Lagre sammendraget',
  storing: 'Lagrer …',
  stored: 'Sammendraget er lagret.',
  unchanged: 'Teksten er uendret.',
  cancel: 'Forkast endringene',
  toDraft: 'Tilbake til utkastet',
  toDraftTitle: 'Bruke utkastet igjen?',
  toDraftText: 'Utkastet som programmet lager av tallene, tar plassen til teksten som står nå. Teksten blir stående i historikken.',
  toDraftDone: 'Sammendraget er utkastet igjen.',
  isDraft: 'Dette er et utkast som programmet lager av tallene. Det endrer seg når tallene endres.',
  isOwn: 'Sammendraget er skrevet av en person. Det endrer seg ikke når tallene endres.',
  outdated: 'Utkastet er et annet nå enn da teksten ble skrevet. Les gjennom og se om tallene i teksten fortsatt stemmer.',
  showDraft: 'Se utkastet',
  published: 'Perioden er publisert, så sammendraget kan ikke endres. En controller kan åpne perioden igjen.',
  unknownPeriod: 'Planen har ikke denne perioden',
  unknownUtvalg: 'Planen har ikke dette utvalget',
  unknownText: 'Adressen kan være skrevet feil, eller gjelde en annen plan.',
  open: 'Åpne rapporten for valgt periode',
} as const

/** Why the summary cannot be written here, and what to do. */
export function mayNotWriteText(role: Role | null): string {
  return role === null
    ? 'Velg rollen kommunalsjef eller controller øverst på siden for å skrive et eget sammendrag.'
    : 'Bare kommunalsjef og controller skriver sammendraget. Rollen velges øverst på siden.'
}

/** What is said while a file is made. */
export function makingText(format: string): string {
  return `Lager ${format} …`
}

/** What is said when it is saved. */
export function savedText(name: string): string {
  return `${name} er lastet ned.`
}

/** What is said when it could not be made. */
export function notMadeText(format: string): string {
  return `${format}-filen kunne ikke lages. Sjekk nettforbindelsen hvis programmet nylig er oppdatert, last siden på nytt og prøv igjen.`
}
