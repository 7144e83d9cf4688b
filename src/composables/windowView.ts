/** A part of a list, in pixels from its top. */
export interface View {
  readonly top: number
  readonly bottom: number
}

/** Which way the page was last scrolled; 0 before it was. */
export type Direction = -1 | 0 | 1

/** How many screens are shown beyond the screen: ahead of the scrolling, behind it, and either way before any. */
const [ahead, behind, either] = [1.5, 0.5, 1] as const

/** How much is added in one frame, in screens: few enough rows that an input need not wait for them. */
const step = 0.5

/** Nothing of a list. */
export const nowhere: View = { top: 0, bottom: 0 }

const heightOf = ({ top, bottom }: View) => bottom - top

/** All that is to be shown when the page comes to rest. */
function wholeView(screen: View, direction: Direction): View {
  const size = heightOf(screen)
  const [above, below] = direction === 0 ? [either, either] : direction === 1 ? [behind, ahead] : [ahead, behind]
  return { top: screen.top - above * size, bottom: screen.bottom + below * size }
}

/** Whether all of the screen is within what is shown. */
export function covers(shown: View, screen: View): boolean {
  return shown.top <= screen.top && shown.bottom >= screen.bottom
}

/** What is shown at once: the screen, with what was shown that lies near it. */
export function firstView(shown: View | null, screen: View): View {
  const { top, bottom } = wholeView(screen, 0)
  if (!shown || shown.bottom <= screen.top || shown.top >= screen.bottom) return screen
  return { top: Math.max(top, Math.min(shown.top, screen.top)), bottom: Math.min(bottom, Math.max(shown.bottom, screen.bottom)) }
}

/** How much of the screen is shown in the frame of a jump, from its top. */
const landing = 0.3

/** What is shown in the frame of a scrolling: where the page has jumped away from all that was shown, the upper part of the screen; the rest comes in the frame after. */
export function landingView(shown: View, screen: View): View {
  const isJump = shown.bottom <= screen.top || shown.top >= screen.bottom
  return isJump ? { top: screen.top, bottom: screen.top + landing * heightOf(screen) } : firstView(shown, screen)
}

/** Leaves what lies more than `slack` beyond what is to be shown. */
function trimmed({ top, bottom }: View, whole: View, slack: number): View {
  return { top: top < whole.top - slack ? whole.top : top, bottom: bottom > whole.bottom + slack ? whole.bottom : bottom }
}

/** What is shown in the frame after: a step more, first ahead of the scrolling, and less of what was left behind; the same when it is right. */
export function nextView(shown: View, screen: View, direction: Direction): View {
  const whole = wholeView(screen, direction)
  const { top, bottom } = trimmed(shown, whole, heightOf(screen))
  const most = step * heightOf(screen)
  const missing = { above: Math.max(0, top - whole.top), below: Math.max(0, whole.bottom - bottom) }
  const below = Math.min(missing.below, direction === -1 ? most - Math.min(most, missing.above) : most)
  const above = Math.min(missing.above, most - below)
  const isSame = top - above === shown.top && bottom + below === shown.bottom
  return isSame ? shown : { top: top - above, bottom: bottom + below }
}

/** Whether a list of a height is so far from the screen that nothing of it is shown. */
export function isAway(screen: View, height: number): boolean {
  const { top, bottom } = wholeView(screen, 0)
  return bottom <= 0 || top >= height
}
