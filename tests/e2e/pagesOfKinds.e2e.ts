import { describe } from 'vitest'
import { axe } from './axe'
import { expect, openApp, PHONE, pictureName, screenshot, test } from './harness'
import { tabWalk } from './keyboard'
import { builtPlan, kindsOf } from './plan'

const kinds = new Set(kindsOf(await builtPlan()))

// Apart from what is asked of every page: the two longest files are run side by side.
describe.each([...kinds])('the page %s', (route) => {
  test('shows where the keyboard is, loses it nowhere, and has no fault that axe finds on a phone in the dark', async ({ page }) => {
    await openApp(page, route)
    const stops = await tabWalk(page, 25)
    expect(stops.length).toBeGreaterThan(3)
    expect(stops.filter((stop) => stop?.name === '')).toEqual([])
    expect(stops.filter((stop) => stop && !stop.visible)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(PHONE)
    await axe(page)
    await screenshot(page, `${pictureName(route)}-${PHONE.width}-dark`)
  })
})
