import { nextTick } from 'vue'
import { nextTask } from './nextTask'

/** How long one turn should take, what follows from it included, in milliseconds. */
const turn = 12

/** From this on a turn of one is long: whoever looks at all of them is then better disturbed once than at every turn, in milliseconds. */
const long = 50

/**
 * Does something to each of many, which makes the page work things out anew: each turn is a task of its own,
 * unless one alone takes long, twice over.
 */
export async function inTurns<T>(all: readonly T[], touch: (one: T) => void): Promise<void> {
  let from = 0
  let size = 1
  let longTurns = 0
  while (from < all.length) {
    // What follows from other things is not counted.
    await nextTick()
    await nextTask()
    const start = performance.now()
    all.slice(from, from + size).forEach(touch)
    from += size
    await nextTick()
    const took = performance.now() - start
    if (size === 1 && took > long) longTurns += 1
    if (longTurns > 1) size = all.length
    else size = Math.max(1, Math.min(size * 2, Math.floor((size * turn) / took)))
  }
}
