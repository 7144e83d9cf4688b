import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { describe, inject } from 'vitest'
import { LAUNCH_FLAGS } from '../browser/find'
import { loseAll } from '../reliability/browserFiles'
import { noticeWords } from '../../src/words/notices'
import { DESKTOP, expect, openApp, test } from './harness'

const field = (page: Page) => page.locator('[data-entry-row="OKI-39"] [data-entry-field="value"]')

/** Runs `visit` in a browser that is started on a profile, and ended after it. */
async function inBrowser<T>(profile: string, visit: (page: Page) => Promise<T>): Promise<T> {
  const env = { ...process.env, ...inject('browserEnv') } as Record<string, string>
  const context = await chromium.launchPersistentContext(profile, { executablePath: inject('browserPath'), args: LAUNCH_FLAGS, env, viewport: DESKTOP, locale: 'nb-NO' })
  try {
    return await visit(await context.newPage())
  } finally {
    await context.close()
  }
}

interface Buckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>
}

/** How many facts lie in the copy; null where the browser has no place for one. */
function copiedFacts(page: Page): Promise<number | null> {
  return page.evaluate(async () => {
    const { storageBuckets } = navigator as unknown as { storageBuckets?: Buckets }
    if (!storageBuckets) return null
    const { indexedDB: place } = await storageBuckets.open('speil')
    let count = 0
    for (const { name = '' } of await place.databases()) {
      // Made to be removed, so that a new log is begun.
      if (name === 'malstyring/log') continue
      const opening = place.open(name)
      const counting = await new Promise<IDBRequest<number>>((resolve) => (opening.onsuccess = () => resolve(opening.result.transaction('facts').objectStore('facts').count())))
      count += await new Promise<number>((resolve) => (counting.onsuccess = () => resolve(counting.result)))
      opening.result.close()
    }
    return count
  })
}

/** Lays what is stored of the plan in a database of another, as the first program left it: without a copy. */
function storeAsBefore(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)))
    const [own] = (await indexedDB.databases()).flatMap(({ name }) => (name?.endsWith('/real') ? [name] : []))
    const from = await settled(indexedDB.open(own ?? ''))
    const facts = await settled(from.transaction('facts').objectStore('facts').getAll())
    from.close()
    const making = indexedDB.open('malstyring/en-annen-plan/real', 10)
    making.onupgradeneeded = () => {
      const before = making.result
      for (const name of ['facts', 'safety']) before.createObjectStore(name, { autoIncrement: true })
      for (const [name, keyPath] of [['people', 'id'], ['drafts', ['indicator', 'period', 'field']], ['settings', 'key']] as const) before.createObjectStore(name, { keyPath: keyPath as string })
      for (const fact of facts) making.transaction?.objectStore('facts').put(fact)
      making.transaction?.objectStore('settings').put({ key: 'epoch', value: 'first' })
    }
    ;(await settled(making)).close()
  })
}

describe('a browser that has lost everything', () => {
  test('has it put back from the copy beside it, says so, and goes on', { timeout: 90_000 }, async ({ skip }) => {
    const profile = mkdtempSync(join(tmpdir(), 'lost-'))
    try {
      const keeps = await inBrowser(profile, async (page) => {
        await openApp(page, '/registrer?periode=2025-T1')
        await field(page).fill('93')
        await field(page).press('Enter')
        await page.locator('[data-entry-row="OKI-39"]').getByText('Lagret').waitFor()
        if ((await copiedFacts(page)) === null) return false
        await expect.poll(() => copiedFacts(page)).toBe(1)
        await storeAsBefore(page)
        await page.reload()
        await expect.poll(() => copiedFacts(page)).toBe(2)
        return true
      })
      skip(!keeps || !loseAll(profile), 'This browser has no place for a copy, or keeps its files otherwise.')
      await inBrowser(profile, async (page) => {
        await openApp(page, '/indikator/OKI-39?periode=2025-T1')
        await page.getByText(noticeWords.recovered(1)).waitFor()
        await openApp(page, '/registrer?periode=2025-T1')
        await expect.poll(() => field(page).inputValue()).toBe('93')
        await field(page).fill('94')
        await field(page).press('Enter')
        await page.locator('[data-entry-row="OKI-39"]').getByText('Lagret').waitFor()
      })
      await inBrowser(profile, async (page) => {
        await openApp(page, '/registrer?periode=2025-T1')
        await expect.poll(() => field(page).inputValue()).toBe('94')
        expect(await page.getByText('hadde mistet').count()).toBe(0)
      })
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})
