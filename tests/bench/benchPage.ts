import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { rolldown } from 'rolldown'
import { serveFolder } from '../../src/cli/staticServer'
import { LAUNCH_FLAGS } from '../browser/find'
import { getBrowser } from '../browser/get'

const flags = { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' }

async function bundle(input: string, folder: string): Promise<void> {
  const built = await rolldown({ input, platform: 'browser', transform: { define: { 'process.env.NODE_ENV': '"production"', ...flags } } })
  await built.write({ dir: folder, format: 'esm', entryFileNames: 'page.js', minify: true })
  await built.close()
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>bench</title><script type="module" src="page.js"></script>')
}

/** Bundles `input` as the program is shipped, opens it in a real browser of its own and lets `work` measure in it. */
export async function inBenchPage<T>(input: string, ready: string, work: (page: Page) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    await bundle(input, folder)
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
