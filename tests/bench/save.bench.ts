import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { rolldown } from 'rolldown'
import { serveFolder } from '../../src/cli/staticServer'
import type { PlanTables } from '../../src/domain/plan'
import { LAUNCH_FLAGS } from '../browser/find'
import { getBrowser } from '../browser/get'
import { readPlanTables } from '../support/plan'
import { median, table, type Table } from './bench'
import type { SaveTimes } from './savePage'

const rounds = 200

/** A folder with a page that can measure; the program's own stores, bundled as they are shipped. */
async function buildPage(folder: string): Promise<void> {
  const flags = { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' }
  const bundle = await rolldown({
    input: 'tests/bench/savePage.ts',
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"', ...flags } },
  })
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'page.js', minify: true })
  await bundle.close()
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>bench</title><script type="module" src="page.js"></script>')
}

async function measure(url: string, tables: PlanTables): Promise<SaveTimes[]> {
  const { path, env } = await getBrowser()
  const browser = await chromium.launch({ executablePath: path, args: LAUNCH_FLAGS, env: { ...process.env, ...env } })
  try {
    const page = await browser.newPage()
    await page.goto(url)
    await page.waitForFunction('typeof measureSaves === "function"')
    const times: unknown = await page.evaluate(`measureSaves(${JSON.stringify(tables)}, ${rounds})`)
    return times as SaveTimes[]
  } finally {
    await browser.close()
  }
}

/** How long one entered value takes to the disk, to every row on screen, and to another tab. */
export async function bench(): Promise<Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'save-bench-'))
  try {
    await buildPage(folder)
    const { url, stop } = await serveFolder(folder, 0)
    const times = await measure(url, await readPlanTables()).finally(stop)
    const warm = times.slice(rounds / 4)
    const of = (name: keyof SaveTimes) => median(warm.map((time) => time[name]))
    const goal = 'every row judged again within a frame (16 ms) after the value is on disk'
    return [
      table('One entered value', 'ms', goal, [
        { name: 'for scale: a plain strict IndexedDB put', value: of('rawPut') },
        { name: 'until it is on disk', value: of('durable') },
        { name: 'from there until every row in every period is judged again', value: of('visible') },
        { name: 'until another tab has judged it', value: of('otherTab') },
      ]),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
