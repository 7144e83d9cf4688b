import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Period } from '../domain/period'
import { periodStateOf, type PeriodState } from '../domain/periodState'
import { useFactsStore } from './facts'

/** Where each period stands in the reporting: its deadline, its lock and its publication. */
export const usePeriodsStore = defineStore('periods', () => {
  const facts = useFactsStore()

  /** Worked out once for a period, and anew when something is said of the whole plan. */
  const states = computed(() => ({ said: facts.factsOf(''), known: new Map<Period, PeriodState>() }))

  function stateOf(period: Period): PeriodState {
    const { said, known } = states.value
    const state = known.get(period) ?? periodStateOf(said, period)
    known.set(period, state)
    return state
  }

  /** True when nothing is to be reported for the period now [R10.8]. */
  const isLocked = (period: Period) => stateOf(period).lock !== null

  return { stateOf, isLocked }
})
