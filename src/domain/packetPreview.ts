import { remarksEdit, type MeasurementEdit } from './entryFacts'
import type { Fact, FactId, MeasurementFact } from './fact'
import type { Indicator } from './indicator'
import { newFacts, type PacketContent } from './packet'
import type { Period } from './period'
import { resolveIndicator } from './resolve'

/** Where two have written different values of the same thing [R2.11]. */
export interface Conflict {
  readonly indicator: Indicator
  readonly period: Period
  /** The one that counts, the latest, first. */
  readonly values: readonly MeasurementFact[]
  /** True when it is the packet that makes the conflict. */
  readonly isNew: boolean
}

/** What a packet says of one indicator that is not known here; without an indicator it is about the whole plan. */
export interface IncomingRow {
  readonly indicator: Indicator | null
  /** The earlier first. */
  readonly facts: readonly Fact[]
}

/** What taking a packet in would do, before anything is done. */
export interface PacketPreview {
  readonly added: number
  readonly known: number
  /** In the plan's order, the whole plan first. */
  readonly rows: readonly IncomingRow[]
  /** Every conflict about the packet's indicators after it is taken in. */
  readonly conflicts: readonly Conflict[]
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

function rowsOf(fresh: readonly Fact[], indicators: readonly (Indicator | null)[]): IncomingRow[] {
  return indicators
    .map((indicator) => ({ indicator, facts: fresh.filter((fact) => fact.indicator === (indicator?.id ?? '')) }))
    .filter(({ facts }) => facts.length > 0)
}

/** Compares a packet with what is here; `indicators` are all of the plan. */
export function previewPacket(existing: readonly Fact[], packet: PacketContent, indicators: readonly Indicator[]): PacketPreview {
  const fresh = newFacts(existing, packet.facts)
  const ids = new Set(fresh.map(({ id }) => id))
  const about = new Set(packet.indicators)
  const asked = indicators.filter(({ id }) => about.has(id))
  const after = [...existing, ...fresh].filter((fact) => about.has(fact.indicator))
  return {
    added: fresh.length,
    known: packet.facts.length - fresh.length,
    rows: rowsOf(fresh, [null, ...asked]),
    conflicts: asked.flatMap((indicator) => conflictsOf(after.filter((fact) => fact.indicator === indicator.id), indicator, ids)),
  }
}
