import { marksEdit, resumingEdits, type FactEdit } from '../domain/entryFacts'
import type { Indicator } from '../domain/indicator'
import type { Measurement } from '../domain/measurement'
import type { Period } from '../domain/period'
import type { ValueMark } from '../domain/valueMark'
import { omittedMessage, valueMarkWords } from '../words/valueMarks'
import type { EntryWorld } from './entryWorld'

interface MarkPlace {
  readonly indicator: Indicator
  readonly period: Period
  readonly measurement: () => Measurement | null
  readonly world: EntryWorld
  /** Stores what `edits` says when its turn comes; `said` is told afterwards where it is not about a value. */
  readonly store: (edits: () => readonly FactEdit[], label: string, said?: () => string) => void
}

/** Sets and takes away what is said of a row's value, or of one that will not come. */
export function entryMarks({ indicator, period, measurement, world, store }: MarkPlace) {
  function markEdits(marks: readonly ValueMark[]): readonly FactEdit[] {
    const fact = world.factsOf(indicator.id).find(({ id }) => id === measurement()?.factId)
    return fact?.type === 'measurement' ? [marksEdit(fact, marks)] : []
  }

  /** Takes back that the measurement is not carried out, for a reason; nothing where nobody said so. */
  function resumeEdits(reason: string): readonly FactEdit[] {
    return resumingEdits(world.factsOf(indicator.id), period, reason)
  }

  return {
    resumeEdits,
    mark: (marks: readonly ValueMark[]) => store(() => markEdits(marks), valueMarkWords.undoMarks(indicator.id)),
    omit: (reason: string) =>
      store(() => [{ type: 'omission', indicator: indicator.id, period, reason }], valueMarkWords.undoOmission(indicator.id), () => omittedMessage(true)),
    resume: () => store(() => resumeEdits(valueMarkWords.resumeReason), valueMarkWords.undoOmission(indicator.id), () => omittedMessage(false)),
  }
}
