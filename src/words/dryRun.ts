import { changedRemarks, dryRunKind, sameValue, type DryRunKind, type RemarkPart } from '../domain/dryRun'
import type { Indicator } from '../domain/indicator'
import {
  isAccepted,
  isOmitted,
  optionalImportColumns,
  requiredImportColumns,
  type AcceptedRow,
  type ImportRow,
} from '../domain/measurementImport'
import type { Plan } from '../domain/plan'
import { counted, listed } from './counted'
import { formatValue } from './formatValue'
import { importNoteText, importProblemText, importQuestionTexts, omissionTexts } from './import'

const kindWords: Readonly<Record<DryRunKind, string>> = {
  refuse: 'Avvist',
  ask: 'Spørsmål',
  correct: 'Rettelse',
  add: 'Ny',
  omit: 'Uten måling',
  unchanged: 'Uendret',
  blank: 'Ikke utfylt',
}

/** The word for what an import would do with a row. */
export function kindWord(kind: DryRunKind): string {
  return kindWords[kind]
}

const kindLabels: Readonly<Record<DryRunKind, string>> = {
  refuse: 'Avvist',
  ask: 'Spørsmål',
  correct: 'Rettelser',
  add: 'Nye',
  omit: 'Ikke gjennomført',
  unchanged: 'Uendret',
  blank: 'Ikke utfylt',
}

/** The word for the rows of a kind, as a choice among kinds. */
export function kindLabel(kind: DryRunKind): string {
  return kindLabels[kind]
}

/** Words of the dry run. */
export const dryRunWords = {
  title: 'Dette vil skje',
  nothingYet: 'Ingenting er skrevet ennå.',
  filter: 'Vis rader',
  all: 'Alle',
  caption: 'Radene i filen og hva importen vil gjøre med dem',
  columns: { line: 'Linje', kind: 'Hva skjer', indicator: 'Indikator', period: 'Periode', written: 'Skrevet', becomes: 'Blir', remark: 'Merknad' },
  empty: '(tom)',
  omitted: 'ikke gjennomført',
  becomesOf: 'fra',
  becomesTo: 'til',
  sameValue: 'samme verdi',
  answer: 'Ja, det stemmer – ta med',
  answerAll: 'Ja, alle spørsmålene stemmer',
  unanswered: 'Rader med spørsmål blir bare med når du svarer ja. Da vurderes de som alle andre. Kommandolinjen kan ikke spørre: den vurderer verdien og melder spørsmålet.',
  cancel: 'Avbryt',
  importing: 'Importerer …',
  nothing: 'Det er ingenting å importere i filen.',
  noRows: 'Filen har overskrifter, men ingen rader under dem. Fyll inn målingene og prøv igjen.',
} as const

const partWords: Readonly<Record<RemarkPart, string>> = {
  comment: 'kommentar',
  cause: 'årsak',
  consequence: 'konsekvens',
  tiltak: 'tiltak',
  responsible: 'ansvarlig',
  deadline: 'frist',
  documentation: 'dokumentasjon',
  marks: 'merknad',
}

/** What of the value and the remarks changes in a row; empty for a new value with nothing beside it. */
function changedText(row: AcceptedRow): string {
  const parts = changedRemarks(row).map((part) => partWords[part])
  if (parts.length === 0 || row.kind === 'unchanged') return ''
  return row.existing ? `Endrer også ${listed(parts)}.` : `Med ${listed(parts)}.`
}

function acceptedRemarks(row: AcceptedRow, plan: Plan): string[] {
  return [...importQuestionTexts(row, plan), importNoteText(row), changedText(row)].filter((text) => text !== '')
}

/** What is said of a row: why it is refused and the next step, or what is asked and noted. */
export function rowRemarks(row: ImportRow, plan: Plan): string[] {
  if (isAccepted(row)) return acceptedRemarks(row, plan)
  if (isOmitted(row)) return omissionTexts(row)
  return dryRunKind(row) === 'blank' ? ['Raden har ingen verdi, og hoppes over.'] : [importProblemText(row.problem, plan)]
}

