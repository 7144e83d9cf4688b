import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { expect, NARROW, openApp, test } from './harness'
import { tabTo } from './keyboard'
import { builtPlan } from './plan'

const plan = await builtPlan()

async function openReport(page: Page, query = ''): Promise<void> {
  await openApp(page, `/rapport/2025-T1${query}`)
  await page.locator('.report-goals').first().waitFor()
}

describe('the report', () => {
  test('is found in the menu, is for one utvalg when asked, and has no fault that axe finds', async ({ page }) => {
    await openApp(page)
    await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Rapport' }).click()
    await page.getByRole('heading', { level: 1, name: /Utgangspunkt for målene/ }).waitFor()
    const utvalg = plan.utvalg[1]
    await page.getByRole('combobox', { name: 'Gjelder' }).selectOption(utvalg?.kode ?? '')
    await expect.poll(() => page.locator('section[id^="utvalg-"]').count()).toBe(1)
    expect(page.url()).toContain(`utvalg=${utvalg?.kode}`)
    await axe(page)
    await page.getByRole('combobox', { name: 'Grunnlag' }).selectOption({ label: 'Bare godkjente verdier' })
    await page.getByText('Rapporten viser bare godkjente verdier').waitFor()
    await tabTo(page, /^Målavvik med årsak og tiltak$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('maalavvik-tittel')
    await openApp(page, '/rapport/2040-T1')
    await page.getByText('Planen har ikke denne perioden').waitFor()
    await openApp(page, '/rapport/2025-T1?utvalg=finnes-ikke')
    await page.getByText('Planen har ikke dette utvalget').waitFor()
  })

  test('holds small numbers back when asked, says so, and remembers it [R11.1] [R11.3]', async ({ page }) => {
    await openReport(page)
    const choice = page.getByRole('checkbox', { name: 'Hold tilbake små tall (under 5)' })
    expect(await choice.isChecked()).toBe(false)
    expect(await page.locator('.report-cover').textContent()).not.toContain('Undertrykt')
    await choice.check()
    await page.locator('.report-cover').getByText('Undertrykt: under 5').waitFor()
    await page.locator('#lesning').getByText('Små tall er undertrykt').waitFor()
    await axe(page)
    await page.reload()
    await page.locator('.report-cover').getByText('Undertrykt: under 5').waitFor()
    await choice.uncheck()
    await expect.poll(() => page.locator('.report-cover').textContent()).not.toContain('Undertrykt')
  })

  test('has a summary that can be written, is never lost, and goes back to the draft', async ({ page }) => {
    await openReport(page, `?utvalg=${plan.utvalg[0]?.kode}`)
    await page.getByText('Velg rollen kommunalsjef eller controller øverst').waitFor()
    const key = await page.evaluate(() => Object.keys(localStorage).find((name) => name.endsWith('author')) ?? '')
    await page.evaluate(([name, role]) => localStorage.setItem(name ?? '', role ?? ''), [key.replace(/author$/, 'role'), 'controller'])
    await page.reload()
    await page.getByRole('button', { name: 'Skriv eget sammendrag' }).click()
    const field = page.getByRole('textbox', { name: 'Sammendrag' })
    await field.fill('Første avsnitt.\n\nAndre avsnitt.')
    await page.reload()
    await expect.poll(() => field.inputValue()).toBe('Første avsnitt.\n\nAndre avsnitt.')
    await axe(page)
    await page.getByRole('button', { name: 'Lagre sammendraget' }).click()
    await page.getByText('Sammendraget er lagret.').waitFor()
    expect(await page.locator('#sammendrag .report-text').allTextContents()).toEqual(['Første avsnitt.', 'Andre avsnitt.'])
    await page.getByRole('button', { name: 'Tilbake til utkastet' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tilbake til utkastet' }).click()
    await page.getByText('Dette er et utkast').waitFor()
    expect(await page.locator('#sammendrag .report-text').first().textContent()).toContain('indikatorer følges opp')
  })

  test('prints tagged pages with its own cover and page numbers, and nothing of the program around it', async ({ page }) => {
    await openReport(page, `?utvalg=${plan.utvalg[0]?.kode}`)
    await page.emulateMedia({ media: 'print' })
    for (const around of ['.app-header', '.app-footer', '.report-toolbar']) expect(await page.locator(around).isVisible()).toBe(false)
    const pdf = (await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })).toString('latin1')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(/\/Lang \(nb\)/)
    expect(pdf).toMatch(/\/S \/TH\b/)
    expect(await page.locator('.report-table thead').first().evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group')
    expect(await page.locator('.report-goals tr[data-indikator]').first().evaluate((row) => getComputedStyle(row).breakInside)).toBe('avoid')
  })

  test('reflows to 320 pixels', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await openReport(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
})
