import type { Page } from 'playwright'

/** What one input led to, in milliseconds from when the browser took it in. */
export interface InputTimes {
  /** Until the first frame after it had been painted. */
  readonly paint: number
  /** Until the last change that it led to had been painted. */
  readonly settled: number
  /** Until the text that was awaited had been painted; NaN where it did not come, or none was. */
  readonly said: number
  /** The longest task in between; 0 when none was over 50 ms. */
  readonly longestTask: number
}

interface Watch {
  start: number
  paint: number
  last: number
  /** When something was last changed, painted or not. */
  changed: number
  /** When each task of over 50 ms had ended, and how long it took. */
  tasks: { readonly end: number; readonly duration: number }[]
  /** A text that is waited for: where it is to stand, and when a frame with it had been painted. */
  awaited: { readonly selector: string; readonly text: string } | null
  said: number
}

const unused = { start: 0, paint: 0, last: 0, awaited: null, said: 0 }

/** So long must nothing have changed before an input is over: longer than the pause of a search field. */
const calm = 450

/** Runs in the page before its own scripts: follows each input to the frames that it leads to. */
function watchInputs(): void {
  const watch: Watch = { start: 0, paint: 0, last: 0, changed: 0, tasks: [], awaited: null, said: 0 }
  Object.assign(window, { inputWatch: watch })
  const afterFrame = (tell: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => tell(performance.now())
      port2.postMessage(null)
    })
  const begin = (event: Event) => {
    if (!event.isTrusted || watch.start > 0 || (event as KeyboardEvent).key === 'Control') return
    watch.start = event.timeStamp
    afterFrame((at) => (watch.paint = at))
  }
  for (const type of ['keydown', 'click', 'wheel']) window.addEventListener(type, begin, { capture: true, passive: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watch.tasks.push({ end: startTime + duration, duration })
  }).observe({ type: 'longtask' })
  let asked = false
  new MutationObserver(() => {
    watch.changed = performance.now()
    if (asked) return
    asked = true
    afterFrame((at) => {
      asked = false
      watch.last = at
      const { awaited } = watch
      if (awaited && watch.said === 0 && document.querySelector(awaited.selector)?.textContent.includes(awaited.text)) watch.said = at
    })
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}

/** Has the page take in what it is asked with: the first question of a page costs it a task of its own. */
export async function warmUp(page: Page): Promise<void> {
  await page.waitForFunction(() => 'inputWatch' in window)
}

/** Lets every page of the tab follow its inputs. */
export async function prepareWatch(page: Page): Promise<void> {
  await page.addInitScript(watchInputs)
}

/** Resolves when nothing has changed in the page for a while. */
export async function untilCalm(page: Page): Promise<void> {
  const since = () =>
    page.evaluate(() => {
      const { last, paint, changed } = (window as unknown as { inputWatch: Watch }).inputWatch
      return performance.now() - Math.max(last, paint, changed)
    })
  while ((await since()) < calm) await page.waitForTimeout(50)
}

/** Gives an input to the page and follows it until the page is calm again; `awaited` is a text that it leads to. */
export async function timeInput(page: Page, input: () => Promise<void>, awaited: Watch['awaited'] = null): Promise<InputTimes> {
  await page.evaluate((anew) => Object.assign((window as unknown as { inputWatch: Watch }).inputWatch, anew), { ...unused, awaited })
  await input()
  await page.waitForFunction(() => (window as unknown as { inputWatch: Watch }).inputWatch.paint > 0)
  await untilCalm(page)
  const { start, paint, last, tasks, said } = await page.evaluate(() => (window as unknown as { inputWatch: Watch }).inputWatch)
  // The browser tells of a task some time after it: those that had ended before the input are of what came before.
  const longest = Math.max(0, ...tasks.filter(({ end }) => end > start).map(({ duration }) => duration))
  return { paint: paint - start, settled: Math.max(paint, last) - start, said: said === 0 ? NaN : said - start, longestTask: longest }
}
