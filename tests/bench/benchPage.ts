import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { serveFolder } from '../../src/cli/staticServer'
import { LAUNCH_FLAGS } from '../browser/find'
import { getBrowser } from '../browser/get'
import { bundlePage } from '../support/pageBundle'

/** The program's own policy would keep out what a peer needs, in the page and in its workers; nor does its server know their kinds of file. */
async function liftPolicy(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const response = await route.fetch()
    const headers = Object.entries(response.headers()).filter(([name]) => name !== 'content-security-policy')
    const kind: Record<string, string> = route.request().url().endsWith('.wasm') ? { 'content-type': 'application/wasm' } : {}
    await route.fulfill({ response, headers: { ...Object.fromEntries(headers), ...kind } })
  })
}

/** Opens the page to be measured, in a browser with a profile of its own: without one, a browser keeps what is stored in memory, where no write waits for a disk. */
async function openPage(profile: string, url: string, ready: string): Promise<Page> {
  const { path, env } = await getBrowser()
  const browser = await chromium.launchPersistentContext(profile, { executablePath: path, args: LAUNCH_FLAGS, env: { ...process.env, ...env } })
  const page = await browser.newPage()
  await liftPolicy(page)
  const failures: string[] = []
  page.on('pageerror', ({ message }) => failures.push(message))
  await page.goto(url)
  await page.waitForFunction(`typeof ${ready} === "function"`).catch((cause: unknown) => {
    throw new Error(`The page to be measured did not start: ${failures.join('; ')}`, { cause })
  })
  return page
}

/** Ends the browser of a page and opens the page in a new one, with all that was stored under the same name: what others store is read and replayed with it where they share a profile. */
export type Restart = (profile?: string) => Promise<Page>

/** Bundles `input` as the program is shipped, opens it in a real browser of its own and lets `work` measure in it; `addFiles` puts more beside it. */
export async function inBenchPage<T>(input: string, ready: string, work: (page: Page, restart: Restart) => Promise<T>, addFiles?: (folder: string) => Promise<void> | void): Promise<T> {
  const [folder, profile] = [mkdtempSync(join(tmpdir(), 'bench-')), mkdtempSync(join(tmpdir(), 'bench-profile-'))]
  try {
    await bundlePage(input, folder)
    await addFiles?.(folder)
    const { url, stop } = await serveFolder(folder, 0)
    let page = await openPage(profile, url, ready)
    const restart = async (name = '') => {
      await page.context().close()
      return (page = await openPage(join(profile, name), url, ready))
    }
    try {
      return await work(page, restart)
    } finally {
      await page.context().close()
      await stop()
    }
  } finally {
    for (const made of [folder, profile]) rmSync(made, { recursive: true, force: true })
  }
}
