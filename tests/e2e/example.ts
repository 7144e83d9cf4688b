import type { Page } from 'playwright'
import { openApp } from './harness'

/** Loads the invented measurements and then opens a route with them; resolves when its page has come. */
export async function openWithExample(page: Page, route: string): Promise<void> {
  await openApp(page)
  await page.getByRole('button', { name: 'Vis et eksempel' }).click()
  await page.getByText('Du ser på oppdiktede eksempelmålinger').waitFor()
  const before = await page.title()
  await openApp(page, route)
  await page.waitForFunction((title) => document.title !== title, before)
}
