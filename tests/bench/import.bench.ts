import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { ensureBuilt } from '../../src/cli/freshBuild'
import { serveFolder } from '../../src/cli/staticServer'
import type { PlanTables } from '../../src/domain/plan'
import { buildPlan } from '../../src/domain/planBuild'
import { LAUNCH_FLAGS } from '../browser/find'
import { getBrowser } from '../browser/get'
import { longPlan } from '../support/longPlan'
import { bundleScript } from '../support/pageBundle'
import { readPlanTables } from '../support/plan'
import { median, table, type Table } from './bench'
import { inBenchPage } from './benchPage'
import { importedIndicators, importFile } from './importFile'
import type { ImportTimes } from './importPage'

const rounds = 5
const doneSign = 'import is done'

/** What the page itself tells of an import: when it was there, in milliseconds after the file was chosen, and its longest tasks. */
interface PageTimes {
  readonly shown: number
  readonly stored: number
  readonly longest: { readonly reading: number; readonly storing: number }
}

/** Runs in the page before all else: carries the import out by itself, as what a driver puts into a page is a task of its own there. */
function importByItself(sign: string): void {
  const pause = 3000
  const seen = { from: Infinity, shown: 0, told: 0, stored: 0 }
  const tasks: { start: number; duration: number }[] = []
  new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) => tasks.push({ start: startTime, duration }))).observe({ type: 'longtask', buffered: true })
  const longestIn = (from: number, to: number) => Math.max(0, ...tasks.filter(({ start }) => start >= from && start < to).map(({ duration }) => duration))
  const look = () => {
    const now = performance.now()
    if (seen.shown === 0 && document.querySelector('.dry-run-preview')) {
      seen.shown = now
      setTimeout(() => {
        seen.told = performance.now()
        document.querySelector<HTMLInputElement>('.asking input')?.click()
        setTimeout(() => document.querySelector<HTMLButtonElement>('.dry-run-preview .buttons .ds-button:not([data-variant])')?.click(), 500)
      }, pause)
    }
    if (seen.stored > 0 || !document.querySelector('.import-receipt')) return
    seen.stored = now
    setTimeout(() => {
      const longest = { reading: longestIn(seen.from, seen.told), storing: longestIn(seen.told, Infinity) }
      console.debug(`${sign} ${JSON.stringify({ shown: seen.shown - seen.from, stored: seen.stored - seen.told - 500, longest })}`)
    }, pause)
  }
  addEventListener('change', () => (seen.from = Math.min(seen.from, performance.now())), { capture: true })
  addEventListener('DOMContentLoaded', () => new MutationObserver(look).observe(document, { subtree: true, childList: true }))
}

/** The built program with one plan, and a file to import into it. */
function folderWith(tables: PlanTables, csv: string): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  const { id, title, municipality } = tables.meta
  cpSync(`${process.cwd()}/dist`, folder, { recursive: true })
  writeFileSync(join(folder, 'plans', 'index.json'), JSON.stringify([{ id, title, municipality }]))
  writeFileSync(join(folder, 'plans', `${id}.json`), JSON.stringify(tables))
  const file = join(folder, 'maalinger.csv')
  writeFileSync(file, csv)
  return { folder, file }
}

/** Imports the file on the page for data, in a browser with a profile on disk. */
async function importInPage(url: string, file: string): Promise<PageTimes> {
  const profile = mkdtempSync(join(tmpdir(), 'import-profile-'))
  const { path, env } = await getBrowser()
  const browser = await chromium.launchPersistentContext(profile, { executablePath: path, args: LAUNCH_FLAGS, env: { ...process.env, ...env }, serviceWorkers: 'block' })
  try {
    const page = await browser.newPage()
    await page.addInitScript(importByItself, doneSign)
    await page.goto(`${url}#/data?periode=2025-T1`)
    await page.locator('#importer input[type=file]').waitFor({ timeout: 120_000 })
    await page.waitForTimeout(3000)
    const done = page.waitForEvent('console', { predicate: (message) => message.text().startsWith(doneSign), timeout: 240_000 })
    await page.locator('#importer input[type=file]').setInputFiles(file)
    return JSON.parse((await done).text().slice(doneSign.length)) as PageTimes
  } finally {
    await browser.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function pageTables(tables: PlanTables): Promise<Table[]> {
  const { plan } = buildPlan(tables)
  if (!plan) throw new Error('The plan could not be read.')
  const { folder, file } = folderWith(tables, importFile(plan))
  const { url, stop } = await serveFolder(folder, 0)
  try {
    const found: PageTimes[] = []
    for (let round = 0; round < rounds; round += 1) found.push(await importInPage(url, file))
    const of = (value: (times: PageTimes) => number) => median(found.map(value))
    return [
      table('Longest task of the page while 100,000 rows are imported', 'ms', 'at most 50 ms', [
        { name: 'from choosing the file until its rows are looked at', value: of(({ longest }) => longest.reading) },
        { name: 'from the button until some time after the receipt', value: of(({ longest }) => longest.storing) },
      ]),
      table('How long a person waits for it', 'ms', 'told as it goes on', [
        { name: 'until it is shown what would happen', value: of(({ shown }) => shown) },
        { name: 'until it is stored and on screen', value: of(({ stored }) => stored) },
      ]),
    ]
  } finally {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file of 100,000 rows from its bytes to the disk, beside the same facts as plain rows; and the page meanwhile. */
export async function bench(): Promise<Table[]> {
  if (!ensureBuilt(process.cwd())) throw new Error('The program could not be built.')
  const tables = longPlan(await readPlanTables(), importedIndicators)
  const addWorkers = async (folder: string) => {
    await bundleScript('src/stores/import.worker.ts', folder, 'import.worker.js')
    await bundleScript('src/storage/segment/hash.worker.ts', folder, 'hash.worker.js')
  }
  const times: ImportTimes[] = await inBenchPage('tests/bench/importPage.ts', 'measureImports', (page) => page.evaluate(`measureImports(${JSON.stringify(tables)}, ${rounds})`), addWorkers)
  const of = (name: keyof ImportTimes) => median(times.map((time) => time[name]))
  const stored = table('100,000 rows of a CSV of some 10 MB', 'ms', 'from the bytes to the disk at most 0.20 × storing the same facts as plain rows', [
    { name: 'plain IndexedDB rows, parsed already', value: of('raw') },
    { name: 'from the bytes until it is on disk', value: of('own') },
    { name: 'of which until it is read', value: of('read') },
    { name: 'until it is checked', value: of('checked') },
    { name: 'until it is hashed and packed', value: of('packed') },
  ])
  return [stored, ...(await pageTables(tables))]
}
