import type { Conflict } from './conflict'
import type { EntryCheck } from './entryCheck'
import type { EntryField } from './entryField'
import type { JudgedRow } from './row'
import { colourOf } from './status'
import type { StorageProblem } from './storageProblem'

/** What a row of the entry form has to say about what was written in it. */
export type EntryNotice =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  /** Typed and not saved, in a period that has been locked since [R10.22]. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly problem: StorageProblem }
  /** The same field was changed elsewhere while this was typed. */
  | { readonly kind: 'clash'; readonly field: EntryField; readonly mine: string; readonly theirs: string }
  /** Saved, and another value that did not know of it stands against it [R2.11]. */
  | { readonly kind: 'rival'; readonly conflict: Conflict }
  /** Readable and not saved: the page was closed before the field was left. */
  | { readonly kind: 'unsaved' }
  | Extract<EntryCheck, { kind: 'unreadable' | 'ask' | 'withdraw' }>

/** What the colours and the targets of a row ask to be told beside the value. */
export interface Asked {
  readonly cause: boolean
  readonly tiltak: boolean
  readonly documentation: boolean
}

/**
 * What a row asks for: årsak and tiltak only about the period's own measurement, documentation also where one is expected,
 * and nothing out of the follow-up [R10.3].
 */
export function askedOf({ judgements, exemption, dataStatus }: JudgedRow, isMeasured: boolean): Asked {
  if (exemption) return { cause: false, tiltak: false, documentation: false }
  const colours = judgements.map(({ status }) => colourOf(status))
  const isRed = colours.includes('red')
  return {
    cause: isMeasured && (isRed || colours.includes('yellow')),
    tiltak: isMeasured && isRed,
    documentation: (isMeasured || dataStatus === 'mangler') && judgements.some(({ target }) => target.kind === 'answer' && target.needsReport),
  }
}
