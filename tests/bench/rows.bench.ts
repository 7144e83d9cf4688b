import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { ensureBuilt } from '../../src/cli/freshBuild'
import { serveFolder } from '../../src/cli/staticServer'
import type { PlanTables } from '../../src/domain/plan'
import { LAUNCH_FLAGS } from '../browser/find'
import { getBrowser } from '../browser/get'
import { bundlePage } from '../support/pageBundle'
import { readPlanTables } from '../support/plan'
import { entryWords } from '../../src/words/entry'
import { median, type Row, type Table } from './bench'
import { prepareWatch, timeInput, untilCalm, warmUp, type InputTimes } from './inputWatch'
import { longPlan } from '../support/longPlan'

const longCount = 5000
const rounds = 10
/** What a search field waits after the last letter before the list is searched. */
const searchPause = 200
const period = '2027-T1'
/** One that nothing is stored for: every value typed is a new one. */
const emptyPeriod = '2028-ÅR'

/** Inputs of one kind: how to get there, and what is then done again and again. */
interface Action {
  readonly name: string
  readonly route: string
  /** The period that is looked at, where it is another than for the rest. */
  readonly at?: string
  /** Makes the page ready for the first input. */
  readonly prepare?: (page: Page) => Promise<void>
  readonly input: (page: Page, round: number) => Promise<void>
  /** What is waited on purpose, and so not a cost. */
  readonly waits?: number
}

const key = (name: string) => (page: Page) => page.keyboard.press(name)
const focus = (selector: string) => (page: Page) => page.locator(selector).first().focus()
const search = 'input[type=search]'
const order = '.row-filter .first select'
const valueField = '[data-entry-field="value"]'
const letters = 'barnehagene'

async function click(page: Page, selector: string, round: number): Promise<void> {
  await page.locator(selector).first().waitFor({ state: 'attached' })
  const box = await page.evaluate(
    ([found, index]) => {
      const all = [...document.querySelectorAll(found)]
      const { x, y, width, height } = (all[index % all.length] as Element).getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    },
    [selector, round] as const,
  )
  await page.mouse.click(box.x, box.y)
}

const typeSearch = (page: Page, round: number) => page.keyboard.press(letters[round] ?? 'Backspace')
const upAndDown = (page: Page, round: number) => page.keyboard.press(round % 2 === 0 ? 'ArrowDown' : 'ArrowUp')
const wheel = (distance: number) => (page: Page) => page.mouse.wheel(0, distance)
const overRows = (page: Page) => page.mouse.move(700, 500)
/** Not so far as the window is high, and far beyond all that is in the document. */
const [near, far] = [800, 12_000]
const navLinks = (first: string, second: string) => (page: Page, round: number) => click(page, `nav a[href^="#${round % 2 === 0 ? first : second}"]`, 0)

async function typeValue(page: Page, round: number): Promise<void> {
  await page.keyboard.press(round % 2 === 0 ? '7' : 'Backspace')
}

const actions: readonly Action[] = [
  { name: 'start page: another period', route: '/', prepare: focus('.period-chooser select'), input: (page, round) => page.keyboard.press(round % 2 === 0 ? 'ArrowUp' : 'ArrowDown') },
  { name: 'start page to målavvik and back', route: '/', input: navLinks('/maalavvik', '/') },
  { name: 'start page to the entry grid and back', route: '/', input: navLinks('/registrer', '/') },
  { name: 'utvalg: a letter in the search field', route: '/utvalg/OKI', prepare: focus(search), input: typeSearch, waits: searchPause },
  { name: 'utvalg: another order', route: '/utvalg/OKI', prepare: focus(order), input: upAndDown },
  { name: 'utvalg: scrolling a screen', route: '/utvalg/OKI', prepare: overRows, input: wheel(near) },
  { name: 'utvalg: scrolling far', route: '/utvalg/OKI', prepare: overRows, input: wheel(far) },
  { name: 'målavvik: a letter in the search field', route: '/maalavvik', prepare: focus(search), input: typeSearch, waits: searchPause },
  { name: 'målavvik: a status chosen', route: '/maalavvik', input: (page, round) => click(page, '.chip-field .ds-chip', Math.floor(round / 2)) },
  { name: 'målavvik: another order', route: '/maalavvik', prepare: focus(order), input: upAndDown },
  { name: 'start page to the review and back', route: '/', input: navLinks('/gjennomgang', '/') },
  { name: 'review: scrolling far', route: '/gjennomgang', prepare: overRows, input: wheel(far) },
  { name: 'review: a line chosen', route: '/gjennomgang', prepare: focus('.review-table tbody input'), input: key('Space') },
  { name: 'review: down a line', route: '/gjennomgang', prepare: focus('.review-table tbody input'), input: key('ArrowDown') },
  { name: 'entry grid: a key in a field', route: '/registrer', prepare: focus(valueField), input: typeValue },
  { name: 'entry grid: down a row', route: '/registrer', prepare: focus(valueField), input: key('ArrowDown') },
  { name: 'entry grid: Tab', route: '/registrer', prepare: focus(valueField), input: key('Tab') },
  { name: 'entry grid: scrolling a screen', route: '/registrer', prepare: overRows, input: wheel(near) },
  { name: 'entry grid: scrolling far', route: '/registrer', prepare: overRows, input: wheel(far) },
]

/** What was measured last may be measured again, and is not asked about. */
async function typeLastValue(page: Page): Promise<void> {
  const last = () => document.activeElement?.closest('[data-entry-row]')?.querySelector('.last .number')?.textContent ?? 'ja'
  await page.keyboard.insertText(await page.evaluate(last))
}

