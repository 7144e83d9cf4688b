import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { expect, NARROW, openApp, screenshot, test } from './harness'
import { builtPlan } from './plan'
import { remember } from './tab'

const plan = await builtPlan()
const year = String(plan.meta.years.targets[0])
const isTried = ({ enhet, hyppighet, verditype, nullpunkt }: Record<string, string>) => enhet === '%' && hyppighet === 'tertial' && verditype === 'tall' && nullpunkt === 'målt'
const chosen = plan.indikatorer.find(isTried) ?? {}
const id = chosen['id'] ?? ''
const period = `${year}-T1`

/** Sits down at a machine where this role is chosen. */
async function sitDown(page: Page, role: string): Promise<void> {
  await remember(page, { role })
}

async function isReflowed(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}

async function decide(page: Page): Promise<void> {
  await page.getByLabel('Saksnummer').locator('visible=true').fill('31/17')
  await page.getByLabel('Vedtaksdato').locator('visible=true').fill(`${year}-03-05`)
  await page.getByLabel('Begrunnelse').locator('visible=true').fill('Nye rammer')
}

describe('the goal of an indicator', () => {
  test('is changed by a controller with a decision, previewed first, and taken back', async ({ page }) => {
    await sitDown(page, 'controller')
    await openApp(page, `/indikator/${id}?periode=${period}`)
    await page.getByText('Endre et mål', { exact: true }).click()
    await page.getByRole('button', { name: 'Lagre nytt mål' }).click()
    await page.getByText('Saksnummeret mangler. Fyll det ut.').waitFor()
    await page.getByLabel('Nytt mål').fill('mye')
    await page.getByText('Dette er ikke et mål vi kan lese.').waitFor()
    await page.getByLabel('Nytt mål').fill('12,5 %')
    await page.getByText(/Leses som: (minst|høyst) 12,5/).waitFor()
    await page.locator('.trial-preview').getByText('Etter endringen').waitFor()
    await decide(page)
    await axe(page)
    await screenshot(page, 'mal-endres')
    await page.getByRole('button', { name: 'Lagre nytt mål' }).click()
    await page.getByText('Det nye målet er lagret.').waitFor()
    await expect.poll(() => page.locator('.indicator-summary').innerText()).toContain('endret mål')
    expect(await page.locator('figcaption').innerText()).toContain('til «12,5 %» fra og med 1. tertial')
    expect(await page.locator('.chart-legend').innerText()).toContain('Mål før endring')
    await screenshot(page, 'mal-endret')
    await page.getByRole('button', { name: /^Trekk tilbake: Mål/ }).click()
    await page.locator('dialog').getByRole('button', { name: 'Trekk tilbake' }).click()
    await page.getByText('Vedtaket er trukket tilbake.').waitFor()
    await expect.poll(() => page.locator('.indicator-summary').innerText()).not.toContain('endret mål')
  })

  test('is out of the follow-up with a reason, in no count and still in the list', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await sitDown(page, 'controller')
    await openApp(page, `/indikator/${id}?periode=${period}`)
    await page.getByText('Ta indikatoren ut av oppfølgingen', { exact: true }).click()
    await page.getByText('Utgår fra og med en periode').click()
    await decide(page)
    await isReflowed(page)
    await page.getByRole('button', { name: 'Lagre fritaket' }).click()
    await page.getByText('Fritaket er lagret.').waitFor()
    await expect.poll(() => page.locator('.indicator-summary [data-exemption=utgaar]').count()).toBe(2)
    await axe(page)
    await page.goto(page.url().replace(/#.*/, `#/utvalg/${chosen['utvalg']}?periode=${period}`))
    await page.getByText('1 indikator er ute av oppfølgingen').click()
    await page.locator(`tr[data-indikator="${id}"] [data-exemption]`).first().waitFor()
    const own = plan.indikatorer.filter(({ utvalg }) => utvalg === chosen['utvalg']).length
    expect(await page.locator('.goal-summary').innerText()).toContain(`av ${own - 1} indikatorer`)
    await isReflowed(page)
    await axe(page)
  })

  test('is not steered by others, and they are told why', async ({ page }) => {
    await sitDown(page, 'leser')
    await openApp(page, `/indikator/${id}?periode=${period}`)
    await page.getByText(/^Bare en controller kan endre mål/).waitFor()
    expect(await page.getByText('Endre et mål', { exact: true }).count()).toBe(0)
  })
})

describe('a value', () => {
  test('that is not carried out is told in the entry form, and marked when it comes', async ({ page }) => {
    await openApp(page, `/registrer?periode=${period}&indikator=${id}`)
    const row = page.locator(`[data-entry-row="${id}"]`)
    await row.getByRole('button', { name: new RegExp(`^${id}: årsak`) }).click()
    await row.getByText('Målingen er ikke gjennomført …').click()
    await row.getByRole('textbox', { name: /Hvorfor ble målingen/ }).fill('Undersøkelsen ble utsatt')
    await row.getByRole('button', { name: 'Lagre at den ikke er gjennomført' }).click()
    await row.getByText('Undersøkelsen ble utsatt').first().waitFor()
    await axe(page)
    await screenshot(page, 'ikke-gjennomfort')
    await row.locator(`#${id}-value`).fill('50')
    await row.locator(`#${id}-value`).press('Enter')
    await row.getByRole('checkbox', { name: /^Foreløpig/ }).check()
    await expect.poll(() => row.getByRole('checkbox', { name: /^Foreløpig/ }).isEnabled()).toBe(true)
    await row.getByRole('checkbox', { name: /^Brudd/ }).check()
    await page.goto(page.url().replace(/#.*/, `#/indikator/${id}?periode=${period}`))
    await expect.poll(() => page.locator('.indicator-summary').innerText()).toMatch(/foreløpig[^]*brudd i tidsserien/)
    expect(await page.locator('.chart-legend').innerText()).toContain('Brudd i tidsserien')
    await axe(page)
    await screenshot(page, 'merket-verdi')
  })
})

describe('a tolerance', () => {
  test('is tried with keys and as a number, and decided with a reason', async ({ page }) => {
    await sitDown(page, 'controller')
    await openApp(page, `/toleranse?enhet=%25&periode=${plan.meta.years.baseline}-ÅR`)
    const before = await page.locator('.changed').innerText()
    const field = page.getByLabel('Toleranse som tall')
    await field.fill('-1')
    await page.getByText(/^Skriv toleransen som et tall/).waitFor()
    await field.fill('3,5')
    await expect.poll(() => page.locator('.changed').innerText()).not.toBe(before)
    const atField = await page.locator('.changed').innerText()
    await page.getByRole('slider').press('ArrowRight')
    await expect.poll(() => field.inputValue()).toBe('3,51')
    await page.getByRole('slider').press('ArrowLeft')
    await expect.poll(() => page.locator('.changed').innerText()).toBe(atField)
    await axe(page)
    await screenshot(page, 'toleranse')
    await page.goto(page.url().replace(/#.*/, `#/toleranse?indikator=${id}&periode=${period}`))
    await expect.poll(() => page.getByRole('combobox', { name: 'Gjelder' }).inputValue()).toBe(id)
    await field.fill('2')
    await page.getByRole('button', { name: 'Vedta denne toleransen' }).click()
    await page.getByText(/^Skriv hvorfor toleransen endres/).waitFor()
    await page.getByLabel('Begrunnelse').fill('Få målte')
    await page.getByRole('button', { name: 'Vedta denne toleransen' }).click()
    await page.getByText('Vedtaket er lagret for 1 indikator.').waitFor()
    await page.goto(page.url().replace(/#.*/, `#/indikator/${id}?periode=${period}`))
    await page.getByText(/2 prosentpoeng, vedtatt .* fordi «Få målte»/).first().waitFor()
  })

  test('reflows to 320 pixels', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await openApp(page, `/toleranse?indikator=${id}`)
    await isReflowed(page)
    await page.getByText(/^Bare en controller kan vedta/).waitFor()
    await screenshot(page, 'toleranse-320')
  })
})
