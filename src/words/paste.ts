import type { ImportRow } from '../domain/measurementImport'
import { formatPeriodShort } from './formatShort'
import type { OverflowLine, PasteCount, PasteKind, PasteShape } from '../domain/paste'

/** Fixed words of the preview of what is pasted. */
export const pasteWords = {
  title: 'Lim inn fra regneark',
  cancel: 'Avbryt',
  columns: { line: 'Linje', indicator: 'Indikator', before: 'Nå', written: 'Limes inn', effect: 'Hva skjer' },
  confirm: 'Ja, det stemmer',
  confirmAll: 'Bekreft alle spørsmål',
  none: '–',
  draft: 'Blir stående i feltet, ikke lagret.',
  unanswered: 'Uten svar blir teksten stående i feltet.',
  changedMeanwhile: 'Noe ble endret et annet sted mens du så på dette. Se over på nytt.',
  leftTitle: 'Dette fra innlimingen har ingen rad å stå i, og er ikke lagret',
  close: 'Lukk',
  tooMuch: 'Det du har kopiert, er for mye å lime inn her. Merk bare verdiene, eller importer hele filen på siden Data.',
  nothing: 'Det er ingen verdier å lime inn i det du har kopiert. Merk verdiene i regnearket, kopier og lim inn på nytt.',
} as const

const kindTexts: Readonly<Record<PasteKind, string>> = {
  values: 'Verdiene går til radene nedover fra der du limte inn.',
  ids: 'Radene er funnet ved indikatorens id.',
  headings: 'Kolonnene er funnet ved overskriftene.',
  periods: 'Periodene er funnet i overskriftene.',
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** How the block was understood, and what in it is not used. */
export function pasteShapeText({ kind, blankLines, unusedColumns, periods }: PasteShape): string {
  const parts = [kindTexts[kind]]
  if (periods.length > 0) parts.push(`Hver kolonne går til sin periode: ${periods.map(formatPeriodShort).join(', ')}.`)
  if (blankLines > 0) parts.push(`${counted(blankLines, 'tom celle', 'tomme celler')} hoppes over; ingenting tømmes.`)
  if (unusedColumns.length > 0) parts.push(`${unusedColumns.length > 1 ? 'Kolonnene' : 'Kolonne'} ${unusedColumns.join(', ')} er ikke brukt.`)
  return parts.join(' ')
}

/** Why columns are not taken, and what to do about it; empty when all headings are clear. */
export function unclearHeadingsText({ unclearHeadings }: PasteShape): string {
  if (unclearHeadings.length === 0) return ''
  const one = unclearHeadings.length === 1
  const named = unclearHeadings.map((heading) => `«${heading}»`).join(', ')
  return `${one ? 'Overskriften' : 'Overskriftene'} ${named} sier ikke tydelig hvilken periode tallene gjelder, og ${one ? 'kolonnen' : 'kolonnene'} er ikke tatt med. Skriv tertial og årstall, eller bare årstallet, i overskriften, eller kopier bare verdiene uten overskrift, og lim inn på nytt.`
}

/** What waits for an answer; empty when nothing does. */
export function awaitingText(awaiting: number): string {
  return awaiting === 0 ? '' : `${awaiting} venter på svar.`
}

const effects: Readonly<Record<ImportRow['kind'], string>> = {
  add: 'Ny',
  correct: 'Rettes',
  unchanged: 'Uendret',
  omit: 'Meldes ikke gjennomført',
  omitted: 'Uendret',
  refuse: 'Ikke tatt med',
}

/** What happens to one line. */
export function pasteEffect(kind: ImportRow['kind']): string {
  return effects[kind]
}

/** What is saved, counted: `3 verdier og 1 ikke gjennomført`. */
function savedParts({ values, omitted }: PasteCount): string {
  const parts = [values > 0 ? counted(values, 'verdi', 'verdier') : '', omitted > 0 ? `${omitted} ikke gjennomført` : '']
  return parts.filter((part) => part !== '').join(' og ')
}

/** The button that carries the paste out. */
export function pasteButton({ values, omitted }: PasteCount, drafts: number): string {
  if (values + omitted === 0) return drafts === 0 ? 'Lukk' : `Sett ${counted(drafts, 'tekst', 'tekster')} i feltene`
  return `Lagre ${savedParts({ values, omitted })}`
}

/** The name of a paste, to be undone by. */
export function pasteLabel({ values, omitted }: PasteCount): string {
  return `innliming av ${omitted === 0 ? counted(values, 'verdi', 'verdier') : savedParts({ values, omitted })}`
}

/** What is said when the paste is done. */
export function pastedMessage({ values, omitted }: PasteCount, drafts: number): string {
  const without = omitted === 0 ? '' : ` ${counted(omitted, 'måling er', 'målinger er')} meldt ikke gjennomført.`
  const stored = `${counted(values, 'verdi er', 'verdier er')} lagret.${without}`
  return drafts === 0 ? stored : `${stored} ${counted(drafts, 'verdi står', 'verdier står')} i feltet og må rettes eller bekreftes.`
}

/** A line with a value and no row for it. */
export function overflowText({ line, written }: OverflowLine): string {
  return `Linje ${line}: «${written.trim()}» – det er ikke flere rader under der du limte inn.`
}
