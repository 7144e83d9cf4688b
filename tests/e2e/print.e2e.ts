import type { Page } from 'playwright'
import { describe } from 'vitest'
import { openWithExample } from './example'
import { expect, openApp, test } from './harness'
import { remember } from './tab'

const period = 'periode=2026-T2'
/** Every page that somebody takes along on paper. */
const printed = ['/rapport/2026-T2', `/endringer?${period}`, `/indikator/OKI-43?${period}`, `/tiltak?${period}`, `/mote/OKI?${period}`, `/publisering?${period}`, `/felles?${period}`, `/gjennomgang?${period}`, `/maalavvik?${period}`, `/toleranse?${period}`, `/utvalg/OKI?${period}`]
/** As wide as an A4 sheet within its margins. */
const SHEET = { width: 703, height: 980 }

async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ tagged: true, preferCSSPageSize: true, format: 'A4' })).toString('latin1')
  return [...pdf.matchAll(/\/Type \/Page\b(?!s)/g)].length
}

const shownControls = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, .ds-button, input, select, textarea, summary')].filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120)))

describe('paper', () => {
  test('has nothing to press or to fill in, and is light although the screen is dark', { timeout: 120_000 }, async ({ newPage }) => {
    const page = await newPage({ viewport: SHEET, colorScheme: 'dark' })
    await remember(page, { name: 'controller', role: 'controller' })
    await openWithExample(page, printed[0] ?? '')
    for (const route of printed) {
      await page.emulateMedia({ media: 'screen' })
      await openApp(page, route)
      await page.emulateMedia({ media: 'print' })
      await expect.poll(() => shownControls(page), { message: route }).toEqual([])
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor), { message: route }).toBe('rgb(255, 255, 255)')
    }
  })

  test('has numbered pages, and none that is empty because a table did not fit in what was left', { timeout: 120_000 }, async ({ page }) => {
    await openWithExample(page, `/felles?${period}`)
    expect(await page.evaluate(() => [...document.styleSheets].some((sheet) => [...sheet.cssRules].some((rule) => rule.cssText.includes('counter(pages)'))))).toBe(true)
    expect(await pagesOf(page)).toBeLessThanOrEqual(2)
    await openApp(page, `/tiltak?${period}`)
    expect(await pagesOf(page)).toBeLessThanOrEqual(7)
    await openApp(page, '/rapport/2026-T2')
    await page.locator('.report-goals').first().waitFor()
    expect(await pagesOf(page)).toBeLessThanOrEqual(28)
  })

  test('has the whole of what is written on a card, however long', async ({ newPage }) => {
    const page = await newPage({ viewport: SHEET })
    await remember(page, { role: 'controller' })
    await openWithExample(page, `/indikator/OKI-43?${period}#maalavvik`)
    const long = Array.from({ length: 40 }, (_, line) => `Linje ${line + 1}`).join('\n')
    await page.getByRole('textbox', { name: 'Årsak' }).fill(long)
    await page.emulateMedia({ media: 'print' })
    const typed = page.locator('.draft-text .typed', { hasText: 'Linje 40' })
    expect(await typed.evaluate((text) => text.scrollHeight <= text.clientHeight)).toBe(true)
    expect(await page.getByText('Konsekvens', { exact: true }).isVisible()).toBe(false)
  })
})
