/** Calls `work` when the page has nothing else to do, with the time it may take; gives a function that calls it off. */
export type IdleTime = (work: (left: () => number) => void) => () => void

/** So long may one turn take where the browser does not tell, in milliseconds. */
const oneTurn = 8

const idleTime: IdleTime = (work) => {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback((deadline) => work(() => deadline.timeRemaining()))
    return () => window.cancelIdleCallback(id)
  }
  const timer = setTimeout(() => {
    const end = performance.now() + oneTurn
    work(() => end - performance.now())
  }, oneTurn)
  return () => clearTimeout(timer)
}

/** Does `work` with one thing after the other while the page has nothing else to do; gives a function that ends it. */
export function whileIdle<T>(things: Iterable<T>, work: (thing: T) => void, idle: IdleTime = idleTime): () => void {
  const waiting = things[Symbol.iterator]()
  let cancel: () => void = () => undefined

  function turn(left: () => number): void {
    do {
      const next = waiting.next()
      if (next.done === true) return
      work(next.value)
    } while (left() > 1)
    cancel = idle(turn)
  }
  cancel = idle(turn)
  return () => cancel()
}
