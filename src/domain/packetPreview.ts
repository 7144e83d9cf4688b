import { conflictsOf, type Conflict } from './conflict'
import type { Fact } from './fact'
import type { Indicator } from './indicator'
import { newFacts, type PacketContent } from './packet'

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
