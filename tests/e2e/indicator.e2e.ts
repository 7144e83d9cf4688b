import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { expect, NARROW, openApp, PHONE, screenshot, test } from './harness'
import { focused, press, tabTo } from './keyboard'
import { builtPlan, vurderRows } from './plan'

const plan = await builtPlan()
const first = plan.indikatorer[0]?.['id'] ?? ''
const second = plan.indikatorer[1]?.['id'] ?? ''
const answer = plan.indikatorer.find(({ verditype }) => verditype === 'janei')?.['id'] ?? ''

const route = (id: string, period: string) => `/indikator/${id}?periode=${period}`

/** Enters a value in the form, as a person would. */
async function enter(page: Page, id: string, period: string, text: string): Promise<void> {
  await openApp(page, `/registrer?periode=${period}&indikator=${id}`)
  const row = page.locator(`[data-entry-row="${id}"]`)
  const field = row.locator('[data-entry-field="value"]')
  await field.fill(text)
  await field.press('Enter')
  await row.getByText(/Lagret \d\d:\d\d/).waitFor()
}

/** Three values of one indicator, the first of them corrected, and a period in between that never came. */
async function enterSome(page: Page): Promise<void> {
  await enter(page, 'OKI-39', '2025-T1', '93,1')
  await enter(page, 'OKI-39', '2025-T1', '93,4')
  await enter(page, 'OKI-39', '2025-ÅR', '94,2')
}

/** What `enterSome` enters, as a file that the command line reads. */
async function measurementsFile(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'maalinger-')), 'maalinger.csv')
  await writeFile(path, 'indikator_id;periode;verdi\nOKI-39;2025-T1;93,4\nOKI-39;2025-ÅR;94,2\n')
  return path
}

/** Waits for the chart and gives one number that changes with what is drawn. */
const LIGHT_INK = 140

/** How light the ink of the chart is, 0-255; waits until something is drawn. */
async function lightness(page: Page): Promise<number> {
  const canvas = page.locator('figure canvas')
  await canvas.waitFor()
  const ofInk = () =>
    canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement
      const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
      let light = 0
      let ink = 0
      for (let index = 0; index < pixels.length; index += 4) {
        const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(index, index + 4)
        light += ((red + green + blue) / 3) * alpha
        ink += alpha
      }
      return ink === 0 ? 0 : light / ink
    })
  await expect.poll(ofInk).toBeGreaterThan(0)
  return ofInk()
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

