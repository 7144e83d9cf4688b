import { fromPlain, toPlain, type Decimal } from './decimal'

/** What kind of value an indicator is measured in (`verditype`) [R1.4]. */
export type ValueType = 'tall' | 'rang' | 'janei' | 'vurdering'

/** An answer to a yes/no or judgement indicator: yes/ivaretatt, delvis, no/ikke ivaretatt [R2.6]. */
export type Answer = 'yes' | 'partly' | 'no'

/**
 * A value that was read: a number (tall, rang) or an answer (janei, vurdering). With `isBelow` the number is not told,
 * only that it is lower than this; no such value is ever stored [R11.1].
 */
export type Value =
  | { readonly kind: 'number'; readonly number: Decimal; readonly isBelow?: true }
  | { readonly kind: 'answer'; readonly answer: Answer }

/** Why a written value could not be read. */
export type ValueReason = 'empty' | 'not_a_number' | 'ambiguous_point' | 'wrong_unit' | 'not_an_answer' | 'not_a_judgement'

/** A value that could not be read: the reason and, unchanged, what was written. */
export interface ValueProblem {
  readonly reason: ValueReason
  readonly written: string
}

const answers: readonly Answer[] = ['yes', 'partly', 'no']

/** The canonical text of a value, as stored in facts: plain notation or the answer's code. */
export function valueToPlain(value: Value): string {
  return value.kind === 'number' ? toPlain(value.number) : value.answer
}

/** Reads back what `valueToPlain` wrote; null when it is no value of this type. */
export function valueFromPlain(text: string, valueType: ValueType): Value | null {
  if (valueType === 'janei' || valueType === 'vurdering') {
    const answer = answers.find((code) => code === text)
    return answer ? { kind: 'answer', answer } : null
  }
  const number = fromPlain(text)
  return number ? { kind: 'number', number } : null
}
