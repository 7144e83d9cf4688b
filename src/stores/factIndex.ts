import { shallowRef, type ShallowRef } from 'vue'
import type { Fact } from '../domain/fact'
import { countFacts, noFacts, unpackFacts, type FactBatch } from '../storage/factBatch'
import type { SegmentReader } from '../storage/segment/reader'

/**
 * Facts by indicator, each indicator reactive by itself: one new fact disturbs only those who look at its indicator.
 * What is packed stays packed until somebody asks for its indicator.
 */
export interface FactIndex {
  of(indicatorId: string): readonly Fact[]
  all(): readonly Fact[]
  count(): number
  add(batch: FactBatch): void
  replace(batch: FactBatch): void
}

function groupByIndicator(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    const group = groups.get(fact.indicator)
    if (group) group.push(fact)
    else groups.set(fact.indicator, [fact])
  }
  return groups
}

interface Held {
  readonly segments: SegmentReader[]
  readonly facts: Fact[]
  readonly byIndicator: Map<string, Fact[]>
}

function holding({ facts, segments }: FactBatch): Held {
  return { segments: [...segments], facts: [...facts], byIndicator: groupByIndicator(facts) }
}

/** An empty index. */
export function createFactIndex(): FactIndex {
  /** Those somebody has asked for. */
  const asked = new Map<string, ShallowRef<readonly Fact[]>>()
  const changes = shallowRef(0)
  let held = holding(noFacts)

  const packedOf = (segments: readonly SegmentReader[], indicatorId: string) => segments.flatMap((segment) => segment.of(indicatorId))
  const read = (indicatorId: string) => [...packedOf(held.segments, indicatorId), ...(held.byIndicator.get(indicatorId) ?? [])]

  function groupOf(indicatorId: string): ShallowRef<readonly Fact[]> {
    const known = asked.get(indicatorId)
    if (known) return known
    const group = shallowRef<readonly Fact[]>(read(indicatorId))
    asked.set(indicatorId, group)
    return group
  }

  function add({ facts, segments }: FactBatch): void {
    const added = groupByIndicator(facts)
    held.segments.push(...segments)
    for (const fact of facts) held.facts.push(fact)
    for (const [indicatorId, own] of added) held.byIndicator.set(indicatorId, [...(held.byIndicator.get(indicatorId) ?? []), ...own])
    const touched = segments.length > 0 ? asked.keys() : added.keys()
    for (const indicatorId of touched) {
      const group = asked.get(indicatorId)
      const own = [...packedOf(segments, indicatorId), ...(added.get(indicatorId) ?? [])]
      if (group && own.length > 0) group.value = [...group.value, ...own]
    }
    changes.value += 1
  }

  function replace(batch: FactBatch): void {
    held = holding(batch)
    for (const [indicatorId, group] of asked) {
      const next = read(indicatorId)
      if (next.length > 0 || group.value.length > 0) group.value = next
    }
    changes.value += 1
  }

  /** What is asked of all facts is asked again after every change. */
  function whole(): Held {
    void changes.value
    return held
  }

  return {
    of: (indicatorId) => groupOf(indicatorId).value,
    all: () => unpackFacts(whole()),
    count: () => countFacts(whole()),
    add,
    replace,
  }
}
