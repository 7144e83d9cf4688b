import { shallowRef, type ShallowRef } from 'vue'
import type { Fact } from '../domain/fact'
import { groupedBy } from '../domain/groupedBy'
import { countFacts, noFacts, unpackFacts, type FactBatch } from '../storage/factBatch'
import type { SegmentReader } from '../storage/segment/reader'

/**
 * Facts by indicator, each indicator reactive by itself: one new fact disturbs only those who look at its indicator.
 * What is packed stays packed until somebody asks for its indicator.
 */
export interface FactIndex {
  of(indicatorId: string): readonly Fact[]
  /** The same, or those of some types, for whoever keeps little of them: what is packed is unpacked for this question alone. */
  glance(indicatorId: string, types?: readonly Fact['type'][]): readonly Fact[]
  all(): readonly Fact[]
  count(): number
  /** The facts as they are held, without looking at them. */
  held(): FactBatch
  /** Takes facts up at once; resolves when all who look at their indicators have been told, in several tasks where they are many. */
  add(batch: FactBatch): Promise<void>
  replace(batch: FactBatch): void
  /** Whether all who look at facts that were taken up have been told. */
  isTold(): boolean
}

const groupByIndicator = (facts: readonly Fact[]) => groupedBy(facts, ({ indicator }) => indicator)

interface Held {
  readonly segments: SegmentReader[]
  readonly facts: Fact[]
  readonly byIndicator: Map<string, Fact[]>
}

/** What is known of an indicator that somebody has asked for. */
interface Asked {
  readonly told: ShallowRef<number>
  /** Null where nobody asked for more than a glance. */
  facts: readonly Fact[] | null
  /** What has come packed since, and is unpacked at the next question. */
  late: SegmentReader[]
}

function holding({ facts, segments }: FactBatch): Held {
  return { segments: [...segments], facts: [...facts], byIndicator: groupByIndicator(facts) }
}

const tell = ({ told }: Asked) => (told.value += 1)

type Types = Parameters<SegmentReader['of']>[1]

const packedOf = (segments: readonly SegmentReader[], indicatorId: string, types?: Types) => segments.flatMap((segment) => segment.of(indicatorId, types))

/** An empty index. */
export function createFactIndex(): FactIndex {
  const asked = new Map<string, Asked>()
  const changes = shallowRef(0)
  let held = holding(noFacts)
  const telling = shallowRef(0)

  const read = (indicatorId: string, types?: Types) => [...packedOf(held.segments, indicatorId, types), ...(held.byIndicator.get(indicatorId) ?? [])]

  function factsIn({ facts, late }: Asked, indicatorId: string, types?: Types): readonly Fact[] {
    if (!facts) return read(indicatorId, types)
    return late.length > 0 ? [...facts, ...packedOf(late, indicatorId, types)] : facts
  }

  function groupOf(indicatorId: string): Asked {
    let group = asked.get(indicatorId)
    if (!group) asked.set(indicatorId, (group = { told: shallowRef(0), facts: null, late: [] }))
    void group.told.value
    return group
  }

  function of(indicatorId: string): readonly Fact[] {
    const group = groupOf(indicatorId)
    group.facts = factsIn(group, indicatorId)
    group.late = []
    return group.facts
  }

  async function add({ facts, segments }: FactBatch): Promise<void> {
    telling.value += 1
    const added = groupByIndicator(facts)
    held.segments.push(...segments)
    for (const fact of facts) held.facts.push(fact)
    const touched = new Set<Asked>()
    for (const segment of segments) {
      for (const indicatorId of segment.indicators) {
        const group = asked.get(indicatorId)
        if (!group) continue
        group.late.push(segment)
        touched.add(group)
      }
    }
    for (const [indicatorId, own] of added) {
      held.byIndicator.set(indicatorId, [...(held.byIndicator.get(indicatorId) ?? []), ...own])
      const group = asked.get(indicatorId)
      if (!group) continue
      if (group.facts) Object.assign(group, { facts: [...factsIn(group, indicatorId), ...own], late: [] })
      touched.add(group)
    }
    changes.value += 1
    // So few at once have never been felt.
    const turns = touched.size > 256 && (await import('./inTurns').catch(() => null))
    if (turns) {
      // What is packed is opened bit by bit: the first question about one indicator would open all of it.
      await turns.inTurns(segments, (segment) => segment.of(segment.indicators[0] ?? ''))
      await turns.inTurns([...touched], tell)
    } else touched.forEach(tell)
    telling.value -= 1
  }

  function replace(batch: FactBatch): void {
    held = holding(batch)
    for (const [indicatorId, group] of asked) {
      const next = group.facts && read(indicatorId)
      if (next?.length === 0 && factsIn(group, indicatorId).length === 0) continue
      Object.assign(group, { facts: next, late: [] })
      tell(group)
    }
    changes.value += 1
  }

  /** What is asked of all facts is asked again after every change. */
  function whole(): Held {
    void changes.value
    return held
  }

  return {
    of,
    glance(indicatorId, types) {
      const found = factsIn(groupOf(indicatorId), indicatorId, types)
      return types ? found.filter(({ type }) => types.includes(type)) : found
    },
    all: () => unpackFacts(whole()),
    count: () => countFacts(whole()),
    held: () => held,
    add,
    replace,
    isTold: () => telling.value === 0,
  }
}