/** The words of the row that the focus is in, and where they stand. */
async function savedInRow(page: Page): Promise<{ selector: string; text: string }> {
  const id = await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-entry-row]')?.dataset['entryRow'] ?? '')
  return { selector: `[data-entry-row="${id}"] .saved .state`, text: entryWords.columns.saved }
}

/** Saving is two inputs: the value is typed, and only Enter is timed. */
const saving: Action = { name: 'entry grid: a value saved with Enter', route: '/registrer', at: emptyPeriod, prepare: focus(valueField), input: key('Enter') }

async function measureAction(page: Page, url: string, action: Action): Promise<InputTimes[]> {
  await page.goto('about:blank')
  await page.goto(`${url}#${action.route}?periode=${encodeURIComponent(action.at ?? period)}`)
  await page.locator('main h1').first().waitFor({ timeout: 120_000 })
  await untilCalm(page)
  await warmUp(page)
  await action.prepare?.(page)
  const found: InputTimes[] = []
  for (let round = 0; round < rounds; round += 1) {
    if (action === saving) await typeLastValue(page)
    await untilCalm(page)
    const times = await timeInput(page, () => action.input(page, round), action === saving ? await savedInRow(page) : null)
    // Some values are asked about before they are saved: such a row is left, and not counted.
    if (action === saving && Number.isNaN(times.said)) for (const name of ['Escape', 'ArrowDown']) await page.keyboard.press(name)
    else found.push({ ...times, settled: times.settled - (action.waits ?? 0) })
  }
  if (found.length === 0) throw new Error(`${action.name}: nothing was measured.`)
  return found
}

/** Two facts about every indicator, where the program looks for them. */
async function store(page: Page, url: string, { meta, indikatorer }: PlanTables): Promise<void> {
  await page.goto(`${url}fill.html`)
  await page.waitForFunction('typeof fillPlan === "function"')
  await page.evaluate(`fillPlan(${JSON.stringify(meta.id)}, ${JSON.stringify(indikatorer.map((row) => row['id']))}, ${indikatorer.length * 2})`)
}

/** The built program with one plan, in a folder of its own. */
async function folderWith(tables: PlanTables): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'))
  const { id, title, municipality } = tables.meta
  cpSync(`${process.cwd()}/dist`, folder, { recursive: true })
  writeFileSync(join(folder, 'plans', 'index.json'), JSON.stringify([{ id, title, municipality }]))
  writeFileSync(join(folder, 'plans', `${id}.json`), JSON.stringify(tables))
  await bundlePage('tests/bench/arrivalPage.ts', join(folder, 'beside'))
  renameSync(join(folder, 'beside', 'page.js'), join(folder, 'page.js'))
  renameSync(join(folder, 'beside', 'index.html'), join(folder, 'fill.html'))
  return folder
}

/** Every action with one plan, in a browser context of its own. */
async function measurePlan(browser: Browser, tables: PlanTables, wanted: readonly Action[]): Promise<Map<string, InputTimes[]>> {
  const folder = await folderWith(tables)
  const { url, stop } = await serveFolder(folder, 0)
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 }, locale: 'nb-NO' })
  context.setDefaultTimeout(120_000)
  try {
    const page = await context.newPage()
    await store(page, url, tables)
    await prepareWatch(page)
    const found = new Map<string, InputTimes[]>()
    for (const action of wanted) found.set(action.name, await measureAction(page, url, action))
    return found
  } finally {
    await context.close()
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const only = (all: Map<string, InputTimes[]>, { name }: Action) => new Map([...all].filter(([one]) => one === name))
const worst = (values: readonly number[]) => Math.max(...values)

/** One line an action: the long plan's milliseconds, and how they stand to the first plan's. */
function lines(short: Map<string, InputTimes[]>, long: Map<string, InputTimes[]>, key: keyof InputTimes, of: (values: readonly number[]) => number): Row[] {
  return [...long].map(([name, times]) => {
    const value = of(times.map((time) => time[key]))
    const first = of((short.get(name) ?? []).map((time) => time[key]))
    return { name: `${name} (first plan: ${first.toFixed(0)} ms)`, value, ratio: value / first }
  })
}

/** How soon the lists, the heatmap and the entry grid answer with 5,000 indicators, beside the first plan. */
export async function bench(): Promise<Table[]> {
  if (!ensureBuilt(process.cwd())) throw new Error('The program could not be built.')
  const wanted = [...actions, saving]
  const first = await readPlanTables()
  const { path, env } = await getBrowser()
  const browser = await chromium.launch({ executablePath: path, args: LAUNCH_FLAGS, env: { ...process.env, ...env } })
  try {
    const short = await measurePlan(browser, first, wanted)
    const long = await measurePlan(browser, longPlan(first, longCount), wanted)
    const made = (title: string, goal: string, key: keyof InputTimes, of: (values: readonly number[]) => number) => ({ title, unit: 'ms', goal, rows: lines(short, long, key, of) })
    const counts = `${longCount} indicators, ratios to the first plan's ${first.indikatorer.length}`
    return [
      made(`Input to paint, median of ${rounds}: ${counts}`, 'under 50 ms', 'paint', median),
      made(`Input to paint, worst of ${rounds}`, 'under 50 ms', 'paint', worst),
      made(`Input until all that follows is painted, median of ${rounds} (a search field's pause of ${searchPause} ms taken off)`, 'under 50 ms where it can be', 'settled', median),
      { ...made('Enter until «Lagret» is painted in the row, median', 'under 50 ms', 'said', median), rows: lines(only(short, saving), only(long, saving), 'said', median) },
      made(`The longest task, worst of ${rounds} (0: none over 50 ms)`, 'no task over 50 ms', 'longestTask', worst),
    ]
  } finally {
    await browser.close()
  }
}
