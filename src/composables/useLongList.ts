import { computed, shallowRef } from 'vue'

/** So many rows may stand in the document together; where there are more, only those near the screen do. */
export const rowsAtOnce = 200

/** Whether a page's rows are too many to stand in the document together, unless the person asks for all of them. */
export function useLongList(count: () => number) {
  const isWhole = shallowRef(false)
  return {
    isWindowed: computed(() => count() > rowsAtOnce && !isWhole.value),
    loadAll: () => {
      isWhole.value = true
    },
  }
}
