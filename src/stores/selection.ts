import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { planPeriods } from '../domain/calendar'
import { periodOf, type Period } from '../domain/period'
import { useFactsStore } from './facts'
import { useJudgedStore } from './judged'
import { usePlanStore } from './plan'

/** The period that is looked at. */
export const useSelectionStore = defineStore('selection', () => {
  const planStore = usePlanStore()
  const facts = useFactsStore()
  const judged = useJudgedStore()
  const chosen = shallowRef<Period | null>(null)
  const start = shallowRef<Period | null>(null)

  const periods = computed(() => (planStore.plan ? planPeriods(planStore.plan.years) : []))
  const baseline = computed(() => (planStore.plan ? periodOf(planStore.plan.years.baseline, 'ÅR') : null))
  const isOffered = (period: Period | null) => period !== null && periods.value.includes(period)

  /** Where to start looking: kept while values are entered, so that the screen does not jump under the person's hands. */
  function startAgain(): void {
    if (start.value === null || !facts.ready) start.value = facts.ready ? judged.latestMeasuredPeriod : null
  }
  watch(() => [facts.ready, judged.latestMeasuredPeriod], startAgain, { immediate: true, flush: 'sync' })
  watch(
    () => [facts.source, planStore.plan?.id],
    () => {
      chosen.value = null
      start.value = null
      startAgain()
    },
    { flush: 'sync' },
  )

  const period = computed<Period | null>(() => {
    if (isOffered(chosen.value)) return chosen.value
    return isOffered(start.value) ? start.value : baseline.value
  })

  /** Looks at another period; one outside the plan is not taken. */
  function choosePeriod(next: Period): void {
    if (isOffered(next)) chosen.value = next
  }

  return { period, periods, baseline, choosePeriod }
})
