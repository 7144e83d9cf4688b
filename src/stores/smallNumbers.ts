import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { usePlanStore } from './plan'
import { preferences } from './preferences'

/** Whether small numbers are held back in reports: chosen for each plan, kept in this browser, and off until chosen [R11.1]. */
export const useSmallNumbersStore = defineStore('smallNumbers', () => {
  const planStore = usePlanStore()
  const isHeldBack = shallowRef(false)

  const key = () => `holdBackSmall:${planStore.plan?.id ?? ''}`

  function take(kept: string | null): void {
    isHeldBack.value = kept === 'yes'
  }

  watch(
    () => planStore.plan?.id,
    (_id, _before, onCleanup) => {
      take(preferences.read(key()))
      onCleanup(preferences.follow(key(), take))
    },
    { immediate: true, flush: 'sync' },
  )

  /** Holds small numbers back from now on, or tells them again. */
  function choose(heldBack: boolean): void {
    isHeldBack.value = heldBack
    preferences.write(key(), heldBack ? 'yes' : 'no')
  }

  return { isHeldBack: computed(() => isHeldBack.value), choose }
})
