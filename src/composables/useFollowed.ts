import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { afterFrame, type AfterFrame } from './stages'

/**
 * What something is, and where `isLate` what it was until the next frame has been painted: what a person typed or chose is seen
 * before the long work that follows from it, and of several changes in a row only the last is followed.
 */
export function useFollowed<T>(now: () => T, isLate: () => boolean, later: AfterFrame = afterFrame): Readonly<Ref<T>> {
  const followed = shallowRef(now())
  let cancel: () => void = () => undefined
  watch(
    now,
    (value) => {
      cancel()
      if (isLate()) cancel = later(() => (followed.value = value))
      else followed.value = value
    },
    { flush: 'sync' },
  )
  onScopeDispose(() => cancel())
  return followed
}
