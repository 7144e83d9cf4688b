import type { Fact, FactId, MeasurementFact } from './fact'
import type { Indicator } from './indicator'
import type { Measurement } from './measurement'
import { earlierFirst, withdrawnIds } from './standing'
import { valueFromPlain } from './value'

/** The measurement facts that are neither withdrawn nor replaced by a live correction, direct or further on. */
function liveFacts(facts: readonly Fact[]): MeasurementFact[] {
  const measurements = facts.filter((fact) => fact.type === 'measurement')
  const byId = new Map(measurements.map((fact) => [fact.id, fact]))
  const withdrawn = withdrawnIds(facts)
  const replaced = new Set<FactId>()
  for (const fact of measurements) {
    if (withdrawn.has(fact.id)) continue
    for (let id = fact.corrects; id !== null && !replaced.has(id); id = byId.get(id)?.corrects ?? null) replaced.add(id)
  }
  return measurements.filter((fact) => !withdrawn.has(fact.id) && !replaced.has(fact.id))
}

/** Whether a fact took the place of one with another value, directly or further back; other remarks or marks correct nothing. */
function hasOtherValue(fact: MeasurementFact, byId: ReadonlyMap<FactId, MeasurementFact>): boolean {
  const seen = new Set<FactId>()
  for (let id = fact.corrects; id !== null && !seen.has(id); id = byId.get(id)?.corrects ?? null) {
    if (byId.get(id)?.value !== fact.value) return true
    seen.add(id)
  }
  return false
}

function toMeasurement(fact: MeasurementFact, indicator: Indicator, others: readonly MeasurementFact[], byId: ReadonlyMap<FactId, MeasurementFact>): Measurement | null {
  const value = valueFromPlain(fact.value, indicator.valueType)
  if (!value) return null
  const { id: factId, period, written, author, at, comment, cause, consequence, tiltak, documentation, marks = [] } = fact
  const said = { comment, cause, consequence, tiltak, documentation }
  const conflicts = others.filter((other) => other.value !== fact.value)
  return { factId, indicator: indicator.id, period, value, written, author, at, ...said, marks, corrected: hasOtherValue(fact, byId), conflicts }
}

/**
 * The valid measurements of one indicator from its facts, at most one a period [R2.10].
 * Of two facts that compete for a period the later counts; the other is kept as a conflict [R2.11].
 */
export function resolveIndicator(facts: readonly Fact[], indicator: Indicator): Measurement[] {
  const byPeriod = new Map<string, MeasurementFact[]>()
  const byId = new Map(facts.filter((fact) => fact.type === 'measurement').map((fact) => [fact.id, fact]))
  for (const fact of liveFacts(facts)) {
    if (fact.indicator !== indicator.id) continue
    const rivals = byPeriod.get(fact.period)
    if (rivals) rivals.push(fact)
    else byPeriod.set(fact.period, [fact])
  }
  return [...byPeriod.values()].flatMap((rivals) => {
    const [first, ...others] = rivals.sort(earlierFirst).reverse()
    const measurement = first && toMeasurement(first, indicator, others, byId)
    return measurement ? [measurement] : []
  })
}
