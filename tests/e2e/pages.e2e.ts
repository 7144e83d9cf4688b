import { describe } from 'vitest'
import { axe } from './axe'
import { DESKTOP, expect, openApp, pictureName, screenshot, test } from './harness'
import { tabWalk } from './keyboard'
import { builtPlan, kindsOf, routesOf } from './plan'

const plan = await builtPlan()

describe.each(routesOf(plan))('the page %s', (route) => {
  test('has no fault that axe finds, and a title and one heading of its own', async ({ page }) => {
    await openApp(page, route)
    await axe(page)
    expect(await page.locator('h1:visible').count()).toBe(1)
    expect(await page.title()).toContain('Målstyring')
    await screenshot(page, `${pictureName(route)}-${DESKTOP.width}`)
  })
})

describe.each(kindsOf(plan))('the page %s', (route) => {
  test('shows where the keyboard is, and loses it nowhere', async ({ page }) => {
    await openApp(page, route)
    const stops = await tabWalk(page, 25)
    expect(stops.length).toBeGreaterThan(3)
    expect(stops.filter((stop) => stop?.name === '')).toEqual([])
    expect(stops.filter((stop) => stop && !stop.visible)).toEqual([])
  })
})
