import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue'

/** A list as it is drawn: a part at once, and one more in each task until all of it is there. */
export function useInParts<T>(all: () => readonly T[], part: number): ComputedRef<readonly T[]> {
  const count = shallowRef(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  function drawMore(): void {
    count.value += part
    timer = count.value < all().length ? setTimeout(drawMore) : undefined
  }

  // What has been drawn stays, and the first of what is new is there with it.
  watch(
    all,
    ({ length }) => {
      clearTimeout(timer)
      count.value = Math.min(count.value, length)
      drawMore()
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return computed(() => all().slice(0, count.value))
}
