import { describe } from 'vitest'
import type { Page } from 'playwright'
import { axe } from './axe'
import { DESKTOP, expect, NARROW, openApp, pictureName, screenshot, test } from './harness'
import { builtPlan, routesOf } from './plan'
import { addStyle } from './style'

const plan = await builtPlan()

/** Text and controls must not be cut off by the page's own width (WCAG 1.4.10); tables may scroll in their box. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** The text spacing that a reader may set (WCAG 1.4.12). */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

async function expectReflow(page: Page): Promise<void> {
  // A chart follows the page's new width a moment later.
  await expect.poll(() => overflow(page), { message: 'pixels to the side' }).toBeLessThanOrEqual(0)
  await addStyle(page, SPACING)
  await expect.poll(() => overflow(page), { message: 'pixels to the side with text spacing' }).toBeLessThanOrEqual(0)
}

// One load for all that is asked of a page: loading it takes longer than the questions.
describe.each(routesOf(plan))('the page %s', (route) => {
  test('has a title and one heading of its own, no fault that axe finds, and reflows to 320 pixels', async ({ page }) => {
    await openApp(page, route)
    expect(await page.locator('h1:visible').count()).toBe(1)
    expect(await page.title()).toContain('Målstyring')
    await axe(page)
    await screenshot(page, `${pictureName(route)}-${DESKTOP.width}`)
    await page.setViewportSize(NARROW)
    await expectReflow(page)
  })
})

test('the longest status words reflow to 320 pixels with wide text spacing', async ({ newPage }) => {
  const page = await newPage({ viewport: NARROW })
  await openApp(page)
  await page.getByRole('button', { name: 'Vis et eksempel' }).click()
  await page.getByText('Du ser på oppdiktede eksempelmålinger').waitFor()
  await openApp(page, '/maalavvik')
  await page.locator('main').getByText('ikke rapportert', { exact: true }).first().waitFor()
  await expectReflow(page)
})
