import type { ImportFileProblem } from '../domain/measurementImport'
import type { Period } from '../domain/period'
import { counted } from './counted'
import { formatPeriod } from './format'
import { garbledText, importFileProblemText, otherSheetsText } from './import'

/** Words of the import. */
export const importWords = {
  title: 'Importer målinger',
  lead: 'Hent målinger fra Excel eller CSV. Du får se hva som blir lagt til, rettet og avvist før noe skrives.',
  file: 'Velg en fil, eller dra den hit',
  fileHelp: 'CSV eller Excel (.xlsx), inntil 20 MB',
  severalFiles: 'Du slapp flere filer. Ta én fil om gangen.',
  unreadable: 'Nettleseren fikk ikke lese filen. Den kan være flyttet, slettet eller åpen i et annet program. Lukk den der, og velg den på nytt.',
  reading: 'Leser …',
  endReading: 'Avbryt lesingen',
  readingEnded: 'Lesingen er avbrutt. Ingenting er endret.',
  phases: { read: 'Leser filen', check: 'Kontrollerer radene', store: 'Lagrer målingene' },
  endStoring: 'Avbryt importen',
  storingEnded: 'Importen er avbrutt. Ingenting er lagret.',
  stopped: 'Importen stoppet før noe ble lagret. Last siden på nytt, og prøv igjen.',
  endUndoing: 'Avbryt angringen',
  undoingEnded: 'Angringen er avbrutt. Ingenting er endret.',
  paste: 'Lim inn fra regneark',
  pasteField: 'Rader med overskrifter',
  pasteHelp: 'Kopier rader fra Excel sammen med raden med overskriftene, og lim dem inn her.',
  pasteRead: 'Les det som er limt inn',
  pasteEmpty: 'Lim inn rader i feltet først.',
  template: 'Trenger du et skjema å fylle ut?',
  templateCsv: 'Last ned skjema (CSV)',
  templateXlsx: 'Last ned skjema (Excel)',
  templateSheet: 'Målinger',
  templateDone: 'Skjemaet er lastet ned.',
  columns: 'Hvilke kolonner leses?',
  omitted: 'Er en ventet måling ikke gjennomført? La verdi stå tom, skriv «ikke gjennomført» i merknad og begrunnelsen i kommentar.',
  example: 'Du ser på eksempelet. Det du importerer nå, legges blant de oppdiktede målingene og forsvinner når eksempelet fjernes.',
  read: 'Dette ble lest',
  source: 'Kilde',
  pasted: 'Limt inn tekst',
  encoding: 'Tegnsett',
  delimiter: 'Skilletegn',
  sheet: 'Ark',
  rows: 'Rader',
  failed: 'Filen kan ikke importeres',
  receipt: 'Importen er ferdig',
  undo: 'Angre importen',
  undoing: 'Angrer …',
  undoneTitle: 'Importen er angret',
  undone: 'Målingene er slik de var før. Det som ble importert, står fortsatt i historikken.',
  undoReason: 'Importen ble angret',
  leftOut: 'Last ned radene som ikke ble med (CSV)',
  leftOutDone: 'Radene er lastet ned. Rett dem i filen, og importer den på nytt.',
  another: 'Importer flere',
} as const

const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 med BOM',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

/** The name of how the letters of a file were stored. */
export function encodingName(encoding: string): string {
  return encodingNames[encoding] ?? encoding
}

const delimiterNames: Readonly<Record<string, string>> = { ';': 'semikolon', ',': 'komma', '\t': 'tabulator' }

/** The name of what stands between cells. */
export function delimiterName(delimiter: string): string {
  return delimiterNames[delimiter] ?? delimiter
}

/** Where a refused file is wrong and what to do about it. */
export function fileProblemText(problem: ImportFileProblem, name: string): string {
  return `${name}: ${importFileProblemText(problem)}`
}

/** What is odd about how a file was read. */
export function readingWarnings({ garbled, otherSheets }: { readonly garbled: boolean; readonly otherSheets: readonly string[] }): string[] {
  return [...(garbled ? [garbledText] : []), ...(otherSheets.length > 0 ? [otherSheetsText(otherSheets)] : [])]
}

/** What a form for a period holds. */
export function templateText(count: number, expected: boolean, period: Period): string {
  const which = expected ? `${counted(count, 'indikator', 'indikatorer')} som er ventet i ${formatPeriod(period)}` : `alle ${counted(count, 'indikator', 'indikatorer')}; ingen er ventet i ${formatPeriod(period)}`
  return `Skjemaet har en rad for hver av ${which}. Velg en annen periode øverst på siden.`
}

/** The name of the file with a form. */
export function templateFileName(period: Period, format: string): string {
  return `skjema-${period.replace('Å', 'A')}.${format}`
}

/** The name of the file with rows that were not imported. */
export function leftOutFileName(source: string): string {
  return `rettes-${source.replace(/\.[^.]+$/, '').replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'rader'}.csv`
}

/** What was read, said when it has been read. */
export function readText(name: string, rows: number, kinds: string): string {
  return rows === 0 ? `${name} er lest.` : `${name} er lest: ${kinds}.`
}

/** The link to see what imported measurements came to. */
export function overviewLinkText(period: Period): string {
  return `Se oversikten for ${formatPeriod(period)}`
}
