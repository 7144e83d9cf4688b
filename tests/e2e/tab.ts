import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { inject } from 'vitest'

/** What a tab does for the test that has it. */
export interface Watch {
  /** Gathers what goes wrong. */
  errors: string[]
}

/** A tab that goes from test to test: where its process runs already, a page opens at half the cost. */
export interface Tab {
  readonly page: Page
  readonly context: BrowserContext
  readonly watch: Watch
  /** Whether a test left something in it that cannot be taken back. */
  spoilt: boolean
}

/** What a test cannot take back: the tab ends with it. */
const LASTING = ['addInitScript', 'clock', 'close', 'context', 'exposeBinding', 'exposeFunction', 'on', 'route'] as const

/** An address of the program's own where nothing of the program runs, in the same process of the browser. */
export const quietAddress = () => new URL('icon.svg', inject('appUrl')).href

/** Leaves the program, so that the next address is a load of its own. */
export async function leave(page: Page): Promise<void> {
  await page.goto(quietAddress())
}

/** The page of a tab as a test has it: what lasts is noted, as it is asked for. */
export function lent(tab: Tab): Page {
  return new Proxy(tab.page, {
    get(page, name) {
      if ((LASTING as readonly (string | symbol)[]).includes(name)) tab.spoilt = true
      const value: unknown = Reflect.get(page, name, page)
      return typeof value === 'function' ? (value.bind(page) as unknown) : value
    },
  })
}

/** Opens a tab in a context of its own; `watching` is told what goes wrong in it. */
export async function newTab(browser: Browser, options: BrowserContextOptions, watching: (context: BrowserContext, page: Page, watch: Watch) => void): Promise<Tab> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const watch: Watch = { errors: [] }
  watching(context, page, watch)
  return { page, context, watch, spoilt: false }
}

/** Empties all that a page may keep, and gives what is left of it. */
async function forget(): Promise<number> {
  localStorage.clear()
  sessionStorage.clear()
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const asked = indexedDB.deleteDatabase(name)
      asked.onsuccess = () => resolve()
      asked.onerror = () => reject(asked.error ?? new Error(name))
    })
  }
  for (const name of await caches.keys()) await caches.delete(name)
  const { storageBuckets: buckets } = navigator as unknown as { storageBuckets?: { keys(): Promise<string[]>; delete(name: string): Promise<void> } }
  for (const name of (await buckets?.keys()) ?? []) await buckets?.delete(name)
  return localStorage.length + sessionStorage.length + (await indexedDB.databases()).length
}

/** Makes a tab as it was when it was opened, with nothing stored and nothing set; gives whether it could be done. */
export async function clean({ page, context, spoilt }: Tab, viewport: { width: number; height: number }): Promise<boolean> {
  if (spoilt || context.pages().length !== 1) return false
  await leave(page)
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null })
  await page.setViewportSize(viewport)
  await page.mouse.move(0, 0)
  return (await page.evaluate(forget)) === 0
}

/** Sets what the program remembers of a person on this machine, e.g. `{ role: 'leser' }`, before it is opened. */
export async function remember(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await leave(page)
  await page.evaluate((all) => {
    for (const [key, value] of Object.entries(all)) localStorage.setItem(`malstyring:${key}`, value)
  }, values)
}
