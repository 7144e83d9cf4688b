import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { openWithExample } from './example'
import { expect, NARROW, openApp, screenshot, test } from './harness'
import { focused, press } from './keyboard'
import { builtPlan } from './plan'

const plan = await builtPlan()
const [year = 0] = plan.meta.years.targets
const sizeOf = (code = '') => plan.indikatorer.filter((row) => row['utvalg'] === code).length
/** The smallest utvalg with enough to go through. */
const [smallest] = plan.utvalg.filter(({ kode }) => sizeOf(kode) >= 10).sort((a, b) => sizeOf(a['kode']) - sizeOf(b['kode']))
const utvalg = smallest?.['kode'] ?? ''
const route = `/mote/${utvalg}?periode=${year}-T2`
const colours = [['bak', 'ikke_naadd'], ['noe_bak', 'nesten'], ['ikke_vurdert'], ['naadd', 'i_rute']]

const position = (page: Page) => page.locator('[data-position]').textContent()
const heading = (page: Page) => page.locator('dialog[open] h1').textContent()
const shownId = (page: Page) => page.locator('.meeting-indicator').getAttribute('data-indikator')

async function total(page: Page): Promise<number> {
  return Number((await position(page))?.split(' av ')[1])
}

async function expectAt(page: Page, index: number): Promise<void> {
  await expect.poll(() => position(page)).toMatch(new RegExp(`^${index} av `))
}

/** Draws a finger across the screen, as the browser tells of it. */
async function swipe(page: Page, from: number, to: number): Promise<void> {
  await page.locator('dialog[open] .body').evaluate((target, [start = 0, end = 0]) => {
    const finger = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 300 })
    target.dispatchEvent(new TouchEvent('touchstart', { touches: [finger(start)], changedTouches: [finger(start)], bubbles: true }))
    target.dispatchEvent(new TouchEvent('touchend', { changedTouches: [finger(end)], bubbles: true }))
  }, [from, to])
}

describe('the meeting', () => {
  test('goes through the utvalg by the keyboard alone, the worst first, from the counts to what is not judged', { timeout: 60_000 }, async ({ page }) => {
    await openWithExample(page, route)
    await axe(page)
    expect(await focused(page)).toMatchObject({ tag: 'h1' })
    expect(await page.locator('dialog[open]').textContent()).toContain(`av ${sizeOf(utvalg)} indikatorer`)
    const last = await total(page)
    const ranks: number[] = []
    for (let index = 2; index < last; index += 1) {
      await press(page, index % 2 ? 'ArrowRight' : ' ')
      await expectAt(page, index)
      const status = await page.locator('.meeting-indicator').getAttribute(`data-status-${year}`)
      ranks.push(colours.findIndex((group) => group.includes(status ?? '')))
    }
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(ranks[0]).toBe(0)
    await press(page, 'PageDown')
    await expectAt(page, last)
    expect(await heading(page)).toBe('Dette er ikke vurdert')
    await axe(page)
    await screenshot(page, 'mote-siste')
    await press(page, 'ArrowRight', 'Home')
    await expectAt(page, 1)
    await press(page, 'End', 'PageUp')
    await expectAt(page, last - 1)
  })

  test('keeps its place in the address: reloading stays, going back goes to the screen before, Escape goes to the utvalg', async ({ page }) => {
    await openWithExample(page, route)
    await press(page, 'ArrowRight', 'ArrowRight')
    await expectAt(page, 3)
    const [id, title] = [await shownId(page), await heading(page)]
    expect(page.url()).toContain(`skjerm=${id}`)
    await page.reload()
    await expectAt(page, 3)
    expect([await shownId(page), await heading(page)]).toEqual([id, title])
    expect(await page.title()).toContain(title)
    await page.goBack()
    await expectAt(page, 2)
    await press(page, 'Escape')
    await page.getByRole('heading', { level: 1, name: smallest?.['navn'] }).waitFor()
    expect(page.url()).toContain(`/utvalg/${utvalg}?periode=${year}-T2`.replace('Å', '%C3%85'))
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await page.getByRole('link', { name: 'Møtevisning' }).click()
    await expectAt(page, 1)
  })

  test('says every screen aloud, and opens its help with a question mark without leaving', async ({ page }) => {
    await openWithExample(page, route)
    await press(page, 'ArrowRight')
    await expectAt(page, 2)
    expect(await page.locator('dialog[open] [role=status]').textContent()).toContain(`${await position(page)}. ${await heading(page)}`)
    expect(await page.locator('dialog[open] [role=status]').textContent()).toContain(`${year}: `)
    await press(page, '?')
    const help = page.getByRole('dialog', { name: 'Hjelp' })
    await help.waitFor()
    await axe(page)
    await press(page, 'ArrowRight', 'Escape')
    await help.waitFor({ state: 'hidden' })
    await expectAt(page, 2)
    expect(await page.locator('.meeting-indicator canvas, .meeting-indicator .answer-timeline').count()).toBe(1)
  })

  test('is readable on a wall and on a tablet, light and dark', async ({ newPage }) => {
    for (const [viewport, colorScheme] of [[{ width: 1920, height: 1080 }, 'light'], [{ width: 1024, height: 768 }, 'dark']] as const) {
      const page = await newPage({ viewport, colorScheme, hasTouch: true })
      await openWithExample(page, route)
      await screenshot(page, `mote-start-${viewport.width}`)
      await press(page, 'ArrowRight')
      await page.locator('.meeting-indicator canvas').waitFor()
      const size = await page.locator('.meeting-indicator .value').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
      expect(size).toBeGreaterThan(viewport.width / 25)
      expect(await page.locator('.meeting-indicator').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
      await axe(page)
      await screenshot(page, `mote-indikator-${viewport.width}`)
      await page.getByRole('button', { name: 'Neste' }).tap()
      await expectAt(page, 3)
      await swipe(page, 600, 200)
      await expectAt(page, 4)
      await swipe(page, 200, 600)
      await expectAt(page, 3)
    }
  })

  test('reflows to 320 pixels, and says when the plan has no such utvalg', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await openWithExample(page, route)
    await press(page, 'ArrowRight')
    await page.locator('.meeting-indicator').waitFor()
    expect(await page.locator('dialog[open]').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
    await screenshot(page, 'mote-320')
    await openApp(page, '/mote/FINNES-IKKE')
    await page.getByText('Planen har ikke dette utvalget').waitFor()
  })
})
