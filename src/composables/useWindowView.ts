import { onScopeDispose, shallowRef } from 'vue'
import { afterFrame } from './stages'
import { covers, firstView, isAway, landingView, nextView, nowhere, type Direction, type View } from './windowView'

/** Where the screen is in a list, in pixels from the top of its rows; null where there is no list. */
function screenIn(root: HTMLElement | null): { screen: View; height: number } | null {
  const body = root?.querySelector('tbody')
  if (!root || !body) return null
  const { top } = body.getBoundingClientRect()
  return { screen: { top: -top, bottom: window.innerHeight - top }, height: root.getBoundingClientRect().bottom - top }
}

/** So often at most is it looked again at once because rows have come; what is then still missing comes in the frame after. */
const mostLooks = 4

/** The part of a list that is in the document: what is on the screen at once, and in the frames after it what lies beside. */
export function useWindowView(root: () => HTMLElement | null) {
  /** In pixels from the top of the rows; null before it is known. */
  const view = shallowRef<View | null>(null)
  let direction: Direction = 0
  let last = 0
  let looks = 0
  /** While the frame of a jump is not painted, no more is added to it, and nothing is taken away. */
  const isLanding = shallowRef(false)
  let cancel: (() => void) | null = null

  function goOn(): void {
    cancel = null
    looks = 0
    isLanding.value = false
    const found = screenIn(root())
    if (!found || !view.value || isAway(found.screen, found.height)) return
    const { screen } = found
    const next = covers(view.value, screen) ? nextView(view.value, screen, direction) : firstView(view.value, screen)
    if (next === view.value) return
    view.value = next
    cancel = afterFrame(goOn)
  }

  /** Sees to it that what is on the screen is shown, as far as one frame has room for it. */
  function show(screen: View, height: number, hasMoved: boolean): void {
    if (looks > mostLooks || (isLanding.value && !hasMoved)) return
    if (isAway(screen, height)) view.value = nowhere
    else if (view.value === null) view.value = firstView(null, screen)
    else if (!covers(view.value, screen)) {
      const next = hasMoved ? landingView(view.value, screen) : firstView(view.value, screen)
      isLanding.value = !covers(next, screen)
      view.value = next
    }
  }

  /** Looks where the screen is: when it has moved, or rows have come and turned out to have other heights than was thought. */
  function look(hasMoved: boolean): void {
    const found = screenIn(root())
    if (!found) return
    const { screen, height } = found
    if (hasMoved && screen.top !== last) direction = screen.top > last ? 1 : -1
    last = screen.top
    looks = hasMoved ? 0 : looks + 1
    show(screen, height, hasMoved)
    cancel ??= afterFrame(goOn)
  }

  onScopeDispose(() => cancel?.())
  return { view, isLanding, look }
}
