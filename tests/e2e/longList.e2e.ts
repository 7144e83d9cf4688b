import type { Page } from 'playwright'
import { describe } from 'vitest'
import type { PlanTables } from '../../src/domain/plan'
import { longPlan } from '../support/longPlan'
import { readPlanTables } from '../support/plan'
import { axe } from './axe'
import { expect, openApp, PHONE, test } from './harness'

const count = 500
const rows = '[data-indikator], [data-entry-row]'

/** Gives the program a plan of its own, with more indicators than stand in a page together. */
async function follow(page: Page): Promise<PlanTables> {
  const tables = longPlan(await readPlanTables(), count)
  const { id, title, municipality } = tables.meta
  await page.route('**/plans/*', (route) => {
    const json = route.request().url().endsWith('index.json') ? [{ id, title, municipality }] : tables
    return route.fulfill({ json })
  })
  return tables
}

/** The rows on the screen, from the top, and how far down each is. */
function onScreen(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)].map((row) => ({ row, top: row.getBoundingClientRect().top }))
    return all.filter(({ row, top }) => top < innerHeight && row.getBoundingClientRect().bottom > 0).map(({ row, top }) => `${row.dataset['indikator'] ?? row.dataset['entryRow'] ?? ''} ${Math.round(top)}`)
  }, rows)
}

/** Whether the same rows are on the screen, within what is lost where a row begins between two pixels. */
const isSameScreen = async (page: Page, before: readonly string[]) => {
  const parts = (row: string | undefined) => row?.split(' ') ?? []
  const now = await onScreen(page)
  return now.length === before.length && now.every((row, index) => {
    const [[id, top], [idBefore, topBefore]] = [parts(row), parts(before[index])]
    return id === idBefore && Math.abs(Number(top) - Number(topBefore)) <= 2
  })
}

const roomsOnScreen = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('[data-room]')].filter((room) => room.getBoundingClientRect().bottom > 1 && room.getBoundingClientRect().top < innerHeight - 1).length)

async function scrollTo(page: Page, share: number): Promise<void> {
  await page.evaluate((share) => window.scrollTo(0, document.documentElement.scrollHeight * share), share)
  await expect.poll(() => roomsOnScreen(page)).toBe(0)
}

