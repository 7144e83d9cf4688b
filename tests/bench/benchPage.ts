import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { serveFolder } from '../../src/cli/staticServer'
import { LAUNCH_FLAGS } from '../browser/find'
import { getBrowser } from '../browser/get'
import { bundlePage } from '../support/pageBundle'

/** The program's own policy would keep out what a peer needs, in the page and in its workers. */
async function liftPolicy(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const response = await route.fetch()
    const headers = Object.entries(response.headers()).filter(([name]) => name !== 'content-security-policy')
    await route.fulfill({ response, headers: Object.fromEntries(headers) })
  })
}

/** Bundles `input` as the program is shipped, opens it in a real browser of its own and lets `work` measure in it; `addFiles` puts more beside it. */
export async function inBenchPage<T>(input: string, ready: string, work: (page: Page) => Promise<T>, addFiles?: (folder: string) => Promise<void>): Promise<T> {
  const [folder, profile] = [mkdtempSync(join(tmpdir(), 'bench-')), mkdtempSync(join(tmpdir(), 'bench-profile-'))]
  try {
    await bundlePage(input, folder)
    await addFiles?.(folder)
    const { url, stop } = await serveFolder(folder, 0)
    const { path, env } = await getBrowser()
    // With a profile of its own: without one, a browser keeps what is stored in memory, where no write waits for a disk.
    const browser = await chromium.launchPersistentContext(profile, { executablePath: path, args: LAUNCH_FLAGS, env: { ...process.env, ...env } })
    try {
      const page = await browser.newPage()
      await liftPolicy(page)
      const failures: string[] = []
      page.on('pageerror', ({ message }) => failures.push(message))
      await page.goto(url)
      await page.waitForFunction(`typeof ${ready} === "function"`).catch((cause: unknown) => {
        throw new Error(`The page to be measured did not start: ${failures.join('; ')}`, { cause })
      })
      return await work(page)
    } finally {
      await browser.close()
      await stop()
    }
  } finally {
    for (const made of [folder, profile]) rmSync(made, { recursive: true, force: true })
  }
}
