import type { Indicator } from '../domain/indicator'
import type { QuestionCode } from '../domain/plausibility'
import type { Value, ValueProblem } from '../domain/value'
import { formatValue } from './formatValue'

type ValueContext = Pick<Indicator, 'unit' | 'valueType' | 'decimals'>

/** What would be accepted as a value of the indicator, with an example. */
export function acceptedText({ valueType, unit }: ValueContext): string {
  switch (valueType) {
    case 'janei':
      return 'Skriv ja, delvis eller nei.'
    case 'vurdering':
      return 'Skriv ivaretatt, delvis ivaretatt eller ikke ivaretatt.'
    case 'rang':
      return 'Skriv plasseringen som et tall, for eksempel 11 eller 11. plass.'
    case 'tall':
      return unit === '%' ? 'Skriv prosenten som et tall, for eksempel 91,3 eller 91,3 %.' : 'Skriv et tall, for eksempel 2 623 eller 4,5.'
  }
}

/** A clear sentence about a value that could not be read, with the next step. */
export function valueProblemText({ reason, written }: ValueProblem, indicator: ValueContext): string {
  const accepted = acceptedText(indicator)
  switch (reason) {
    case 'empty':
      return `Verdien mangler. ${accepted}`
    case 'ambiguous_point':
      return ambiguousText(written)
    case 'wrong_unit':
      return `«${written.trim()}» har en enhet som ikke passer${indicator.unit ? `; indikatoren måles i ${indicator.unit}` : ''}. ${accepted}`
    case 'not_a_number':
      return `«${written.trim()}» er ikke et tall vi kan lese. ${accepted}`
    case 'not_an_answer':
    case 'not_a_judgement':
      return `«${written.trim()}» er ikke et svar vi kan lese. ${accepted}`
  }
}

function ambiguousText(written: string): string {
  const [whole = '', decimals = ''] = written.trim().split(/\.(?=[^.]*$)/)
  const joined = written.trim().replaceAll('.', '')
  return `«${written.trim()}» kan bety to ting. Skriv ${joined} hvis punktumet skiller tusen, eller ${whole},${decimals} hvis det er desimaler.`
}

/** A plausibility question about a value before it is saved [R2.9]. */
export function questionText(code: QuestionCode, value: Value, indicator: ValueContext, previous: Value | null): string {
  const shown = formatValue(value, indicator)
  const before = previous ? formatValue(previous, indicator) : ''
  switch (code) {
    case 'percent_outside_range':
      return `${shown} er utenfor 0–100 %. Er det riktig?`
    case 'much_larger':
      return `${shown} er mer enn fem ganger forrige måling (${before}). Er det riktig?`
    case 'much_smaller':
      return `${shown} er mindre enn en femtedel av forrige måling (${before}). Er det riktig?`
    case 'zero_or_missing':
      return `Er dette 0, eller ikke målt? Forrige måling var ${before}.`
  }
}
