/** Calls `work` when the page has nothing else to do, with the time it may take; gives a function that calls it off. */
export type IdleTime = (work: (left: () => number) => void) => () => void

/** So long may one turn take, in milliseconds: an input that comes meanwhile waits no longer. */
const oneTurn = 8

/** The next task: what came before it and what comes in it are not one long wait. Gives a function that calls it off. */
export function afterTask(work: () => void): () => void {
  const timer = setTimeout(work)
  return () => clearTimeout(timer)
}

function timeLeft(): () => number {
  const end = performance.now() + oneTurn
  return () => end - performance.now()
}

/** Turn after turn, with room for the page between them. */
export const taskByTask: IdleTime = (work) => afterTask(() => work(timeLeft()))

const idleTime: IdleTime = (work) => {
  if (!('requestIdleCallback' in window)) return taskByTask(work)
  const id = window.requestIdleCallback((deadline) => {
    const left = timeLeft()
    work(() => Math.min(left(), deadline.timeRemaining()))
  })
  return () => window.cancelIdleCallback(id)
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

/** Takes the steps turn after turn, each turn a task of its own; gives a function that ends it. */
export function workInTurns(steps: Iterable<() => void>): () => void {
  return whileIdle(steps, (step) => step(), taskByTask)
}
