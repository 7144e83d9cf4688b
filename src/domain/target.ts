import type { Decimal } from './decimal'

/** How a value must relate to a required level for it to be met [R2.8]. */
export type Comparator = '<' | '>' | '<=' | '>='

/** A target of the plan: its own wording and what we read it as [R2.7]. */
export type Target =
  | { readonly kind: 'number'; readonly written: string; readonly comparator: Comparator; readonly number: Decimal }
  | { readonly kind: 'answer'; readonly written: string; readonly needsReport: boolean }

/** Why a target could not be read. */
export type TargetReason = 'empty' | 'not_a_number' | 'ambiguous_point' | 'wrong_unit' | 'not_an_answer' | 'no_direction'

/** A target that could not be read: the reason and, unchanged, what was written. */
export interface TargetProblem {
  readonly reason: TargetReason
  readonly written: string
}
