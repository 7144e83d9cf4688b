import { remarksEdit, type MeasurementEdit } from './entryFacts'
import type { Fact, FactId, MeasurementFact } from './fact'
import type { Indicator } from './indicator'
import type { Period } from './period'
import { resolveIndicator } from './resolve'

/** Where two have written different values of the same thing [R2.11]. */
export interface Conflict {
  readonly indicator: Indicator
  readonly period: Period
  /** The one that counts, the latest, first. */
  readonly values: readonly MeasurementFact[]
  /** True when it is what has just come that makes the conflict. */
  readonly isNew: boolean
}

/** Every period of an indicator where two values stand against each other [R2.11]; `fresh` are the ids that have just come. */
export function conflictsOf(facts: readonly Fact[], indicator: Indicator, fresh: ReadonlySet<FactId> = new Set()): Conflict[] {
  const measurements = new Map(facts.filter((fact) => fact.type === 'measurement').map((fact) => [fact.id, fact]))
  return resolveIndicator(facts, indicator).flatMap(({ factId, period, conflicts }) => {
    const counting = measurements.get(factId)
    if (!counting || conflicts.length === 0) return []
    const values = [counting, ...conflicts]
    return [{ indicator, period, values, isNew: values.some(({ id }) => fresh.has(id)) }]
  })
}

/** The corrections that settle a conflict: what is kept is said once more in the place of each that said something else. */
export function settlingEdits({ values }: Conflict, kept: FactId): MeasurementEdit[] {
  const chosen = values.find(({ id }) => id === kept)
  if (!chosen) return []
  return values.filter(({ value }) => value !== chosen.value).map(({ id }) => ({ ...remarksEdit(chosen, chosen), corrects: id }))
}
