import { nextTick } from 'vue'
import { nextTask } from './nextTask'

/** How long one turn should take, what follows from it included, in milliseconds. */
const turn = 12

/** In so many turns at most, however long one takes: whoever looks at all of them does so after every turn. */
const mostTurns = 256

/**
 * Does something to each of many, which makes the page work things out anew: each turn is a task of its own,
 * short unless there would be too many of them.
 */
export async function inTurns<T>(all: readonly T[], touch: (one: T) => void): Promise<void> {
  let from = 0
  let size = 1
  const least = Math.ceil(all.length / mostTurns)
  while (from < all.length) {
    // What follows from other things is not counted.
    await nextTick()
    await nextTask()
    const start = performance.now()
    all.slice(from, from + size).forEach(touch)
    from += size
    await nextTick()
    const took = performance.now() - start
    size = Math.max(least, Math.min(size * 2, Math.floor((size * turn) / took)))
  }
}
