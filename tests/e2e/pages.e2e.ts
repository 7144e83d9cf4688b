import { describe } from 'vitest'
import type { Page } from 'playwright'
import { axe } from './axe'
import { DESKTOP, expect, NARROW, openApp, PHONE, screenshot, test } from './harness'
import { tabWalk } from './keyboard'
import { builtPlan, routesOf } from './plan'

const routes = routesOf(await builtPlan())

function fileName(route: string): string {
  return route.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'oversikt'
}

/** Text and controls must not be cut off by the page's own width (WCAG 1.4.10); tables may scroll in their box. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** The text spacing that a reader may set (WCAG 1.4.12). */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

describe.each(routes)('the page %s', (route) => {
  test('has no fault that axe finds, and a title and one heading of its own', async ({ page }) => {
    await openApp(page, route)
    await axe(page)
    expect(await page.locator('h1:visible').count()).toBe(1)
    expect(await page.title()).toContain('Målstyring')
    await screenshot(page, `${fileName(route)}-${DESKTOP.width}`)
  })

  test('has no fault that axe finds on a phone in the dark', async ({ newPage }) => {
    const page = await newPage({ viewport: PHONE, colorScheme: 'dark', hasTouch: true })
    await openApp(page, route)
    await axe(page)
    await screenshot(page, `${fileName(route)}-${PHONE.width}-dark`)
  })

  test('reflows to 320 pixels, with wide text spacing too', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await openApp(page, route)
    expect(await overflow(page), 'pixels to the side').toBeLessThanOrEqual(0)
    await page.addStyleTag({ content: SPACING })
    expect(await overflow(page), 'pixels to the side with text spacing').toBeLessThanOrEqual(0)
    await screenshot(page, `${fileName(route)}-${NARROW.width}`)
  })

  test('shows where the keyboard is, and loses it nowhere', async ({ page }) => {
    await openApp(page, route)
    const stops = await tabWalk(page, 25)
    expect(stops.length).toBeGreaterThan(3)
    expect(stops.filter((stop) => stop?.name === '')).toEqual([])
    expect(stops.filter((stop) => stop && !stop.visible)).toEqual([])
  })
})
