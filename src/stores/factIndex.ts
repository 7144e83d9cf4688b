import { shallowRef, triggerRef, type ShallowRef } from 'vue'
import type { Fact } from '../domain/fact'

/** Facts by indicator, each indicator reactive by itself: one new fact disturbs only those who look at its indicator. */
export interface FactIndex {
  of(indicatorId: string): readonly Fact[]
  all(): readonly Fact[]
  add(facts: readonly Fact[]): void
  replace(facts: readonly Fact[]): void
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

/** An empty index. */
export function createFactIndex(): FactIndex {
  const groups = new Map<string, ShallowRef<readonly Fact[]>>()
  const everything = shallowRef(groups)

  function groupOf(indicatorId: string): ShallowRef<readonly Fact[]> {
    const known = groups.get(indicatorId)
    if (known) return known
    const group = shallowRef<readonly Fact[]>([])
    groups.set(indicatorId, group)
    return group
  }

  function add(facts: readonly Fact[]): void {
    for (const [indicatorId, added] of groupByIndicator(facts)) {
      const group = groupOf(indicatorId)
      group.value = [...group.value, ...added]
    }
    triggerRef(everything)
  }

  function replace(facts: readonly Fact[]): void {
    const next = groupByIndicator(facts)
    for (const [indicatorId, group] of groups) {
      if (!next.has(indicatorId) && group.value.length > 0) group.value = []
    }
    for (const [indicatorId, group] of next) groupOf(indicatorId).value = group
    triggerRef(everything)
  }

  return {
    of: (indicatorId) => groupOf(indicatorId).value,
    all: () => [...everything.value.values()].flatMap((group) => group.value),
    add,
    replace,
  }
}
