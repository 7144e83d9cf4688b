import type { Fact, FactId, MeasurementFact } from './fact'
import { groupedBy } from './groupedBy'
import type { Indicator } from './indicator'
import type { Measurement } from './measurement'
import { earlierFirst, withdrawnIds } from './standing'
import { valueFromPlain } from './value'

type ById = ReadonlyMap<FactId, MeasurementFact>

/** The measurement facts that are neither withdrawn nor replaced by a live correction, direct or further on. */
function liveFacts(measurements: readonly MeasurementFact[], withdrawn: ReadonlySet<FactId>, byId: ById): MeasurementFact[] {
  const replaced = new Set<FactId>()
  for (const fact of measurements) {
    if (fact.corrects === null || withdrawn.has(fact.id)) continue
    for (let id: FactId | null = fact.corrects; id !== null && !replaced.has(id); id = byId.get(id)?.corrects ?? null) replaced.add(id)
  }
  return measurements.filter((fact) => !withdrawn.has(fact.id) && !replaced.has(fact.id))
}

/** Whether a fact took the place of one with another value, directly or further back; other remarks or marks correct nothing. */
function hasOtherValue(fact: MeasurementFact, byId: ById): boolean {
  const seen = new Set<FactId>()
  for (let id = fact.corrects; id !== null && !seen.has(id); id = byId.get(id)?.corrects ?? null) {
    if (byId.get(id)?.value !== fact.value) return true
    seen.add(id)
  }
  return false
}

function toMeasurement(fact: MeasurementFact, indicator: Indicator, rivals: readonly MeasurementFact[], byId: ById): Measurement | null {
  const value = valueFromPlain(fact.value, indicator.valueType)
  if (!value) return null
  const { id: factId, period, written, author, at, comment, cause, consequence, tiltak, documentation, marks = [] } = fact
  const said = { comment, cause, consequence, tiltak, documentation }
  const conflicts = rivals.filter((other) => other.value !== fact.value).sort(earlierFirst).reverse()
  return { factId, indicator: indicator.id, period, value, written, author, at, ...said, marks, corrected: hasOtherValue(fact, byId), conflicts }
}

/**
 * The valid measurements of one indicator from its facts, at most one a period [R2.10].
 * Of two facts that compete for a period the later counts; the other is kept as a conflict [R2.11].
 */
export function resolveIndicator(facts: readonly Fact[], indicator: Indicator): Measurement[] {
  const measurements = facts.filter((fact) => fact.type === 'measurement')
  // Most facts correct nothing: then nobody asks which fact an id is.
  const byId = new Map(measurements.some(({ corrects }) => corrects !== null) ? measurements.map((fact) => [fact.id, fact]) : [])
  const own = liveFacts(measurements, withdrawnIds(facts), byId).filter((fact) => fact.indicator === indicator.id)
  const byPeriod = groupedBy(own, ({ period }) => period)
  return [...byPeriod.values()].flatMap((rivals) => {
    const latest = rivals.reduce((last, fact) => (earlierFirst(last, fact) < 0 ? fact : last))
    return toMeasurement(latest, indicator, rivals, byId) ?? []
  })
}
