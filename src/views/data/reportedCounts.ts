import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue'
import { rowsAtOnce } from '../../composables/useLongList'
import { workInTurns } from '../../composables/whileIdle'
import type { Period } from '../../domain/period'
import type { Plan } from '../../domain/plan'
import { countReported, type ReportedCount, type ReportedPeriods } from '../../domain/reportedPeriods'
import { useExportStore } from '../../stores/fileExport'
import { useStorageStore } from '../../stores/storage'

/** How much there is to export: null until it has been counted. */
export interface ReportedCounts {
  readonly total: ComputedRef<ReportedCount | null>
  readonly inPeriod: ComputedRef<ReportedCount | null>
}

/** What is reported, counted anew when something has been stored; of many indicators in turns, once all have been told. */
export function useReportedCounts(plan: () => Plan, period: () => Period): ReportedCounts {
  const exports = useExportStore()
  const storage = useStorageStore()
  const found = shallowRef<readonly ReportedPeriods[] | null>(null)
  let end = () => {}

  function look(): void {
    end()
    const steps = exports.reportedSteps()
    if (steps.length <= rowsAtOnce) {
      found.value = steps.map((step) => step())
      return
    }
    const all: ReportedPeriods[] = []
    const finish = () => {
      found.value = all
    }
    end = workInTurns([...steps.map((step) => () => void all.push(step())), finish])
  }

  const countOf = (of: () => Period | null) => computed(() => found.value && countReported(found.value, of()))
  watch(() => [storage.factCount(), storage.isTold(), plan()], () => storage.isTold() && look(), { immediate: true })
  onScopeDispose(() => end())
  return { total: countOf(() => null), inPeriod: countOf(period) }
}
