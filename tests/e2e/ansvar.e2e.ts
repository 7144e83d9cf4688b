import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { expect, NARROW, openApp, screenshot, test } from './harness'
import { builtPlan } from './plan'

const plan = await builtPlan()
const [first = {}, second = {}] = plan.indikatorer
const before = first['ansvarlig_forslag'] ?? ''

async function become(page: Page, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Hvem er du?' }).click()
  await page.getByRole('radio', { name: role }).check()
  await page.getByRole('button', { name: 'Lagre', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

describe('the responsible virksomhet', () => {
  test('of many indicators is moved by a controller, and the whole program follows', async ({ page }) => {
    await openApp(page, '/ansvar')
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await page.getByText('Bare en controller kan flytte').waitFor()
    await become(page, 'controller')
    await page.getByRole('button', { name: 'Flytt de valgte' }).click()
    await page.getByText('Oppgi hvilken virksomhet').waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
    for (const row of [first, second]) await page.locator(`input[id$="-${row['id']}"]`).check()
    await page.getByText('2 valgt').waitFor()
    await page.getByLabel('Ny ansvarlig virksomhet').fill('Helt ny enhet')
    await page.getByLabel('Begrunnelse').fill('Omorganisering')
    await axe(page)
    await page.getByRole('button', { name: 'Flytt de valgte' }).click()
    await page.getByRole('heading', { level: 2, name: /^Helt ny enhet 2$/ }).waitFor()
    expect(await page.getByLabel('Begrunnelse').inputValue()).toBe('')
    await screenshot(page, 'ansvar')
    await page.setViewportSize(NARROW)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width)
    await page.getByRole('link', { name: 'Registrer', exact: true }).click()
    await page.getByLabel('Virksomhet', { exact: true }).selectOption('Helt ny enhet')
    await expect.poll(() => page.locator('main [data-indikator]').count()).toBe(2)
  })

  test('of one indicator is changed on its page by a kommunalsjef, and stands in its history', async ({ page }) => {
    await openApp(page, `/indikator/${first['id']}`)
    await page.getByText('Endre ansvarlig').first().click()
    await page.getByText('Bare en kommunalsjef eller en controller').waitFor()
    await become(page, 'kommunalsjef')
    await page.getByLabel('Ny ansvarlig virksomhet').fill(before)
    await page.getByLabel('Begrunnelse').fill('Flyttet')
    await page.getByRole('button', { name: 'Endre ansvarlig' }).click()
    await page.getByText('Virksomheten har alt ansvaret').waitFor()
    await page.getByLabel('Ny ansvarlig virksomhet').fill('Helt ny enhet')
    await page.getByRole('button', { name: 'Endre ansvarlig' }).click()
    await page.getByText(`Planen foreslår ${before}.`).waitFor()
    await page.getByText('Endret ansvarlig virksomhet').first().waitFor()
    await axe(page)
  })
})
