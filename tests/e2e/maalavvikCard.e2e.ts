import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { expect, NARROW, openApp, PHONE, screenshot, test } from './harness'
import { focused } from './keyboard'
import { remember } from './tab'

const id = 'OKI-39'
const card = (page: Page) => page.locator('#maalavvik')
const field = (page: Page, name: string) => card(page).getByLabel(name, { exact: false }).first()
const at = (period: string) => `/indikator/${id}?periode=${period}#maalavvik`

/** Chooses a role as it is kept on the machine. */
async function actAs(page: Page, role: string): Promise<void> {
  await remember(page, { role })
}

/** Enters a value in the form, as a person would. */
async function enter(page: Page, period: string, text: string): Promise<void> {
  await openApp(page, `/registrer?periode=${period}&indikator=${id}`)
  const row = page.locator(`[data-entry-row="${id}"]`)
  await row.locator('[data-entry-field="value"]').fill(text)
  await row.locator('[data-entry-field="value"]').press('Enter')
  await row.getByText(/Lagret \d\d:\d\d/).waitFor()
}

async function addTiltak(page: Page, text: string, deadline: string): Promise<void> {
  await card(page).getByRole('button', { name: 'Nytt tiltak' }).click()
  const form = card(page).getByRole('form', { name: 'Nytt tiltak' })
  await form.getByLabel('Tiltak', { exact: true }).fill(text)
  await form.getByLabel('Ansvarlig').fill('Kari')
  await form.getByLabel('Frist').fill(deadline)
  await form.getByRole('button', { name: 'Lagre', exact: true }).click()
  await card(page).locator('.tiltak-item', { hasText: text }).waitFor()
}

describe('the målavvik card', () => {
  test('keeps what is typed through a reload, saves it with the measurement, and takes it along to the next period', async ({ page }) => {
    await enter(page, '2025-T1', '93,0')
    await openApp(page, at('2025-T1'))
    await expect.poll(() => focused(page)).toMatchObject({ tag: 'h2', name: 'Målavvik' })
    await field(page, 'Årsak').fill('Høyt korttidsfravær')
    await field(page, 'Konsekvens').fill('Flere vikarer')
    await page.reload()
    await expect.poll(() => field(page, 'Årsak').inputValue()).toBe('Høyt korttidsfravær')
    await card(page).getByText('Ikke lagret ennå').waitFor()
    await card(page).getByRole('button', { name: 'Lagre', exact: true }).first().click()
    await card(page).getByText(/^Lagret \d\d:\d\d\.$/).waitFor()
    await addTiltak(page, 'Oppfølging av korttidsfravær', '1.9.2025')
    await axe(page)
    await screenshot(page, 'maalavvikkort-1440')

    await openApp(page, at('2025-T2'))
    await card(page).getByText('Fulgt med fra 1. tertial 2025').waitFor()
    await card(page).getByText('Fristen gikk ut 01.09.2025').waitFor()
    expect(await field(page, 'Årsak').inputValue()).toBe('')
    await card(page).getByRole('button', { name: /^Hent teksten fra forrige periode/ }).click()
    expect(await field(page, 'Årsak').inputValue()).toBe('Høyt korttidsfravær')
    expect(await card(page).getByText('hentet fra forrige periode', { exact: true }).count()).toBe(2)
    await field(page, 'Årsak').fill('Fraværet går ned')
    await card(page).getByRole('button', { name: /^Hent teksten fra forrige periode/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click()
    expect(await field(page, 'Årsak').inputValue()).toBe('Fraværet går ned')
    await card(page).getByRole('button', { name: 'Lagre', exact: true }).first().click()
    await expect.poll(() => card(page).getByText('hentet fra forrige periode', { exact: true }).count()).toBe(0)
    await page.locator('.fact-history').last().getByRole('heading', { name: /Forklaring for 2. tertial 2025/ }).waitFor()

    await card(page).getByRole('combobox', { name: /^Status for tiltaket: Oppfølging/ }).selectOption('ferdig')
    await card(page).locator('[data-tiltak-state="ferdig"]').waitFor()
    await openApp(page, at('2025-ÅR'))
    await card(page).getByText('Ingen tiltak er registrert.').waitFor()
  })

  test('keeps an assessment beside the computed status, in the list too, and filters by it', async ({ page }) => {
    await actAs(page, 'kommunalsjef')
    await enter(page, '2025-T1', '93,0')
    await openApp(page, at('2025-T1'))
    const panel = card(page).locator('[data-assessment="2025"]')
    await panel.getByRole('button', { name: 'Vurder selv' }).click()
    await panel.getByLabel('Min vurdering').selectOption('i rute')
    await panel.getByRole('button', { name: 'Lagre', exact: true }).click()
    await panel.getByText(/^Skriv en begrunnelse/).waitFor()
    await panel.getByLabel('Begrunnelse').fill('Tallet er justert opp i mai')
    await axe(page)
    await panel.getByRole('button', { name: 'Lagre', exact: true }).click()
    await panel.getByText('Vurdert: i rute').waitFor()
    await panel.getByText(/, kommunalsjef, \d\d\.\d\d\.\d{4} \d\d:\d\d/).waitFor()
    const summary = page.locator('.indicator-summary')
    expect(await summary.getAttribute('data-status-2025')).toBe('bak')
    expect(await summary.locator('[data-assessed="i_rute"]').count()).toBe(1)
    expect(await page.locator('.why-colour [data-assessed]').count()).toBe(1)
    await screenshot(page, 'maalavvikkort-vurdert-1440')

    await openApp(page, '/maalavvik?periode=2025-T1&flagg=VURDERING_UENIG')
    const rows = page.locator('main [data-indikator]')
    await expect.poll(() => rows.count()).toBe(1)
    await rows.getByText('Vurdert: i rute').waitFor()
    expect(await rows.first().getAttribute('data-status-2025')).toBe('bak')
    await rows.getByRole('link', { name: `Årsak og tiltak for ${id}` }).click()
    await expect.poll(() => focused(page)).toMatchObject({ tag: 'h2', name: 'Målavvik' })

    await enter(page, '2025-T2', '93,2')
    await openApp(page, at('2025-T2'))
    await panel.getByText(/vurdert før siste måling/).waitFor()
    await openApp(page, at('2025-T1'))
    await panel.getByRole('button', { name: 'Trekk vurderingen tilbake' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, trekk tilbake' }).click()
    await panel.getByText('Ingen egen vurdering').waitFor()
    await page.locator('.fact-history').last().getByText(/^Tilbaketrekking: egen vurdering/).waitFor()
  })

  test('can be read, not written, by a reader, and fits 320 pixels and a phone in the dark', async ({ newPage }) => {
    const writer = await newPage({ viewport: NARROW })
    await enter(writer, '2025-T1', '93,0')
    await openApp(writer, at('2025-T1'))
    await addTiltak(writer, 'Et tiltak med lang tekst som går over flere linjer, og enda litt til', '01.02.2030')
    expect(await writer.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    const page = await newPage({ viewport: PHONE, colorScheme: 'dark', hasTouch: true })
    await actAs(page, 'leser')
    await openApp(page, at('2025-T1'))
    await card(page).getByText(/^Rollen leser kan se, men ikke skrive/).waitFor()
    expect(await card(page).getByRole('textbox').count()).toBe(0)
    await axe(page)
    await screenshot(page, 'maalavvikkort-leser-390-dark')
  })
})
