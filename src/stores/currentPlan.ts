import { defineStore } from 'pinia'
import { computed } from 'vue'
import { responsibleOf } from '../domain/entryGroups'
import type { Indicator } from '../domain/indicator'
import { responsibleFrom, withResponsible } from '../domain/indicatorChange'
import type { Plan } from '../domain/plan'
import { usePlanStore } from './plan'
import { useStorageStore } from './storage'

/** The plan as it is followed up now: every indicator with the virksomhet that is responsible today [R10.1]. */
export const useCurrentPlanStore = defineStore('currentPlan', () => {
  const planStore = usePlanStore()
  const { glanceAt } = useStorageStore()

  /** One for each indicator; its value is another only when the responsible is. */
  const indicators = computed(() =>
    planStore.plan?.indicators.map((indicator) =>
      computed<Indicator>((before) => {
        const now = withResponsible(indicator, glanceAt(indicator.id, responsibleFrom))
        return before && before.responsible === now.responsible ? before : now
      }),
    ),
  )

  /** The adopted plan itself as long as no responsible has been changed. */
  const plan = computed<Plan | null>(() => {
    const adopted = planStore.plan
    const current = indicators.value?.map(({ value }) => value)
    if (!adopted || !current) return null
    return current.every((indicator, index) => indicator === adopted.indicators[index]) ? adopted : { ...adopted, indicators: current }
  })

  /** Everyone who is responsible for an indicator, in alphabetical order. */
  const virksomheter = computed(() => (plan.value ? responsibleOf(plan.value) : []))

  return { plan, virksomheter }
})
