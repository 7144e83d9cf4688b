import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type LaunchOptions, type Page } from 'playwright'
import { ensureBuilt } from '../../src/cli/freshBuild'
import { LAUNCH_FLAGS } from '../browser/find'
import { getBrowser } from '../browser/get'
import { bundlePage } from '../support/pageBundle'
import { readPlan } from '../support/plan'
import { median, table, type Table } from './bench'
import { serveCompressed } from './gzipServer'

const facts = 10_000
const rounds = 9
const slowdown = 4
/** Slow 4G: 1.6 megabits a second down, 0.75 up, 150 ms there and back. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const shownSign = 'rows are shown'
/** Where the program keeps what the overview says, for the next opening. */
const kept = 'malstyring:opening'

/** What all arrivals have in common: how the browser is started, the address, the folder that is served, and one for profiles. */
interface Arrivals {
  readonly launch: LaunchOptions
  readonly url: string
  readonly folder: string
  readonly profiles: string
}

interface Arrival {
  readonly firstPaint: number
  readonly shown: number
}

/** As if something had been stored since: what was kept of the figures is not to be believed. */
const forget = (page: Page) => page.addInitScript((key) => localStorage.removeItem(key), kept)

/** Opens an address as over a slow connection on a slow machine, with nothing kept by the browser but what a service worker keeps. */
async function arrive(context: BrowserContext, url: string, prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()): Promise<Arrival> {
  const page = await context.newPage()
  await prepare(page)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  await session.send('Network.emulateNetworkConditions', slow4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript((sign) => {
    const seen: { paint?: number; shown?: number } = {}
    const tell = () => seen.paint !== undefined && seen.shown !== undefined && console.debug(`${sign} ${seen.shown} ${seen.paint}`)
    new PerformanceObserver((list) => {
      seen.paint = list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? seen.paint
      tell()
    }).observe({ type: 'paint', buffered: true })
    const watching = new MutationObserver(() => {
      if (!document.querySelector('[data-counts]')) return
      watching.disconnect()
      requestAnimationFrame(() =>
        setTimeout(() => {
          seen.shown = performance.now()
          tell()
        }),
      )
    })
    watching.observe(document, { subtree: true, childList: true })
  }, shownSign)
  const said = page.waitForEvent('console', { predicate: (message) => message.text().startsWith(shownSign), timeout: 60_000 })
  await page.goto(url)
  const [shown = NaN, firstPaint = NaN] = (await said).text().slice(shownSign.length).trim().split(' ').map(Number)
  await page.close()
  return { firstPaint, shown }
}

/** A browser with a profile of its own, as a person has one, in which the program has been opened once and holds many facts: one without a profile keeps nothing compiled. */
async function settledContext({ launch, url, profiles }: Arrivals, plan: string, ids: readonly string[], serviceWorkers: 'allow' | 'block'): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(mkdtempSync(join(profiles, 'profile-')), { ...launch, serviceWorkers })
  const page = await context.newPage()
  await page.goto(`${url}fill.html`)
  await page.waitForFunction('typeof fillPlan === "function"')
  await page.evaluate(`fillPlan(${JSON.stringify(plan)}, ${JSON.stringify(ids)}, ${facts})`)
  await page.goto(url)
  await page.locator('[data-counts]').first().waitFor()
  if (serviceWorkers === 'allow') {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    // Some seconds after it was opened: as long as a person looks at it.
    await page.waitForFunction((key) => localStorage.getItem(key) !== null, kept, { timeout: 60_000 })
  }
  await page.close()
  return context
}

/** The start page as it stands when it is shown, without a script: what a page made beforehand would be. */
async function writeStaticPage(context: BrowserContext, url: string, folder: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('[data-counts]').first().waitFor()
  const html = await page.evaluate(() => {
    document.querySelectorAll('script, link[rel=modulepreload], meta[http-equiv]').forEach((element) => element.remove())
    return `<!doctype html>${document.documentElement.outerHTML}`
  })
  writeFileSync(join(folder, 'static.html'), html)
  await page.close()
}

/** Opens a browser for each kind of arrival, measures in them, and closes them. */
async function measure(arrivals: Arrivals): Promise<Table[]> {
  const plan = await readPlan()
  const ids = plan.indicators.map(({ id }) => id)
  const opened: BrowserContext[] = []
  const open = async (serviceWorkers: 'allow' | 'block') => {
    const context = await settledContext(arrivals, plan.id, ids, serviceWorkers)
    opened.push(context)
    return context
  }
  try {
    return await measureIn(arrivals, { network: await open('block'), worker: await open('allow'), changed: await open('allow') })
  } finally {
    for (const context of opened) await context.close()
  }
}

/** Every kind of arrival in turn, round after round. */
async function measureIn({ url, folder }: Arrivals, { network, worker, changed }: Record<'network' | 'worker' | 'changed', BrowserContext>): Promise<Table[]> {
  await writeStaticPage(network, url, folder)
  const cases = [
    { name: 'a static page', open: () => arrive(network, `${url}static.html`) },
    { name: 'the program', open: () => arrive(network, url) },
    { name: 'the program, opened before', open: () => arrive(worker, url) },
    { name: 'the same, facts stored since', open: () => arrive(changed, url, forget) },
  ]
  const arrived = cases.map(({ name, open }) => ({ name, open, found: [] as Arrival[] }))
  for (let round = 0; round < rounds; round += 1) for (const { open, found } of arrived) found.push(await open())
  const of = (key: keyof Arrival) => arrived.map(({ name, found }) => ({ name, value: median(found.map((one) => one[key])) }))
  const title = `over slow 4G, processor ${slowdown} × slower, ${facts} facts stored`
  return [
    table(`First paint ${title}`, 'ms', 'the program at most 1.2 × a static page', of('firstPaint')),
    table(`Judged rows ${title}`, 'ms', 'the program at most 2.5 × a static page; opened before, at most 1 ×, if nothing has been stored since', of('shown')),
  ]
}

/** How soon the start page is there on a phone with a poor connection, beside the same page made beforehand. */
export async function bench(): Promise<Table[]> {
  const root = process.cwd()
  if (!ensureBuilt(root)) throw new Error('The program could not be built.')
  const folder = mkdtempSync(join(tmpdir(), 'arrival-'))
  cpSync(`${root}/dist`, folder, { recursive: true })
  const beside = join(folder, 'beside')
  await bundlePage('tests/bench/arrivalPage.ts', beside)
  renameSync(join(beside, 'page.js'), join(folder, 'page.js'))
  renameSync(join(beside, 'index.html'), join(folder, 'fill.html'))
  const { url, stop } = await serveCompressed(folder)
  const { path, env } = await getBrowser()
  const launch = { executablePath: path, args: LAUNCH_FLAGS, env: { ...process.env, ...env } }
  const profiles = mkdtempSync(join(tmpdir(), 'arrival-'))
  try {
    return await measure({ launch, url, folder, profiles })
  } finally {
    await stop()
    for (const one of [folder, profiles]) rmSync(one, { recursive: true, force: true })
  }
}
