import { mkdirSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright'
import { expect, inject, test as base } from 'vitest'
import { SHORT_LIVED_FLAGS } from '../browser/find'
import { clean, lent, newTab, type Tab, type Watch } from './tab'

const SCREENSHOTS = 'test-results'

/** The widths that every page is tried in. */
export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1440, height: 900 }
/** The narrowest width that a page must reflow to (WCAG 1.4.10). */
export const NARROW = { width: 320, height: 640 }

/** Messages the page itself wrote as errors, a script that failed, or a file that could not be had. */
function watchErrors(page: Page, watch: Watch): void {
  page.on('pageerror', (error) => watch.errors.push(`pageerror: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') watch.errors.push(`console: ${message.text()}`)
  })
}

/** Whatever is asked of anywhere but the program's own address, by any page or worker: nothing may leave the browser. */
function watchRequests(context: BrowserContext, watch: Watch): void {
  const own = new URL(inject('appUrl')).origin
  const look = (address: string) => {
    const { origin, protocol } = new URL(address)
    if (origin !== own && !['blob:', 'data:', 'about:', 'file:'].includes(protocol)) watch.errors.push(`request: ${address}`)
  }
  context.on('request', (request) => look(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => look(socket.url())))
}

function openTab(browser: Browser, options: BrowserContextOptions = {}): Promise<Tab> {
  return newTab(browser, { viewport: DESKTOP, locale: 'nb-NO', serviceWorkers: 'block', ...options }, (context, page, watch) => {
    context.setDefaultTimeout(15_000)
    watchRequests(context, watch)
    watchErrors(page, watch)
  })
}

/** What outlives a test file: modules are read anew for each, the worker is not. */
const worker = globalThis as { e2eBrowser?: Browser; e2eTab?: Tab }

function launch(): Promise<Browser> {
  const env = { ...process.env, ...inject('browserEnv') } as Record<string, string>
  return chromium.launch({ executablePath: inject('browserPath'), args: SHORT_LIVED_FLAGS, env })
}

/** The browser of this worker, started at the first test and anew where it has fallen or a test is tried again: what was wrong may be in the old one. */
async function sharedBrowser(isAgain: boolean): Promise<Browser> {
  if (isAgain) await worker.e2eBrowser?.close()
  // A browser falls at its start once in some hundred times.
  if (!worker.e2eBrowser?.isConnected()) worker.e2eBrowser = await launch().catch(launch)
  return worker.e2eBrowser
}

/** The tab of this worker, which nobody else has while it is lent; a new one where the last test left it spoilt, or failed. */
async function lendTab(browser: Browser): Promise<Tab> {
  const { e2eTab } = worker
  delete worker.e2eTab
  return e2eTab?.context.browser() === browser ? e2eTab : openTab(browser)
}

interface Harness {
  /** A browser shared by all tests of one worker. */
  browser: Browser
  /** A page with an empty database, as new; at desktop width unless changed. */
  page: Page
  /** Opens a page in another fresh context, e.g. with other settings. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>
  /** What went wrong in any page of this test; it must be empty when the test ends. */
  pageErrors: string[]
}

/** A test with a browser: every test begins with nothing stored, and fails on an error in the page's console (a breach of its policy is one) and on any request to elsewhere. */
export const test = base.extend<Harness>({
  browser: async ({ task }, use) => {
    await use(await sharedBrowser((task.result?.retryCount ?? 0) > 0))
  },
  pageErrors: async ({}, use) => {
    const errors: string[] = []
    await use(errors)
    expect(errors, 'errors in the page').toEqual([])
  },
  newPage: async ({ browser, pageErrors }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const { context, page, watch } = await openTab(browser, options)
      watch.errors = pageErrors
      contexts.push(context)
      return page
    })
    for (const context of contexts) await context.close()
  },
  page: async ({ browser, pageErrors, task }, use) => {
    const tab = await lendTab(browser)
    tab.watch.errors = pageErrors
    await use(lent(tab))
    const isLeft = task.result?.state === 'fail' || !(await clean(tab, DESKTOP).catch(() => false))
    if (isLeft) await tab.context.close()
    else worker.e2eTab = tab
  },
})

export { expect }

/** Opens the built program at a route, e.g. `/registrer`, and waits until the page has its heading. */
export async function openApp(page: Page, route = '/'): Promise<void> {
  await page.goto(`${inject('appUrl')}#${route}`)
  await page.locator('#app[data-v-app]').waitFor({ state: 'attached' })
  await page.locator('main h1:visible').first().waitFor()
}

/** A file name for a route, e.g. `samfunnsmaal-1`. */
export function pictureName(route: string): string {
  return route.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'oversikt'
}

/** Keeps a picture of the page under `test-results`, to be looked at by a person; in CI nobody looks. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env['CI']) return
  mkdirSync(SCREENSHOTS, { recursive: true })
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage: true })
}