/** What a row's value becomes, and what it was before where it is another. */
export function becomesTexts(row: ImportRow, indicator: Indicator | null): { before: string; after: string } {
  if (isOmitted(row)) return { before: '', after: dryRunWords.omitted }
  if (!isAccepted(row) || !indicator) return { before: '', after: '' }
  const { existing, measurement } = row
  const before = existing && !sameValue(existing.value, measurement.value) ? formatValue(existing.value, indicator) : ''
  return { before, after: formatValue(measurement.value, indicator) }
}

/** The name of the box that answers what a row asks. */
export function answerLabel(row: ImportRow): string {
  return `${dryRunWords.answer} (linje ${row.line})`
}

/** What the button that imports says: `Importer 38 målinger og 1 ikke gjennomført`. */
export function importLabel(count: number, omitted = 0): string {
  const parts = [count > 0 ? counted(count, 'måling', 'målinger') : '', omitted > 0 ? `${omitted} ikke gjennomført` : ''].filter((part) => part !== '')
  return parts.length === 0 ? 'Ingenting å importere' : `Importer ${listed(parts)}`
}

/** The counts of every kind there are rows of: `35 nye, 3 rettelser, 2 avvist`. */
export function kindsText(counts: Readonly<Record<DryRunKind, number>>): string {
  const parts = [
    [counts.add, 'ny', 'nye'],
    [counts.correct, 'rettelse', 'rettelser'],
    [counts.ask, 'rad med spørsmål', 'rader med spørsmål'],
    [counts.omit, 'ikke gjennomført', 'ikke gjennomført'],
    [counts.unchanged, 'uendret', 'uendret'],
    [counts.refuse, 'avvist', 'avvist'],
    [counts.blank, 'ikke utfylt', 'ikke utfylt'],
  ] as const
  return listed(parts.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many)))
}

/** How many rows are shown of those that could be. */
export function shownRowsText(shown: number, total: number): string {
  return shown === total ? counted(total, 'rad', 'rader') : `Viser ${shown} av ${counted(total, 'rad', 'rader')}`
}

/** The name of the button that shows more rows. */
export function moreRowsText(count: number): string {
  return `Vis ${counted(count, 'rad', 'rader')} til`
}

/** Rows that were not imported, as a file to mend and import again: every known column in use, the line and the reason. */
export function leftOutTable(rows: readonly ImportRow[], plan: Plan): string[][] {
  const used = optionalImportColumns.filter((column) => rows.some((row) => (row.cells[column] ?? '') !== ''))
  const columns = [...requiredImportColumns, ...used]
  const body = rows.map((row) => [...columns.map((column) => row.cells[column] ?? ''), String(row.line), rowRemarks(row, plan).join(' ')])
  return [[...columns, 'linje', 'grunn'], ...body]
}

/** What an import came to, in one sentence. */
export function receiptText(added: number, corrected: number, omitted = 0): string {
  const without = omitted > 0 ? `${counted(omitted, 'måling', 'målinger')} er meldt ikke gjennomført.` : ''
  if (added + corrected === 0 && omitted > 0) return without
  const parts = [added > 0 ? counted(added, 'ny', 'nye') : '', corrected > 0 ? counted(corrected, 'rettelse', 'rettelser') : ''].filter(Boolean)
  return `${counted(added + corrected, 'måling', 'målinger')} er importert: ${listed(parts)}. ${without}`.trim()
}

/** What of the file was not imported; empty when everything was. */
export function notImportedText(unchanged: number, leftOut: number): string {
  const same = unchanged > 0 ? `${counted(unchanged, 'rad', 'rader')} var uendret. ` : ''
  const out = leftOut > 0 ? `${counted(leftOut, 'rad', 'rader')} ble ikke med. Last dem ned med grunnen ved siden av, rett dem og importer filen.` : ''
  return (same + out).trim()
}
