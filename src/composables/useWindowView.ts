import { onScopeDispose, shallowRef } from 'vue'
import { afterFrame } from './stages'
import { covers, firstView, isAway, nextView, nowhere, type Direction, type View } from './windowView'

/** Where the screen is in a list, in pixels from the top of its rows; null where there is no list. */
function screenIn(root: HTMLElement | null): { screen: View; height: number } | null {
  const body = root?.querySelector('tbody')
  if (!root || !body) return null
  const { top } = body.getBoundingClientRect()
  return { screen: { top: -top, bottom: window.innerHeight - top }, height: root.getBoundingClientRect().bottom - top }
}

/** The part of a list that is in the document: what is on the screen at once, and in the frames after it what lies beside. */
export function useWindowView(root: () => HTMLElement | null) {
  /** In pixels from the top of the rows; null before it is known. */
  const view = shallowRef<View | null>(null)
  let direction: Direction = 0
  let last = 0
  let cancel: (() => void) | null = null

  function goOn(): void {
    cancel = null
    const found = screenIn(root())
    if (!found || !view.value) return
    const next = nextView(view.value, found.screen, direction)
    if (isAway(found.screen, found.height) || next === view.value) return
    view.value = next
    cancel = afterFrame(goOn)
  }

  /** Looks where the screen is. */
  function look(hasMoved: boolean): void {
    const found = screenIn(root())
    if (!found) return
    const { screen, height } = found
    if (hasMoved && screen.top !== last) direction = screen.top > last ? 1 : -1
    last = screen.top
    if (isAway(screen, height)) view.value = nowhere
    else if (view.value === null || !covers(view.value, screen)) view.value = firstView(view.value, screen)
    cancel ??= afterFrame(goOn)
  }

  onScopeDispose(() => cancel?.())
  return { view, look }
}
