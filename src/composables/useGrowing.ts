import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { afterFrame, type AfterFrame } from './stages'

/** What a growing page may be given. */
interface GrowingSettings {
  /** How many there are before `key` has changed; a step unless given. */
  readonly first?: number
  readonly later?: AfterFrame
  /** What tells that the page is about to be printed. */
  readonly target?: Pick<Window, 'addEventListener' | 'removeEventListener'>
}

/**
 * How many of many things a page has so far: `step` of them at first and as many more after each painted frame, so that all of
 * them come and no input waits for them; all at once on paper. Begins anew when `key` gives something else; before that there are `first` of them.
 */
export function useGrowing(total: () => number, step: number, key: () => unknown = () => null, { first = step, later = afterFrame, target = window }: GrowingSettings = {}): Readonly<Ref<number>> {
  const count = shallowRef(first)
  let cancel: (() => void) | null = null

  function stop(): void {
    cancel?.()
    cancel = null
    target.removeEventListener('beforeprint', finish)
  }

  function finish(): void {
    stop()
    count.value = Math.max(count.value, total())
  }

  function grow(): void {
    if (cancel || count.value >= total()) return
    target.addEventListener('beforeprint', finish)
    cancel = later(() => {
      stop()
      count.value += step
      grow()
    })
  }

  watch(key, () => {
    stop()
    count.value = step
    grow()
  })
  watch(total, grow, { immediate: true })
  onScopeDispose(stop)
  return count
}

/** How many of each group there are when there are so many of all, the first groups first. */
export function sharedOut(sizes: readonly number[], all: number): number[] {
  let left = all
  return sizes.map((size) => {
    const own = Math.min(size, left)
    left -= own
    return own
  })
}
