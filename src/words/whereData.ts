import { counted } from './counted'
import { formatDateTime } from './formatTime'

/** Words of the part that tells where the data lie. */
export const whereWords = {
  title: 'Hvor dataene ligger',
  lead: 'Alt ligger i denne nettleseren på denne maskinen, og sendes ikke noe sted. En annen nettleser, eller en annen bruker på maskinen, ser ikke målingene.',
  database: 'Database',
  facts: 'Registrert',
  used: 'Brukt plass',
  available: 'Ledig plass',
  unknown: 'Nettleseren oppgir det ikke',
  persistence: 'Vern mot rydding',
  persistent: 'Nettleseren har lovet å beholde dataene.',
  notPersistent: 'Nettleseren er ikke spurt ennå, og kan rydde dem bort hvis maskinen går tom for plass.',
  saidNo: (at: string) => `Nettleseren sa nei da den ble spurt ${formatDateTime(at)}. Den kan rydde dem bort hvis maskinen går tom for plass.`,
  persist: 'Be nettleseren beholde dataene',
  promised: 'Nettleseren har lovet å beholde dataene.',
  refused: 'Nettleseren sa nei denne gangen. Legg siden til som bokmerke eller installer den som app, bruk den litt, og prøv igjen. Ta sikkerhetskopi så lenge.',
  cleared: 'Tømmer du nettleserdata for dette nettstedet, eller bruker du et privat vindu, blir målingene borte herfra. Da er sikkerhetskopien det eneste som er igjen.',
  toBackup: 'Ta en sikkerhetskopi',
  people: 'Navn som er lagret her',
  peopleLead: 'Målingene har en tilfeldig kode for hvem som registrerte. Navnene ligger for seg og kan slettes; målingene blir stående uten navn. Sikkerhetskopier du alt har tatt, inneholder fortsatt navnet.',
  noPeople: 'Ingen navn er lagret.',
  you: 'deg',
  forget: 'Slett navnet',
  forgetTitle: 'Slette navnet?',
  forgotten: (name: string) => `Navnet ${name} er slettet.`,
} as const

/** The name of the button that deletes a name. */
export function forgetLabel(name: string): string {
  return `${whereWords.forget} ${name}`
}

/** What deleting a name does. */
export function forgetText(name: string): string {
  return `Navnet ${name} tas bort fra målingene i denne nettleseren. Det kan ikke angres.`
}

/** How many facts are stored. */
export function factCountText(count: number): string {
  return count === 0 ? 'Ingen registreringer ennå' : counted(count, 'registrering', 'registreringer')
}

const units = ['byte', 'kB', 'MB', 'GB', 'TB'] as const

/** A number of bytes as a person reads it: `1,4 MB`. */
export function sizeText(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1)
  const size = bytes / 1000 ** step
  const digits = step === 0 || size >= 100 ? 0 : 1
  return `${new Intl.NumberFormat(['nb-NO'], { maximumFractionDigits: digits }).format(size)} ${units[step]}`
}
