import type { Fact } from '../domain/fact'
import type { Indicator } from '../domain/indicator'
import { followUpDetails, valueMarkWord } from './followUp'
import { factDetails } from './history'
import { incomingWord } from './packet'

/** A field of what came in: its name and all that is said in it. */
export interface IncomingField {
  readonly name: string
  readonly texts: readonly string[]
}

/** The parts of a measurement that say how it was read: the value itself says the same. */
const readingNames: readonly string[] = ['Skrevet', 'Lest som', 'Merket', 'Bekreftet']

type Named = readonly [name: string, text: string]

/** Who said what matters most: the fields that are looked for stand first and in this order. */
const order: readonly string[] = ['Verdi', 'Ikke gjennomført', 'Kommentar', 'Årsak', 'Konsekvens', 'Tiltak', 'Dokumentasjon']

function measuredFields(fact: Extract<Fact, { type: 'measurement' }>, indicator: Indicator): Named[] {
  const details = factDetails(fact, indicator)
  const read = details.find(({ name }) => name === 'Lest som')?.text ?? fact.written
  const marks = (fact.marks ?? []).map(valueMarkWord).join(', ')
  return [['Verdi', marks ? `${read} (${marks})` : read], ...details.filter(({ name }) => !readingNames.includes(name)).map(({ name, text }): Named => [name, text])]
}

function joined(fact: Exclude<Fact, { type: 'measurement' }>): string {
  return followUpDetails(fact)
    .map(({ name, text }, index) => (index === 0 ? text : `${name.toLocaleLowerCase('nb')}: ${text}`))
    .join(', ')
}

function fieldsOf(fact: Fact, indicator: Indicator | null): Named[] {
  if (fact.type === 'measurement') return indicator ? measuredFields(fact, indicator) : []
  if (fact.type === 'omission') return [['Ikke gjennomført', fact.reason]]
  if (fact.type === 'explanation') return followUpDetails(fact).map(({ name, text }) => [name, text])
  return [[incomingWord(fact), joined(fact)]]
}

const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)

/** What facts of one period say, gathered by field; two who say something else in the same field both stand there. */
export function incomingFields(facts: readonly Fact[], indicator: Indicator | null): IncomingField[] {
  const said = facts.flatMap((fact) => fieldsOf(fact, indicator)).filter(([, text]) => text.trim() !== '')
  const names = [...new Set(said.map(([name]) => name))].sort((a, b) => rank(a) - rank(b))
  return names.map((name) => ({ name, texts: [...new Set(said.filter(([other]) => other === name).map(([, text]) => text))] }))
}
