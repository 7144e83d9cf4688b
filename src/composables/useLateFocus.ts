import { onScopeDispose } from 'vue'
import { afterFrame } from './stages'

/** Gives what moves the focus once what was made has been painted: before, the browser would lay the whole page out in the task that made it. */
export function useLateFocus(target: () => HTMLElement | null): () => void {
  let cancel = () => {}
  onScopeDispose(() => cancel())
  return () => {
    cancel()
    cancel = afterFrame(() => target()?.focus())
  }
}
