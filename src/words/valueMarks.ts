import type { Measurement } from '../domain/measurement'
import type { ValueMark } from '../domain/valueMark'
import { valueMarkWord } from './followUp'

/** Words for what is said of a value, or of one that will not come. */
export const valueMarkWords = {
  title: 'Om verdien',
  lead: (period: string) => `Gjelder verdien for ${period}.`,
  legend: 'Merk verdien',
  omit: 'Målingen er ikke gjennomført …',
  reason: 'Hvorfor ble målingen ikke gjennomført?',
  reasonMissing: 'Skriv en begrunnelse. Den vises i rapporten.',
  saveOmission: 'Lagre at den ikke er gjennomført',
  omitted: 'Målingen er ikke gjennomført.',
  omittedInFile: 'ikke gjennomført',
  resume: 'Målingen kommer likevel',
  resumeReason: 'Målingen kommer likevel',
  valueCame: 'Verdien er registrert',
  saved: 'Merkingen er lagret.',
  saving: 'Lagrer …',
  undoMarks: (id: string) => `merking ${id}`,
  undoOmission: (id: string) => `ikke gjennomført ${id}`,
  onlyReporters: 'Bare den som rapporterer, kan merke verdier. Velg en annen rolle øverst på siden.',
} as const

const helps: Readonly<Record<ValueMark, string>> = {
  forelopig: 'Verdien er ikke endelig og kan bli rettet.',
  brudd: 'Verdien er målt på en annen måte enn før. Linja i diagrammet brytes, og trenden begynner på nytt.',
}

/** What a mark means, in one sentence. */
export function valueMarkHelp(mark: ValueMark): string {
  return helps[mark]
}

/** The visible label of a mark. */
export function valueMarkLabel(mark: ValueMark): string {
  const word = valueMarkWord(mark)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The name of a mark's box as it is read aloud: the visible word, and whose value it is about. */
export function valueMarkName(mark: ValueMark, of: string): string {
  return `${valueMarkLabel(mark)}, ${of}`
}

/** All that is to be known of a value, as a file holds it and an import reads it; empty where there is nothing. */
export function valueMarksText({ marks, corrected }: Pick<Measurement, 'marks' | 'corrected'>): string {
  return [...marks.map(valueMarkWord), ...(corrected ? ['korrigert'] : [])].join(', ')
}

/** What is told when it has been said that a measurement is not carried out, or that it is after all. */
export function omittedMessage(isOmitted: boolean): string {
  return isOmitted ? 'lagret at målingen ikke er gjennomført.' : 'målingen ventes igjen.'
}
