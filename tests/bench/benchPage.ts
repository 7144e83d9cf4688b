import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { serveFolder } from '../../src/cli/staticServer'
import { LAUNCH_FLAGS } from '../browser/find'
import { getBrowser } from '../browser/get'
import { bundlePage } from '../support/pageBundle'

/** Bundles `input` as the program is shipped, opens it in a real browser of its own and lets `work` measure in it. */
export async function inBenchPage<T>(input: string, ready: string, work: (page: Page) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    await bundlePage(input, folder)
    const { url, stop } = await serveFolder(folder, 0)
    const { path, env } = await getBrowser()
    const browser = await chromium.launch({ executablePath: path, args: LAUNCH_FLAGS, env: { ...process.env, ...env } })
    try {
      const page = await browser.newPage()
      await page.goto(url)
      await page.waitForFunction(`typeof ${ready} === "function"`)
      return await work(page)
    } finally {
      await browser.close()
      await stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
