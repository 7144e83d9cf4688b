import { describe } from 'vitest'
import type { Page } from 'playwright'
import { axe } from './axe'
import { expect, NARROW, openApp, PHONE, pictureName, screenshot, test } from './harness'
import { builtPlan, kindsOf, routesOf } from './plan'
import { addStyle } from './style'

const plan = await builtPlan()

/** Text and controls must not be cut off by the page's own width (WCAG 1.4.10); tables may scroll in their box. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** The text spacing that a reader may set (WCAG 1.4.12). */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

describe.each(routesOf(plan))('the page %s', (route) => {
  test('reflows to 320 pixels, with wide text spacing too', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await openApp(page, route)
    expect(await overflow(page), 'pixels to the side').toBeLessThanOrEqual(0)
    await addStyle(page, SPACING)
    expect(await overflow(page), 'pixels to the side with text spacing').toBeLessThanOrEqual(0)
  })
})

test('the longest status words reflow to 320 pixels with wide text spacing', async ({ newPage }) => {
  const page = await newPage({ viewport: NARROW })
  await openApp(page)
  await page.getByRole('button', { name: 'Vis et eksempel' }).click()
  await page.getByText('Du ser på oppdiktede eksempelmålinger').waitFor()
  await openApp(page, '/maalavvik')
  await page.locator('main').getByText('ikke rapportert', { exact: true }).first().waitFor()
  await addStyle(page, SPACING)
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

describe.each(kindsOf(plan))('the page %s', (route) => {
  test('has no fault that axe finds on a phone in the dark', async ({ newPage }) => {
    const page = await newPage({ viewport: PHONE, colorScheme: 'dark', hasTouch: true })
    await openApp(page, route)
    await axe(page)
    await screenshot(page, `${pictureName(route)}-${PHONE.width}-dark`)
  })
})
