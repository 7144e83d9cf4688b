import { describe } from 'vitest'
import { axe } from './axe'
import { header, importFile, mixed, open, part, preview, saved, showDryRun } from './dataPage'
import { expect, NARROW, openApp, PHONE, screenshot, test } from './harness'

describe('exporting', () => {
  test.for(['CSV for Excel', 'Excel (.xlsx)'] as const)('as %s gives a file that imports again without a change', async (format, { page }) => {
    await open(page)
    await importFile(page, mixed)
    const file = await saved(page, part(page, 'eksporter').getByRole('button', { name: format, exact: true }))
    await showDryRun(page, file.name, file.bytes)
    const kinds = await page.locator('.dry-run-row').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-kind')))
    expect(kinds).toEqual(['unchanged', 'unchanged'])
    await preview(page).getByRole('button', { name: 'Ingenting å importere' }).waitFor()
  })

  test('of judged rows has every indicator with its status against both targets', async ({ page }) => {
    await open(page)
    const file = await saved(page, part(page, 'eksporter').getByRole('button', { name: 'CSV for Excel, vurderte rader' }))
    const [headings, ...rows] = file.bytes.toString().trim().split('\r\n')
    expect(headings).toContain('Status 2025;Status 2028')
    expect(rows.length).toBeGreaterThanOrEqual(100)
    const form = page.getByText('Trenger du et skjema å fylle ut?')
    await form.click()
    const template = await saved(page, page.getByRole('button', { name: 'Last ned skjema (CSV)' }))
    await showDryRun(page, template.name, template.bytes)
    expect(await page.locator('.dry-run-row:not([data-kind="blank"])').count()).toBe(0)
  })
})

describe('the rest of the page', () => {
  test('shows the example and takes it away, with the real measurements untouched', async ({ page }) => {
    await open(page)
    await importFile(page, `${header}\nOKI-39;2025-T1;93,1;`)
    await part(page, 'eksempel').getByRole('button', { name: 'Vis eksempelet' }).click()
    await part(page, 'eksempel').getByText('Alle tall du ser i programmet, er oppdiktet').waitFor()
    expect(await part(page, 'sikkerhetskopi').getByRole('button').count()).toBe(0)
    expect(await part(page, 'lagring').innerText()).toContain('/example')
    const file = await saved(page, part(page, 'eksporter').getByRole('button', { name: 'CSV for Excel', exact: true }))
    expect(file.name).toMatch(/^eksempel-/)
    await part(page, 'eksempel').getByRole('button', { name: 'Fjern eksempelet' }).click()
    await expect.poll(() => part(page, 'lagring').innerText()).toContain('1 registrering')
    expect(await part(page, 'lagring').innerText()).toContain('/real')
  })

  test('asks before what was entered among the example goes with it', async ({ page }) => {
    await open(page)
    await part(page, 'eksempel').getByRole('button', { name: 'Vis eksempelet' }).click()
    await part(page, 'eksempel').getByText('Alle tall du ser i programmet, er oppdiktet').waitFor()
    await openApp(page, '/registrer?periode=2026-T2&indikator=OKI-39')
    const row = page.locator('[data-entry-row="OKI-39"]')
    await row.locator('[data-entry-field="value"]').fill('93,1')
    await row.locator('[data-entry-field="value"]').press('Enter')
    await row.getByText(/Lagret \d\d:\d\d/).waitFor()
    await page.locator('.app-notices').getByRole('button', { name: 'Fjern eksempelet' }).click()
    const dialog = page.getByRole('dialog', { name: /^Fjerne eksempelet/ })
    await dialog.getByText('har du selv gjort 1 registrering.').waitFor()
    await axe(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await open(page)
    await part(page, 'eksempel').getByRole('button', { name: 'Fjern eksempelet' }).click()
    await dialog.getByRole('button', { name: 'Fjern eksempelet' }).click()
    await part(page, 'eksempel').getByRole('button', { name: 'Vis eksempelet' }).waitFor()
  })

  test('lists what the plan should be asked, narrowed by kind and text', async ({ page }) => {
    await open(page)
    const list = part(page, 'sporsmal')
    const total = Number(/\d+/.exec(await list.getByRole('status').first().innerText())?.[0])
    expect(total).toBeGreaterThan(100)
    await list.getByLabel('Type spørsmål').selectOption('ORD_MOT_TALL')
    expect(await list.locator('li').count()).toBeLessThan(10)
    const exported = await saved(page, list.getByRole('button', { name: 'Last ned lista (CSV)' }))
    expect(exported.bytes.toString()).toMatch(/^\ufeff?kode;sted;forklaring\r\nORD_MOT_TALL;/)
    await list.getByLabel('Søk i spørsmålene').fill('finnes ikke noe sted')
    await list.getByText('Ingen spørsmål passer').waitFor()
    await list.getByLabel('Søk i spørsmålene').fill('')
    await list.getByLabel('Type spørsmål').selectOption('')
    await list.locator('summary', { hasText: 'Innsatsområde uten indikator' }).click()
    expect(await list.locator('[data-lint="UTEN_INDIKATOR"] a').first().getAttribute('href')).toContain('#/samfunnsmaal/')
  })

  test('deletes a name after a yes', async ({ page }) => {
    await open(page)
    await importFile(page, `indikator_id;periode;verdi;registrert_av\nOKI-39;2025-T1;93,1;Kari Nordmann`)
    const people = part(page, 'lagring').locator('.people-list')
    await people.getByText('Kari Nordmann').waitFor()
    await people.getByRole('button', { name: 'Slett navnet Kari Nordmann' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Slett navnet' }).click()
    await people.getByText('Ingen navn er lagret.').waitFor()
    expect(await part(page, 'eksporter').innerText()).toContain('1 måling.')
  })

  test('has no fault that axe finds with a dry run and a receipt shown, on a phone in the dark too', async ({ page, newPage }) => {
    const phone = await newPage({ viewport: PHONE, colorScheme: 'dark', hasTouch: true })
    for (const one of [page, phone]) {
      await open(one)
      await showDryRun(one, 'målinger.csv', mixed)
      await axe(one)
      await preview(one).getByRole('button', { name: /^Importer/ }).click()
      await one.locator('.import-receipt').waitFor()
      await axe(one)
    }
    await screenshot(phone, 'data-import-390-dark')
  })

  test('reflows to 320 pixels with a dry run shown', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await open(page)
    await showDryRun(page, 'målinger.csv', mixed)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
})
