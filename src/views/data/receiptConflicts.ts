import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { conflictsOf, type Conflict } from '../../domain/conflict'
import type { Plan } from '../../domain/plan'
import { useFactsStore } from '../../stores/facts'
import type { ImportReceipt } from '../../stores/measurementImport'
import { nextTask } from '../../stores/nextTask'
import { useStorageStore } from '../../stores/storage'

/** How long is looked in one task, in milliseconds. */
const turn = 10

/** Where a value that was imported stands against another [R2.11]; looked for anew when something is stored, in several tasks where there is much. */
export function useReceiptConflicts(plan: () => Plan, receipt: () => ImportReceipt | null) {
  const facts = useFactsStore()
  const storage = useStorageStore()
  const found = shallowRef<readonly Conflict[]>([])
  let latest = 0

  /** The conflicts of an indicator about what was imported; most have none. */
  function conflictsAbout({ stored }: ImportReceipt, indicator: Plan['indicators'][number]): readonly Conflict[] {
    const disputed = conflictsOf(storage.glanceAt(indicator.id), indicator)
    if (disputed.length === 0) return []
    const own = [...stored.facts.filter((fact) => fact.indicator === indicator.id), ...stored.segments.flatMap((segment) => segment.of(indicator.id))]
    const periods = new Set(own.map(({ period }) => period))
    return disputed.filter(({ period }) => periods.has(period))
  }

  async function look(): Promise<void> {
    const mine = (latest += 1)
    const kept = receipt()
    const all: Conflict[] = []
    let since = performance.now()
    for (const indicator of kept && !kept.undone ? plan().indicators : []) {
      if (kept) all.push(...conflictsAbout(kept, indicator))
      if (performance.now() - since < turn) continue
      await nextTask()
      if (mine !== latest) return
      since = performance.now()
    }
    found.value = all
  }

  watch([receipt, plan, () => facts.count], () => void look(), { immediate: true })
  onScopeDispose(() => (latest += 1))
  return computed(() => found.value)
}
