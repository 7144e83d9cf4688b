import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { expect, openApp, PHONE, screenshot, test } from './harness'
import { builtPlan } from './plan'
import { goTo, report, rowOf, sitDown, stateOf, when } from './reviewPage'

const plan = await builtPlan()
const year = String(plan.meta.years.targets[0])
const note = 'Sjekk tallet mot fagsystemet'

async function deliver(page: Page): Promise<void> {
  await report(page, { 'OKI-39': '80' })
  await goTo(page, '/gjennomgang')
  await rowOf(page, 'OKI-39').getByRole('button', { name: 'Lever OKI-39' }).click()
  await expect.poll(() => stateOf(page, 'OKI-39')).toBe('levert')
}

describe('what is written and not stored', () => {
  test('is kept in the review through closing, reload and another page, and goes when it is stored', async ({ newPage }) => {
    const page = await newPage({ viewport: PHONE })
    await sitDown(page, 'controller')
    await deliver(page)
    const start = () => page.getByRole('button', { name: /^Returner.* OKI-39$/ }).click()
    const field = page.getByLabel('Hva må rettes?')
    await start()
    await field.fill(note)
    await page.keyboard.press('Escape')
    await start()
    expect(await field.inputValue()).toBe(note)
    await page.getByText('Teksten du begynte på, er tatt vare på.').waitFor()
    await axe(page)
    await screenshot(page, 'retur-utkast')
    await page.reload()
    await start()
    await expect.poll(() => field.inputValue()).toBe(note)
    await page.getByRole('button', { name: 'Forkast teksten' }).click()
    await start()
    expect(await field.inputValue()).toBe('')
    await field.fill(note)
    await page.getByRole('dialog').getByRole('button', { name: /^Returner/ }).click()
    await expect.poll(() => stateOf(page, 'OKI-39')).toBe('returnert')
    await rowOf(page, 'OKI-39').getByText(`«${note}»`).waitFor()
  })

  test('is kept in an assessment of one’s own', async ({ page }) => {
    await sitDown(page, 'controller')
    await report(page, { 'OKI-39': '80' })
    await openApp(page, `/indikator/OKI-39?periode=${when}#maalavvik`)
    const panel = page.locator(`[data-assessment="${year}"]`)
    await panel.getByRole('button', { name: 'Vurder' }).first().click()
    await panel.getByLabel('Begrunnelse').fill('Gjelder bare én måned')
    await page.reload()
    await expect.poll(() => panel.getByLabel('Begrunnelse').inputValue()).toBe('Gjelder bare én måned')
  })

  test('is kept in the forms of a decision and in the trial of a tolerance', async ({ page }) => {
    await sitDown(page, 'controller')
    await openApp(page, `/indikator/OKI-39?periode=${year}-T1`)
    await page.getByText('Endre et mål', { exact: true }).click()
    const target = page.getByLabel('Nytt mål')
    await target.fill('94,5 %')
    await page.getByLabel('Saksnummer').locator('visible=true').fill('31/17')
    await page.reload()
    await expect.poll(() => target.inputValue()).toBe('94,5 %')
    expect(await page.getByLabel('Saksnummer').locator('visible=true').inputValue()).toBe('31/17')
    await page.getByLabel('Vedtaksdato').locator('visible=true').fill(`${year}-03-05`)
    await page.getByLabel('Begrunnelse').locator('visible=true').fill('Nye rammer')
    await page.getByRole('button', { name: 'Lagre nytt mål' }).click()
    await page.getByText('Det nye målet er lagret.').waitFor()
    await page.getByText('Endre et mål', { exact: true }).click()
    expect(await target.inputValue()).toBe('')
    await target.fill('93 %')
    await page.getByRole('button', { name: 'Forkast det du har skrevet' }).click()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Endre et mål')

    await openApp(page, `/toleranse?indikator=OKI-39&periode=${year}-T1`)
    await page.getByRole('slider').press('ArrowRight')
    const tried = await page.getByRole('slider').inputValue()
    await page.getByLabel('Begrunnelse').fill('Usikkert tall')
    await page.reload()
    await expect.poll(() => page.getByLabel('Begrunnelse').inputValue()).toBe('Usikkert tall')
    expect(await page.getByRole('slider').inputValue()).toBe(tried)
    await page.getByRole('button', { name: 'Forkast det du har prøvd og skrevet' }).click()
    expect(await page.getByLabel('Begrunnelse').inputValue()).toBe('')
    expect(await page.getByRole('slider').inputValue()).not.toBe(tried)
  })
})
