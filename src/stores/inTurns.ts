import { nextTick } from 'vue'
import { nextTask } from './nextTask'

/** How long one turn should take, what follows from it included, in milliseconds. */
const turn = 12

/**
 * Does something to each of many, which makes the page work things out anew: each turn is a task of its own,
 * unless the first alone takes long: whoever looks at all of them is then disturbed once, not at every turn.
 */
export async function inTurns<T>(all: readonly T[], touch: (one: T) => void): Promise<void> {
  let from = 0
  let size = 1
  while (from < all.length) {
    const start = performance.now()
    all.slice(from, from + size).forEach(touch)
    const isFirst = from === 0
    from += size
    if (from >= all.length) return
    await nextTick()
    const took = performance.now() - start
    if (isFirst && took > 2 * turn) size = all.length
    else size = took < turn ? size * 2 : Math.max(1, Math.floor(size / 2))
    await nextTask()
  }
}
