import { onMounted, onScopeDispose, shallowRef, type Ref } from 'vue'

/** Calls `work` once the next frame has been painted; gives a function that calls it off. */
export type AfterFrame = (work: () => void) => () => void

/** The frames of the browser itself. */
export const afterFrame: AfterFrame = (work) => {
  let timer = 0
  const frame = requestAnimationFrame(() => (timer = window.setTimeout(work)))
  return () => {
    cancelAnimationFrame(frame)
    window.clearTimeout(timer)
  }
}

/**
 * How much of a long page may be made: 0 at first, one more after each painted frame up to `last`,
 * so that the top is seen at once and the page never stands still for long.
 */
export function useStages(last: number, later: AfterFrame = afterFrame): Readonly<Ref<number>> {
  const stage = shallowRef(0)
  let cancel: () => void = () => undefined

  function advance(): void {
    if (stage.value >= last) return
    cancel = later(() => {
      stage.value += 1
      advance()
    })
  }
  onMounted(advance)
  onScopeDispose(() => cancel())
  return stage
}
