import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { expect, NARROW, openApp, PHONE, screenshot, test } from './harness'
import { focused, tabTo } from './keyboard'

const rows = (page: Page) => page.locator('main tr[data-tiltak]')

/** The list at the latest period of the example measurements. */
async function openWithExample(page: Page): Promise<void> {
  await openApp(page)
  await page.getByRole('button', { name: 'Vis et eksempel' }).click()
  await page.getByText('Du ser på oppdiktede eksempelmålinger').waitFor()
  await page.getByRole('link', { name: 'Målavvik', exact: true }).click()
  await page.locator('main').getByRole('link', { name: 'Tiltak', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Tiltak' }).waitFor()
}

describe('the page of all tiltak', () => {
  test('lists them by deadline, lets the state be changed with the keyboard, and narrows by state', async ({ page }) => {
    await openWithExample(page)
    await expect.poll(() => rows(page).count()).toBeGreaterThan(3)
    await axe(page)
    await screenshot(page, 'tiltak-1440')
    const total = await rows(page).count()
    const key = await rows(page).first().getAttribute('data-tiltak')
    const id = await rows(page).first().getAttribute('data-indikator')
    const changed = page.locator(`tr[data-tiltak="${key}"][data-indikator="${id}"]`)
    await tabTo(page, /^Status for tiltaket: /)
    await page.keyboard.press('p')
    await expect.poll(() => changed.getAttribute('data-tiltak-state')).toBe('pagar')
    await page.getByText(/^Lagret \d\d:\d\d\.$/).waitFor()
    expect((await focused(page))?.tag).toBe('select')
    await page.getByRole('checkbox', { name: /^pågår/ }).check()
    await expect.poll(() => rows(page).count()).toBe(1)
    await changed.getByRole('combobox').selectOption('ferdig')
    await page.getByText('Ingen tiltak passer med det du har valgt').waitFor()
    await page.getByRole('button', { name: 'Nullstill' }).click()
    await expect.poll(() => rows(page).count()).toBe(total)
    expect(await changed.getAttribute('data-tiltak-state')).toBe('ferdig')

    await page.reload()
    await changed.waitFor()
    expect(await changed.getAttribute('data-tiltak-state')).toBe('ferdig')
  })

  test('is exported exactly as it is shown, and leads to the card of each', async ({ page }) => {
    await openWithExample(page)
    await page.getByRole('checkbox', { name: /^Fristen har gått ut/ }).check()
    await expect.poll(() => page.url()).toContain('forfalt=ja')
    await expect.poll(() => rows(page).count()).toBeGreaterThan(0)
    const shown = await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-indikator')))
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Last ned lista/ }).click()])
    expect(file.suggestedFilename()).toMatch(/^tiltak-\d{4}-(T1|T2|AR)\.csv$/)
    const text = await readFile(await file.path(), 'utf8')
    const lines = text.split('\r\n').slice(1).filter((line) => /^[A-Z]+-\d+;/.test(line))
    expect(lines.map((line) => line.split(';')[0])).toEqual(shown)
    await rows(page).first().getByRole('link').click()
    await page.locator('#maalavvik .tiltak-item').first().waitFor()
    await expect.poll(() => focused(page)).toMatchObject({ name: 'Målavvik' })
  })

  test('fits 320 pixels and a phone in the dark', async ({ newPage }) => {
    const narrow = await newPage({ viewport: NARROW })
    await openWithExample(narrow)
    await rows(narrow).first().waitFor()
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    const phone = await newPage({ viewport: PHONE, colorScheme: 'dark', hasTouch: true })
    await openWithExample(phone)
    await rows(phone).first().waitFor()
    await axe(phone)
    await screenshot(phone, 'tiltak-390-dark')
  })
})