describe('a plan with many indicators', () => {
  test('has only the rows near the screen in the page, and comes back to where it was left', async ({ page }) => {
    await follow(page)
    await openApp(page, '/utvalg/OKI')
    await page.locator('[data-indikator]').first().waitFor()
    await scrollTo(page, 0.5)
    expect((await onScreen(page)).length).toBeGreaterThan(3)
    expect(await page.locator(rows).count()).toBeLessThan(150)
    await axe(page)
    const before = await onScreen(page)
    await page.locator(`[data-indikator="${before[4]?.split(' ')[0]}"] th a`).click()
    await page.locator('tr[data-indikator]').first().waitFor({ state: 'detached' })
    await page.goBack()
    await expect.poll(() => onScreen(page)).toEqual(before)
  })

  test('has the whole plan again when it was in another order, and all of its rows in that', async ({ page }) => {
    await follow(page)
    await openApp(page, '/utvalg/OKI')
    await page.locator('[data-indikator]').first().waitFor()
    const areas = page.locator('[data-innsatsomraade]')
    const planned = await areas.allTextContents()
    const order = page.locator('.row-filter .first select')
    await order.selectOption('navn')
    await expect.poll(() => page.locator('table').count()).toBe(1)
    expect(await page.locator('table').getAttribute('aria-rowcount')).toBe(String(count + 1))
    await order.selectOption('plan')
    await expect.poll(() => areas.count()).toBe(planned.length)
    expect((await areas.locator('h3').allTextContents()).every((heading, index) => planned[index]?.startsWith(heading))).toBe(true)
  })

  test('is entered where the form was left', async ({ page }) => {
    await follow(page)
    await openApp(page, '/registrer?periode=2025-T1')
    await page.locator('[data-entry-row]').first().waitFor()
    await scrollTo(page, 0.5)
    const before = await onScreen(page)
    await page.waitForTimeout(500)
    expect(await isSameScreen(page, before)).toBe(true)
    await page.locator(`[data-entry-row="${before[3]?.split(' ')[0]}"] th a`).click()
    await page.locator('[data-entry-row]').first().waitFor({ state: 'detached' })
    await page.goBack()
    await expect.poll(() => isSameScreen(page, before)).toBe(true)
  })

  test('has every part of the page for data, with what is counted and asked', async ({ page }) => {
    await follow(page)
    await openApp(page, '/data')
    for (const anchor of ['importer', 'eksporter', 'sikkerhetskopi', 'pakker', 'eksempel', 'lagring', 'sporsmal']) await page.locator(`#${anchor} h2`).waitFor()
    await page.locator('#eksporter fieldset').waitFor()
    await expect.poll(() => page.locator('#sporsmal .found [role=status]').textContent()).toMatch(/\d/)
  })

  test('is reviewed in its middle without a fault that axe finds', async ({ page }) => {
    await follow(page)
    await openApp(page, '/gjennomgang?periode=2025-T1')
    await page.locator('[data-indikator]').first().waitFor()
    await scrollTo(page, 0.5)
    expect((await onScreen(page)).length).toBeGreaterThan(3)
    expect(await page.locator(rows).count()).toBeLessThan(150)
    await axe(page)
  })

  test('loads every row when asked to, and has them all on paper', async ({ page }) => {
    await follow(page)
    await openApp(page, '/maalavvik')
    await page.locator('[data-indikator]').first().waitFor()
    expect(await page.locator(rows).count()).toBeLessThan(150)
    const listed = Number((await page.locator('table').getAttribute('aria-rowcount')) ?? 0) - 1
    await page.evaluate(() => void window.addEventListener('beforeprint', () => void (document.title = String(document.querySelectorAll('[data-indikator]').length))))
    await page.pdf()
    expect(Number(await page.title())).toBe(listed)
    await page.getByRole('button', { name: 'Last inn alle radene' }).click()
    await expect.poll(() => page.locator(rows).count()).toBe(listed)
    expect(await page.locator('[data-room], [aria-rowcount]').count()).toBe(0)
  })

  test('is entered from the first row to the last on a phone, with nothing lost on the way', async ({ page }) => {
    await page.setViewportSize(PHONE)
    const { indikatorer } = await follow(page)
    await openApp(page, '/registrer?periode=2025-T1')
    const value = (id: string) => page.locator(`[data-entry-row="${id}"] [data-entry-field="value"]`)
    await value('OKI-01-1').fill('ca 90')
    await value('OKI-01-1').press('Enter')
    await scrollTo(page, 0.5)
    await scrollTo(page, 1)
    expect(await page.locator(rows).count()).toBeLessThan(60)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
    await axe(page)
    const last = indikatorer.at(-1)?.['id'] ?? ''
    await value(last).fill('ca 91')
    await page.keyboard.press('Tab')
    await scrollTo(page, 0)
    expect(await value('OKI-01-1').inputValue()).toBe('ca 90')
    await page.reload()
    await expect.poll(() => value(last).inputValue()).toBe('ca 91')
    expect(await value('OKI-01-1').inputValue()).toBe('ca 90')
  })

  test('has no style that depends on whichever row stands before, so that a row that comes leaves the others as they are', async ({ page }) => {
    await follow(page)
    await openApp(page, '/registrer')
    await page.locator('[data-entry-row]').first().waitFor()
    const selectors = await page.evaluate(() => {
      const of = (rules: CSSRuleList): string[] => [...rules].flatMap((rule) => [...('selectorText' in rule ? [String(rule.selectorText)] : []), ...('cssRules' in rule ? of(rule.cssRules as CSSRuleList) : [])])
      return [...document.styleSheets].flatMap((sheet) => of(sheet.cssRules))
    })
    expect(selectors.filter((selector) => selector.includes('.ds-field')).length).toBeGreaterThan(3)
    expect(selectors.filter((selector) => /\* ?[+~] ?\*/.test(selector))).toEqual([])
  })
})
