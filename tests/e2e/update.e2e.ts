import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { serveFolder } from '../../src/cli/staticServer'
import { expect, openApp, test } from './harness'

const field = (page: Page) => page.locator('[data-entry-row="OKI-39"] [data-entry-field="value"]')

/** Has the browser look for a new version of the program, as it does by itself now and then. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
}

/** Opens the grid and waits until the program's own copy answers for the page. */
async function openControlled(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/registrer?periode=2025-T1`)
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active && active.state !== 'activated') await new Promise((resolve) => active.addEventListener('statechange', resolve))
  })
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await field(page).waitFor()
}

/** Opens every database that a plan has as a newer program would, and gives all that is stored in them. */
async function takeOver(): Promise<string> {
  const stored: unknown[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    if (!/\/(real|example)$/.test(name)) continue
    const request = indexedDB.open(name, 100_000)
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error(name))
    })
    for (const table of database.objectStoreNames) {
      // What is typed and not stored is kept beside the facts.
      if (/draft/i.test(table)) continue
      const all = database.transaction(table).objectStore(table).getAll()
      stored.push(await new Promise((resolve) => (all.onsuccess = () => resolve(all.result))))
    }
    database.close()
  }
  return JSON.stringify(stored)
}

describe('a new version of the program', () => {
  test('waits while somebody types, in every tab, and takes nothing that was typed when it is let in', { timeout: 90_000 }, async ({ browser }) => {
    const folder = mkdtempSync(join(tmpdir(), 'update-'))
    cpSync('dist', folder, { recursive: true })
    const { url, stop } = await serveFolder(folder, 0)
    const context = await browser.newContext({ serviceWorkers: 'allow', locale: 'nb-NO' })
    try {
      const [typing, other] = [await context.newPage(), await context.newPage()]
      await openControlled(typing, url)
      await openControlled(other, url)
      await field(typing).pressSequentially('93')
      await typing.evaluate(() => (document.documentElement.dataset['since'] = 'before'))
      appendFileSync(join(folder, 'sw.js'), '\n// a new version\n')
      await lookForUpdate(typing)
      await typing.getByText('En ny utgave av programmet er klar.').waitFor()
      await other.getByText('En ny utgave av programmet er klar.').waitFor()

      await field(typing).pressSequentially(',1')
      expect(await typing.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe('installed')
      expect(await typing.evaluate(() => document.documentElement.dataset['since'])).toBe('before')
      expect(await field(typing).inputValue()).toBe('93,1')

      await other.getByRole('button', { name: 'Ta i bruk nå' }).click()
      await typing.getByText('En annen fane har tatt i bruk en ny utgave').waitFor()
      expect(await typing.evaluate(() => document.documentElement.dataset['since'])).toBe('before')
      expect(await field(typing).inputValue()).toBe('93,1')
      await typing.getByRole('button', { name: 'Last siden på nytt' }).click()
      await typing.waitForFunction(() => document.documentElement.dataset['since'] === undefined)
      await expect.poll(() => field(typing).inputValue()).toBe('93,1')
    } finally {
      await context.close()
      await stop()
      rmSync(folder, { recursive: true })
    }
  })

  test('takes the database over: the old tab writes nothing more into it, says so, and keeps what is typed', async ({ page }) => {
    await openApp(page, '/registrer?periode=2025-T1')
    await field(page).fill('93,1')
    await field(page).press('Enter')
    await page.locator('[data-entry-row="OKI-39"]').getByText(/Lagret \d\d:\d\d/).waitFor()
    await field(page).fill('94,5')
    const newer = await page.context().newPage()
    await newer.goto(new URL('icon.svg', page.url()).href)
    const before = await newer.evaluate(takeOver)
    await page.getByText('Dataene er skrevet av en nyere utgave').first().waitFor()
    await field(page).press('Enter')
    await page.locator('[data-entry-row="OKI-39"]').getByText('Dataene er skrevet av en nyere utgave').waitFor()
    expect(await field(page).inputValue()).toBe('94,5')
    expect(await newer.evaluate(takeOver)).toBe(before)
    expect(before).toContain('93,1')
    expect(before).not.toContain('94,5')
  })
})