describe('the page of an indicator', () => {
  test('shows what is entered: chart, table, why and history, and agrees with the command line', async ({ page }) => {
    await enterSome(page)
    await openApp(page, route('OKI-39', '2025-ÅR'))
    await lightness(page)
    const row = page.locator('tbody tr', { hasText: '1. tertial 2025' })
    expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(/93,4 % korrigert 94,10 % noe bak noe bak/)
    expect(await page.locator('tbody tr', { hasText: '2. tertial 2025' }).innerText()).toContain('ikke rapportert')
    const [judged] = (await vurderRows(plan, '2025-ÅR', await measurementsFile())).filter(({ indikator_id }) => indikator_id === 'OKI-39')
    const summary = page.locator('[data-indikator="OKI-39"]').first()
    expect(await summary.getAttribute('data-status-2025')).toBe(judged?.['status_2025'])
    expect(await summary.getAttribute('data-status-2028')).toBe(judged?.['status_2028'])
    for (const sentence of await page.locator('.why-colour .sentence').allInnerTexts()) expect(judged?.['hvorfor']).toContain(sentence)
    expect(await page.locator('.fact-history li').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-fact-state')))).toEqual(['counts', 'counts', 'replaced'])
    expect(await page.locator('main h2').first().innerText()).toBe('Hvorfor denne fargen?')
    await axe(page)
    await screenshot(page, 'indikator-maalt-1440')
  })

  test('lets the picture and the numbers be saved', async ({ page }) => {
    await enter(page, 'OKI-39', '2025-T1', '93,1')
    await openApp(page, route('OKI-39', '2025-T1'))
    await lightness(page)
    const save = async (name: RegExp) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
    }
    const picture = await save(/PNG/)
    expect(picture.name).toBe('OKI-39-diagram.png')
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(picture.bytes.readUInt32BE(16)).toBe(2400)
    expect(picture.bytes.length).toBeGreaterThan(50_000)
    const numbers = await save(/CSV/)
    expect(numbers.name).toBe('OKI-39-tall.csv')
    const lines = numbers.bytes.toString('utf8').split('\r\n')
    expect(lines[0]).toMatch(/^\ufeffindikator_id;periode;verdi;/)
    expect(lines).toContainEqual(expect.stringMatching(/^OKI-39;2025-T1;93,1;%;94,10;93,10;/))
  })

  test('draws for dark screens, and for paper as for light ones', async ({ newPage }) => {
    const page = await newPage({ colorScheme: 'dark' })
    await enterSome(page)
    await openApp(page, route('OKI-39', '2025-ÅR'))
    await expect.poll(() => lightness(page)).toBeGreaterThan(LIGHT_INK)
    await axe(page)
    await screenshot(page, 'indikator-maalt-1440-dark')
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => lightness(page)).toBeLessThan(LIGHT_INK)
    expect(await page.getByRole('button', { name: /PNG/ }).isVisible()).toBe(false)
    await screenshot(page, 'indikator-maalt-print')
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect.poll(() => lightness(page)).toBeGreaterThan(LIGHT_INK)
  })

  test('fits a phone and 320 pixels with everything entered', async ({ newPage }) => {
    const page = await newPage({ viewport: PHONE })
    await enterSome(page)
    await openApp(page, route('OKI-39', '2025-ÅR'))
    await lightness(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await axe(page)
    await screenshot(page, 'indikator-maalt-390')
    await page.setViewportSize(NARROW)
    // The chart is drawn anew in the frames after.
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    await screenshot(page, 'indikator-maalt-320')
  })

  test('is walked with the keyboard: period, table, files and the next indicator', async ({ page }) => {
    await openApp(page, route(first, '2025-ÅR'))
    await tabTo(page, /^Forrige periode/)
    await press(page, 'Enter')
    await expect.poll(() => page.url()).toContain('periode=2025-T2')
    expect((await tabTo(page, /CSV/)).visible).toBe(true)
    expect((await tabTo(page, /^Tallene i diagrammet/)).visible).toBe(true)
    await tabTo(page, new RegExp(`^Neste: ${second}`))
    await press(page, 'Enter')
    await page.locator('h1', { hasText: second }).waitFor()
    expect((await focused(page))?.name).toContain(second)
  })

  test('tells answers in words', async ({ page }) => {
    await openApp(page, route(answer, '2025-ÅR'))
    expect(await page.locator('canvas').count()).toBe(0)
    expect(await page.locator('.answer-timeline').innerText()).toContain('ikke rapportert')
    await axe(page)
    await screenshot(page, 'indikator-svar-1440')
  })

  test('leads on from an id that the plan does not have', async ({ page }) => {
    await openApp(page, '/indikator/OKI-999')
    expect(await page.locator('h1').innerText()).toBe('Fant ikke indikatoren')
    await axe(page)
    await page.getByRole('searchbox').fill('naervaer')
    const hits = page.locator('.unknown-indicator li a')
    await expect.poll(() => hits.count()).toBeGreaterThan(3)
    await hits.first().click()
    await page.locator('[data-indikator]').first().waitFor()
  })

  test('leads to the form for its own value', async ({ page }) => {
    await openApp(page, route('OKI-39', '2025-T2'))
    await page.getByRole('link', { name: 'Registrer verdi' }).first().click()
    await page.locator('[data-entry-row="OKI-39"]').waitFor()
    expect(decodeURIComponent(page.url())).toContain('periode=2025-T2')
  })
})
