import type { Fact, MeasurementFact } from '../domain/fact'
import type { FactState } from '../domain/history'
import type { Indicator } from '../domain/indicator'
import type { QuestionCode } from '../domain/plausibility'
import { valueFromPlain } from '../domain/value'
import { formatIsoDate, formatPeriod } from './format'
import { formatValue } from './formatValue'
import { factKindWord, followUpDetails, isFromPeriodOn, roleWord, valueMarkWord } from './followUp'
import type { Detail } from './indicator'
import { formatStamp } from './stamp'

/** Words of the history of facts. */
export const historyWords = {
  lead: 'Alt som er registrert, nyeste først. Ingenting slettes: en rettelse eller en tilbaketrekking er en ny linje.',
  empty: 'Ingenting er registrert for denne indikatoren ennå.',
  emptyNext: 'Bare planens egne tall vises. Registrer den første verdien.',
} as const

const stateWords: Readonly<Record<FactState, string>> = {
  counts: 'gjelder',
  stands: 'gjelder',
  replaced: 'erstattet',
  withdrawn: 'trukket tilbake',
  outranked: 'i konflikt, gjelder ikke',
  unreadable: 'kan ikke leses, gjelder ikke',
  withdrawal: 'tilbaketrekking',
}

/** What became of a fact, in a word or two. */
export function factStateWord(state: FactState): string {
  return stateWords[state]
}

function plainTitle(fact: Fact): string {
  const kind = fact.type === 'measurement' && fact.corrects !== null ? 'Rettelse' : factKindWord(fact.type)
  if (fact.type === 'responsible') return kind
  return `${kind} ${isFromPeriodOn(fact) ? 'fra' : 'for'} ${formatPeriod(fact.period)}`
}

/** What kind of fact it is and which period it is about; a withdrawal also says what it took back. */
export function factTitle(fact: Fact, withdrawn: Fact | null = null): string {
  if (!withdrawn) return plainTitle(fact)
  const taken = plainTitle(withdrawn)
  return `${factKindWord(fact.type)}: ${taken.charAt(0).toLocaleLowerCase('nb')}${taken.slice(1)}`
}

/** What an author without a known name is called: the beginning of the pseudonymous id tells one from another. */
export function namelessAuthor(author: string): string {
  return `Uten navn (${author.slice(0, 8)})`
}

/** Who, in which role, and when: "Kari Nordmann, controller, 02.05.2025 14:02". */
export function factOrigin({ role, at }: Pick<Fact, 'role' | 'at'>, author: string): string {
  return [author, role && roleWord(role), formatStamp(at)].filter(Boolean).join(', ')
}

/** Which later fact decided what became of this one. */
export function factFate(state: FactState, by: Fact | null, author: string): string {
  if (!by) return ''
  const origin = factOrigin(by, author)
  switch (state) {
    case 'replaced':
      return by.type === 'measurement' ? `Erstattet av rettelsen fra ${origin}.` : `Endret senere av ${origin}.`
    case 'withdrawn':
      return `Trukket tilbake av ${origin}.`
    case 'outranked':
      return `To har registrert ulike verdier uten å kjenne til hverandre. Den seneste gjelder: ${origin}.`
    default:
      return ''
  }
}

function readAs({ value }: MeasurementFact, indicator: Indicator): string {
  const read = valueFromPlain(value, indicator.valueType)
  return read ? formatValue(read, indicator) : `«${value}»`
}

const confirmedTexts: Readonly<Record<QuestionCode, string>> = {
  percent_outside_range: 'at prosenten er utenfor 0–100',
  much_larger: 'at verdien er mye større enn den før',
  much_smaller: 'at verdien er mye mindre enn den før',
  zero_or_missing: 'at verdien er 0, og ikke manglende',
}

function tiltakText({ tiltak }: MeasurementFact): string {
  const responsible = tiltak.responsible && `ansvarlig: ${tiltak.responsible}`
  const deadline = tiltak.deadline && `frist: ${formatIsoDate(tiltak.deadline)}`
  return [tiltak.text, responsible, deadline].filter(Boolean).join(', ')
}

/** Everything a fact says, by name; what was left empty is left out. */
export function factDetails(fact: Fact, indicator: Indicator): Detail[] {
  if (fact.type !== 'measurement') return followUpDetails(fact)
  const details = [
    { name: 'Skrevet', text: `«${fact.written}»` },
    { name: 'Lest som', text: readAs(fact, indicator) },
    { name: 'Kommentar', text: fact.comment },
    { name: 'Årsak', text: fact.cause },
    { name: 'Konsekvens', text: fact.consequence },
    { name: 'Tiltak', text: tiltakText(fact) },
    { name: 'Dokumentasjon', text: fact.documentation },
    { name: 'Merket', text: (fact.marks ?? []).map(valueMarkWord).join(', ') },
    { name: 'Bekreftet', text: fact.confirmed.map((code) => confirmedTexts[code]).join(' og ') },
  ]
  return details.filter(({ text }) => text.trim() !== '')
}
