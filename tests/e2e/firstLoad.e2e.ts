import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { expect, openApp, test } from './harness'

const budgetInBytes = 90_000
/** What comes after the judged counts can be seen: the lists below the heatmap. */
const belowBudgetInBytes = 10_000
/** What keeps the measurements: fetched beside the plan, while the page is being made. */
const storagePackages = ['dexie']
const lateOnly = ['chart.js', 'chartjs-plugin-annotation', 'hucre', 'papaparse', 'docx']

/** These scripts, and all that they import without being asked to. */
function withImports(paths: readonly string[]): string[] {
  const waiting = [...paths]
  const found = new Set<string>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    found.add(path)
    const script = readFileSync(posix.join('dist', path), 'utf8')
    for (const match of script.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) waiting.push(posix.join(posix.dirname(path), match[1] ?? ''))
  }
  return [...found].sort()
}

/** The scripts that index.html loads, and all that these import without being asked to. */
function scriptsOfStartPage(): string[] {
  const html = readFileSync('dist/index.html', 'utf8')
  return withImports([...html.matchAll(/<script[^>]*\ssrc="\.\/([^"]+\.js)"|<link rel="modulepreload"[^>]*href="\.\/([^"]+\.js)"/g)].map((match) => match[1] ?? match[2] ?? ''))
}

function zippedSize(path: string): number {
  return gzipSync(readFileSync(posix.join('dist', path))).length
}

/** The files that a script was built from, by its source map. */
function sourcesOf(path: string): string[] {
  const map = posix.join('dist', `${path}.map`)
  return existsSync(map) ? (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources : []
}

/** The packages that a script was built from. */
function packagesIn(path: string): string[] {
  return sourcesOf(path).flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [])
}

/** What keeps the copy of what is stored, makes the log anew and keeps the counts for the next opening: asked for in peace, which on a slow machine comes before the last list. */
const peaceful = ['src/storage/mirror/mirror.ts', 'src/storage/freshLog.ts', 'src/stores/opening.ts']

function scriptsInPeace(): string[] {
  const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js')).map((name) => posix.join('assets', name))
  const found = peaceful.map((one) => scripts.filter((path) => sourcesOf(path).some((source) => source.endsWith(one))))
  expect(found.map(({ length }) => length), peaceful.join()).toEqual(peaceful.map(() => 1))
  return withImports(found.flat())
}

/** The scripts that the page asks for before its judged counts are there, and those it asks for afterwards. */
async function scriptsAsked(page: Page): Promise<Record<'before' | 'after', string[]>> {
  await page.addInitScript(() => {
    const seen = { at: Infinity }
    Object.assign(window, { counts: seen })
    new MutationObserver(() => {
      if (seen.at === Infinity && document.querySelector('[data-counts]')) seen.at = performance.now()
    }).observe(document, { childList: true, subtree: true })
  })
  await openApp(page)
  await page.locator('#worst-title').waitFor()
  const asked = await page.evaluate(() => {
    const { at } = (window as unknown as { counts: { at: number } }).counts
    const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) => name.endsWith('.js'))
    return scripts.map(({ name, startTime }) => ({ path: new URL(name).pathname.slice(1), late: startTime > at }))
  })
  const paths = (late: boolean) => asked.filter((one) => one.late === late).map(({ path }) => path)
  return { before: paths(false), after: paths(true) }
}

describe('the first load', () => {
  test('has a start page of its own in one script', () => {
    const sizes = scriptsOfStartPage().map((path) => ({ path, bytes: zippedSize(path) }))
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
    console.log(`first load: ${(total / 1000).toFixed(1)} kB gz of ${budgetInBytes / 1000}`, sizes)
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(budgetInBytes)
  })

  test('is compiled while it comes in', () => {
    const [start = ''] = scriptsOfStartPage()
    expect(readFileSync(posix.join('dist', start), 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
  })

  test('leaves charts, Excel, CSV and Word for when they are used', () => {
    const packages = scriptsOfStartPage().flatMap(packagesIn)
    expect(packages).toContain('@vue/runtime-dom')
    expect(packages.filter((name) => lateOnly.includes(name))).toEqual([])
  })

  test('keeps within its budget of JavaScript, with storage and nothing more', async ({ newPage }) => {
    const page = await newPage()
    const { before, after: asked } = await scriptsAsked(page)
    const inPeace = scriptsInPeace()
    const after = asked.filter((path) => !inPeace.includes(path))
    const known = scriptsOfStartPage()
    const others = before.filter((path) => !known.includes(path))
    const sizeOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + zippedSize(path), 0)
    const total = sizeOf([...known, ...others])
    console.log(`with storage: ${(total / 1000).toFixed(1)} kB gz of ${budgetInBytes / 1000}, and below the first screen ${(sizeOf(after) / 1000).toFixed(1)}`)
    expect(total).toBeLessThanOrEqual(budgetInBytes)
    expect(sizeOf(after)).toBeLessThanOrEqual(belowBudgetInBytes)
    const packages = new Set([...others, ...after].flatMap(packagesIn))
    expect([...packages].filter((name) => !storagePackages.includes(name))).toEqual([])
  })

  test('does without what writes and keeps where the page is opened again', async ({ newPage }) => {
    const page = await newPage()
    await openApp(page)
    await page.locator('#worst-title').waitFor()
    const again = await page.context().newPage()
    const { before } = await scriptsAsked(again)
    expect(before.flatMap(packagesIn).filter((name) => storagePackages.includes(name))).toEqual([])
    await again.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /storage-[^/]*\.js$/.test(name)))
  })
})
