import type { Decimal } from './decimal'

/** What kind of value an indicator is measured in (`verditype`) [R1.4]. */
export type ValueType = 'tall' | 'rang' | 'janei' | 'vurdering'

/** An answer to a yes/no or judgement indicator: yes/ivaretatt, delvis, no/ikke ivaretatt [R2.6]. */
export type Answer = 'yes' | 'partly' | 'no'

/** A value that was read: a number (tall, rang) or an answer (janei, vurdering). */
export type Value =
  | { readonly kind: 'number'; readonly number: Decimal }
  | { readonly kind: 'answer'; readonly answer: Answer }

/** Why a written value could not be read. */
export type ValueReason = 'empty' | 'not_a_number' | 'ambiguous_point' | 'wrong_unit' | 'not_an_answer' | 'not_a_judgement'

/** A value that could not be read: the reason and, unchanged, what was written. */
export interface ValueProblem {
  readonly reason: ValueReason
  readonly written: string
}
