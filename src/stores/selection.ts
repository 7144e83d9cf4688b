import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { planPeriods } from '../domain/calendar'
import { periodOf, type Period } from '../domain/period'
import type { FactBasis } from '../domain/reportLine'
import { useFactsStore } from './facts'
import { useJudgedStore } from './judged'
import { usePlanStore } from './plan'

/** The period that is looked at, and whether all that is registered counts or only what is approved. */
export const useSelectionStore = defineStore('selection', () => {
  const planStore = usePlanStore()
  const facts = useFactsStore()
  const judged = useJudgedStore()
  const chosen = shallowRef<Period | null>(null)
  const start = shallowRef<Period | null>(null)
  const basis = shallowRef<FactBasis>('all')

  const periods = computed(() => (planStore.plan ? planPeriods(planStore.plan.years) : []))
  const baseline = computed(() => (planStore.plan ? periodOf(planStore.plan.years.baseline, 'ÅR') : null))
  const isOffered = (period: Period | null) => period !== null && periods.value.includes(period)

  /** Other measurements have another latest period; a tab that follows another keeps what was chosen in it. */
  function forget(): void {
    if (!facts.followed) chosen.value = null
    start.value = null
  }

  /** Where to start looking, found once: the screen does not jump under the person's hands while values are entered. */
  const findStart = () => [start.value ?? facts.opening?.figures.period ?? (facts.ready ? judged.latestMeasuredPeriod : null)] as const

  watch(() => [facts.source, planStore.plan?.id], forget, { flush: 'sync' })
  // Before the screen is drawn, and not for each of many facts that come together; nothing is judged before they have come.
  watch(findStart, ([found]) => (start.value = found), { immediate: true })

  const period = computed<Period | null>(() => {
    if (isOffered(chosen.value)) return chosen.value
    return isOffered(start.value) ? start.value : baseline.value
  })

  /** Looks at another period; one outside the plan is not taken. */
  function choosePeriod(next: Period): void {
    if (isOffered(next)) chosen.value = next
  }

  /** Lets everything count that is registered, or only what is approved [R10.6]. */
  function chooseBasis(next: FactBasis): void {
    basis.value = next
  }

  return { period, periods, baseline, basis: computed(() => basis.value), choosePeriod, chooseBasis }
})
