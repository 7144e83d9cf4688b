import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { serveFolder } from '../../src/cli/staticServer'
import { LAUNCH_FLAGS } from '../browser/find'
import { getBrowser } from '../browser/get'
import { bundlePage } from '../support/pageBundle'
import { loseAll } from './browserFiles'
import type { Found, KillOutcome, Lost, Promised } from './killTypes'

/** Ends every process that was started on a profile, without a word of warning. */
export function killAll(profile: string): void {
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes(profile)) process.kill(Number(entry), 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

/** How the browser is killed. */
export interface KillPlan {
  readonly kills: number
  /** So many tabs write at once. */
  readonly tabs?: number
  /** The longest that they write before the kill, in ms. */
  readonly longest?: number
  /** After so many kills, again and again, the browser is left in peace for once and then loses all but the copy; never where it is not given. */
  readonly losesEach?: number
  readonly onRound?: (done: number) => void
}

async function readyPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForFunction('typeof look === "function"')
  return page
}

/** Opens the page that writes, in a browser with a profile. */
export async function openPage(profile: string, url: string): Promise<{ context: BrowserContext; page: Page }> {
  const { path, env } = await getBrowser()
  const context = await chromium.launchPersistentContext(profile, { executablePath: path, args: LAUNCH_FLAGS, env: { ...process.env, ...env } })
  return { context, page: await readyPage(context, url) }
}

/** Lets the tabs work, each as soon as it is open, and kills the browser at a random moment in it. */
async function workAndKill(profile: string, url: string, tabs: number, longest: number, onPromise: (promised: Promised) => void): Promise<void> {
  const { context, page } = await openPage(profile, url)
  await context.exposeFunction('promise', onPromise)
  const others = await Promise.all(Array.from({ length: tabs - 1 }, () => readyPage(context, url)))
  const working = [page, ...others].map((one) => one.evaluate(`work(${tabs > 1})`).catch((error: unknown) => error))
  await wait(Math.random() * longest)
  killAll(profile)
  const errors = await Promise.all(working)
  await context.close().catch(() => undefined)
  // An end by itself would be a failure of the storage, not a kill.
  for (const error of errors) if (error instanceof Error && !/closed|crashed|disconnected/i.test(error.message)) throw error
}

/** Opens the page where nobody enters anything, and makes the browser lose all but the copy when it has been closed; false where it keeps none, or keeps its files otherwise. */
async function restAndLose(profile: string, url: string): Promise<boolean> {
  const { context, page } = await openPage(profile, url)
  const isCopied = await page.evaluate<boolean>('rest()')
  await context.close()
  return isCopied && loseAll(profile)
}

/** What is stored of each plan, seen in a browser started anew. */
export async function lookAt(profile: string, url: string, plans: Iterable<string>): Promise<Map<string, Found>> {
  const { context, page } = await openPage(profile, url)
  const found = new Map<string, Found>()
  for (const plan of plans) found.set(plan, await page.evaluate(`look(${JSON.stringify(plan)})`))
  await context.close()
  return found
}

/** What was called saved, with the kill that came after it. */
interface Kept extends Promised {
  readonly kill: number
}

function lostOf(promised: readonly Kept[], found: ReadonlyMap<string, Found>): Lost[] {
  const there = new Map([...found].map(([plan, { ids }]) => [plan, new Set(ids)]))
  const lost = promised.map(({ plan, kill, ids }) => ({ plan, kill, count: ids.filter((id) => !there.get(plan)?.has(id)).length, of: ids.length }))
  return lost.filter(({ count }) => count > 0)
}

function compare(promised: readonly Kept[], found: ReadonlyMap<string, Found>): Omit<KillOutcome, 'kills' | 'losses'> {
  const all = [...found.values()]
  return {
    promised: promised.reduce((sum, { ids }) => sum + ids.length, 0),
    lost: lostOf(promised, found),
    doubled: all.reduce((sum, { ids }) => sum + ids.length - new Set(ids).size, 0),
    changed: all.reduce((sum, { changed }) => sum + changed, 0),
    halves: all.flatMap(({ halves }) => halves),
  }
}

/**
 * Kills the browser while one tab or several enter, paste, import, pack, migrate and (one alone) restore, and counts by id
 * what is there afterwards. Every restart looks at everything that was ever promised.
 */
export async function killAgainAndAgain({ kills, tabs = 1, longest = 900, losesEach = Infinity, onRound = () => undefined }: KillPlan): Promise<KillOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-page-'))
  const profile = mkdtempSync(join(tmpdir(), 'kill-profile-'))
  const promised: Kept[] = []
  let losses = 0
  await bundlePage('tests/reliability/killPage.ts', folder)
  const { url, stop } = await serveFolder(folder, 0)
  try {
    for (let done = 1; done <= kills; done += 1) {
      await workAndKill(profile, url, tabs, longest, (said) => void promised.push({ ...said, kill: done }))
      if (done % losesEach === 0 && (await restAndLose(profile, url))) losses += 1
      onRound(done)
    }
    const found = await lookAt(profile, url, new Set(['plan-main', ...promised.map(({ plan }) => plan)]))
    return { kills, losses, ...compare(promised, found) }
  } finally {
    killAll(profile)
    await stop()
    for (const path of [folder, profile]) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** `npm run kill -- 200 3 10`: kills the browser so many times, with so many tabs, takes all but the copy from it after so many kills, and prints what came of it; 1 where anything was lost. */
export async function main(numbers: readonly string[]): Promise<number> {
  const [rounds = 200, atOnce = 1, losesEach] = numbers.map(Number)
  if (![rounds, atOnce, losesEach ?? 1].every((number) => Number.isInteger(number) && number > 0)) throw new Error('npm run kill -- <how many kills> <how many tabs> <after how many all but the copy is lost>')
  const outcome = await killAgainAndAgain({ kills: rounds, tabs: atOnce, ...(losesEach ? { losesEach } : {}), onRound: (done) => done % 20 === 0 && console.log(`${done} of ${rounds}`) })
  const { kills, losses, promised, lost, doubled, changed, halves } = outcome
  for (const { plan, kill, count, of } of lost) console.log(`lost after kill ${kill}: ${count} of ${of} in ${plan}`)
  console.log(`${kills} kills, all but the copy lost ${losses} times, ${promised} facts called saved: ${lost.reduce((sum, { count }) => sum + count, 0)} lost, ${doubled} doubled, ${changed} changed, ${halves.length} batches in part`)
  return lost.length + doubled + changed + halves.length === 0 ? 0 : 1
}
