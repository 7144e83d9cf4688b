import { chromium, type Browser, type Page } from 'playwright'
import { serveFolder } from '../../src/cli/staticServer'
import { ensureBuilt } from '../../src/cli/freshBuild'
import { LAUNCH_FLAGS } from '../browser/find'
import { getBrowser } from '../browser/get'
import { median, table, type Table } from './bench'

const slowdown = 4
const rounds = 5
/** How long the page has after its rows are judged, in milliseconds: what comes below the first screen is made then. */
const settleTime = 1500
const judgedSign = 'rows are judged'

interface Opening {
  readonly firstPaint: number
  readonly judged: number
  readonly longestTask: number
}

/** Opens the page under a slowed processor and waits until an indicator's status can be seen. */
async function open(page: Page, url: string): Promise<Opening> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript((judgedSign) => {
    const seen = { longest: 0, judged: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.longest = Math.max(seen.longest, entry.duration)))).observe({ type: 'longtask', buffered: true })
    new MutationObserver(() => {
      if (seen.judged > 0 || !document.querySelector('[data-counts]')) return
      seen.judged = performance.now()
      console.debug(judgedSign)
    }).observe(document, { subtree: true, childList: true })
  }, judgedSign)
  // Told by the page itself: what a driver puts into a page to look for something is a long task of its own there.
  const judged = page.waitForEvent('console', (message) => message.text() === judgedSign)
  await page.goto(url)
  await judged
  await page.waitForTimeout(settleTime)
  return page.evaluate(() => {
    const { longest, judged } = (window as unknown as { seen: { longest: number; judged: number } }).seen
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    return { firstPaint: paint?.startTime ?? NaN, judged, longestTask: longest }
  })
}

async function openings(browser: Browser, url: string): Promise<Opening[]> {
  const found: Opening[] = []
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    found.push(await open(await context.newPage(), url))
    await context.close()
  }
  return found
}

/** How the built program opens to a judged start page under a processor four times slower. */
export async function bench(): Promise<Table[]> {
  const root = process.cwd()
  if (!ensureBuilt(root)) throw new Error('The program could not be built.')
  const { path, env } = await getBrowser()
  const { url, stop } = await serveFolder(`${root}/dist`, 0)
  const browser = await chromium.launch({ executablePath: path, args: LAUNCH_FLAGS, env: { ...process.env, ...env } })
  try {
    const found = await openings(browser, url)
    const values = (['firstPaint', 'judged', 'longestTask'] as const).map((name) => ({ name, value: median(found.map((one) => one[name])) }))
    return [table(`Opening the start page, processor ${slowdown} × slower`, 'ms', 'no task over 100 ms until all of the page stands', values)]
  } finally {
    await browser.close()
    await stop()
  }
}
