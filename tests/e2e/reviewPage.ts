import type { Page } from 'playwright'
import { openApp } from './harness'
import { remember } from './tab'

/** The period that is reviewed. */
export const when = '2025-T1'
/** The line of an indicator in the review. */
export const rowOf = (page: Page, id: string) => page.locator(`.review-table [data-indikator="${id}"]`)
/** Where a line stands. */
export const stateOf = (page: Page, id: string) => rowOf(page, id).getAttribute('data-line-state')
/** The value field of an indicator in the entry form. */
export const fieldOf = (page: Page, id: string) => page.locator(`[data-entry-row="${id}"] [data-entry-field="value"]`)
/** The lines shown, in their order. */
export const shownIds = (page: Page) => page.locator('.review-table [data-indikator]').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-indikator') ?? ''))
/** How many of the expected lines the panel counts in a state. */
export const countOf = async (page: Page, state: string) => Number(await page.locator(`.review-panel [data-state="${state}"] .number`).textContent())

/** Sits down as someone with a role, before the program starts. */
export async function sitDown(page: Page, role: string, name = 'Kari'): Promise<void> {
  await remember(page, { role, name })
}

/** Types values into the entry form, each saved before the next. */
export async function report(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await openApp(page, `/registrer?periode=${when}`)
  for (const [id, value] of Object.entries(values)) {
    await fieldOf(page, id).fill(value)
    await fieldOf(page, id).press('Enter')
    await page.locator(`[data-entry-row="${id}"] [data-line-state="utkast"]`).waitFor()
  }
}

/** Goes on within the program, so that nothing is read anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `${path}?periode=${when}`)
}
