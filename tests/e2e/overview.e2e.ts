import type { Page } from 'playwright'
import { describe } from 'vitest'
import { parseStatusCounts } from './counts'
import { axe } from './axe'
import { expect, NARROW, openApp, PHONE, screenshot, test } from './harness'
import { focused, press, tabTo } from './keyboard'
import { builtPlan, vurderRows } from './plan'

const plan = await builtPlan()
const years = plan.meta.years.targets
const baseline = `${plan.meta.years.baseline}-ÅR`
const example = `data/eksempel/${plan.meta.id}/maalinger.csv`

/** How many rows of the command line have each status against a year. */
function countRows(rows: readonly Record<string, string>[], year: number): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) {
    const status = row[`status_${year}`] ?? ''
    counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
}

async function expectCounts(page: Page, rows: readonly Record<string, string>[]): Promise<void> {
  for (const year of years) {
    const card = page.locator(`[data-counts="${year}"]`)
    await expect.poll(() => parseStatusCounts(card), { message: `against ${year}`, timeout: 10_000 }).toEqual(countRows(rows, year))
    expect(await card.textContent()).toContain(`av ${rows.length} indikatorer`)
  }
}

async function loadExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vis et eksempel' }).click()
  await page.getByRole('button', { name: 'Fjern eksempelet' }).waitFor()
  await expect.poll(() => period(page).inputValue(), { timeout: 10_000 }).not.toBe(baseline)
}

/** Opens the overview and waits for the last of its parts. */
async function openOverview(page: Page, query = ''): Promise<void> {
  await openApp(page, `/${query}`)
  await page.getByRole('region', { name: 'Endret siden forrige periode' }).waitFor({ state: 'attached' })
}

const period = (page: Page) => page.getByLabel('Periode', { exact: true })

describe('the overview of a new user', () => {
  test('shows the baseline with the same counts as the command line, and three ways to begin', async ({ page }) => {
    await openApp(page)
    expect(await period(page).inputValue()).toBe(baseline)
    expect(await period(page).locator('option:checked').textContent()).toBe(`Utgangspunkt ${plan.meta.years.baseline}`)
    await expectCounts(page, await vurderRows(plan, baseline))
    const start = page.getByRole('region', { name: 'Kom i gang' })
    expect(await start.getByRole('link').count()).toBe(2)
    expect(await start.getByRole('button').count()).toBe(1)
  })

  test('has a cell with a link for every samfunnsmål and utvalg, whose counts are the command line’s', async ({ page }) => {
    await openOverview(page)
    const rows = await vurderRows(plan, baseline)
    for (const [index, { nr = '' }] of plan.samfunnsmaal.entries()) {
      const cells = page.locator('tbody tr').nth(index).getByRole('cell')
      expect(await cells.count()).toBe(plan.utvalg.length + 1)
      for (const [column, { kode = '' }] of plan.utvalg.entries()) {
        const ids = new Set(plan.indikatorer.filter((row) => row['samfunnsmaal_nr'] === nr && row['utvalg'] === kode).map(({ id }) => id))
        const expected = countRows(rows.filter((row) => ids.has(row['indikator_id'] ?? '')), years[0] ?? 0)
        const numbers = await cells.nth(column).locator('.horizon').first().locator('.part').allTextContents()
        expect(numbers.map(Number).sort()).toEqual(Object.values(expected).sort())
        expect(await cells.nth(column).getByRole('link').getAttribute('href')).toContain(`#/samfunnsmaal/${nr}?`)
      }
    }
  })

  test('counts as målavvik only what is yellow or red against a target year', async ({ page }) => {
    await openOverview(page)
    const missed = ['bak', 'ikke_naadd', 'noe_bak', 'nesten']
    const rows = await vurderRows(plan, baseline)
    const behind = rows.filter((row) => years.some((year) => missed.includes(row[`status_${year}`] ?? ''))).length
    await page.getByRole('link', { name: `Se alle ${behind} målavvik` }).click()
    await expect.poll(() => page.locator('.lead').textContent()).toContain(`: ${behind} er gule eller røde`)
  })

  test('explains the worst målavvik, worst first, as the command line does', async ({ page }) => {
    await openOverview(page)
    const rows = new Map((await vurderRows(plan, baseline)).map((row) => [row['indikator_id'], row]))
    const cards = page.locator('[data-indikator]')
    // They come part by part, from frame to frame.
    await expect.poll(() => cards.count()).toBeGreaterThan(3)
    for (const card of await cards.all()) {
      const row = rows.get((await card.getAttribute('data-indikator')) ?? '')
      for (const year of years) expect(await card.getAttribute(`data-status-${year}`)).toBe(row?.[`status_${year}`])
      const sentence = (await card.locator('dd').first().textContent()) ?? ''
      expect(row?.['hvorfor']).toContain(sentence.trim())
    }
  })
})

describe('the example', () => {
  test('is marked while it is shown, agrees with the command line, and goes away with one click', async ({ page }) => {
    await openOverview(page)
    await loadExample(page)
    const latest = await period(page).inputValue()
    expect(latest > baseline).toBe(true)
    await expectCounts(page, await vurderRows(plan, latest, example))
    expect(await page.getByText('oppdiktede eksempelmålinger').isVisible()).toBe(true)
    await axe(page)
    await screenshot(page, 'oversikt-eksempel')
    await page.reload()
    await page.getByRole('button', { name: 'Fjern eksempelet' }).click()
    await page.getByRole('region', { name: 'Kom i gang' }).waitFor()
    expect(await period(page).inputValue()).toBe(baseline)
    await expectCounts(page, await vurderRows(plan, baseline))
  })

  test('shows what has changed since the period before, on a phone too', async ({ newPage }) => {
    const page = await newPage({ viewport: PHONE, hasTouch: true })
    await openOverview(page)
    await loadExample(page)
    const changes = page.getByRole('region', { name: 'Endret siden forrige periode' })
    await changes.locator('[data-indikator]').first().waitFor()
    expect(await changes.locator('[data-indikator]').count()).toBeGreaterThan(0)
    expect(await changes.getByText('(før: ').count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await axe(page)
    await screenshot(page, 'oversikt-eksempel-telefon')
  })
})

describe('the overview opened again', () => {
  const isKept = () => localStorage.getItem('malstyring:opening') !== null

  /** A page that is never without something to do, until `goOn` is called in it. */
  function keepBusy(): void {
    const waiting: (() => void)[] = []
    Object.assign(window, { requestIdleCallback: (work: () => void) => waiting.push(work), goOn: () => waiting.splice(0).forEach((work) => work()) })
  }

  test('says the same before the measurements have been read as when they have', async ({ newPage }) => {
    const page = await newPage()
    await openOverview(page)
    await loadExample(page)
    const latest = await period(page).inputValue()
    const rows = await vurderRows(plan, latest, example)
    await page.waitForFunction(isKept, undefined, { timeout: 20_000 })
    const again = await page.context().newPage()
    await again.addInitScript(keepBusy)
    await openApp(again)
    expect(await period(again).inputValue()).toBe(latest)
    await expectCounts(again, rows)
    await again.locator('tfoot').waitFor({ state: 'attached' })
    const table = await again.locator('table').textContent()
    expect(table).toBe(await page.locator('table').textContent())
    expect(await again.locator('#worst-title').count()).toBe(0)
    await again.evaluate('goOn()')
    await again.locator('#worst-title').waitFor()
    await expectCounts(again, rows)
    expect(await again.locator('table').textContent()).toBe(table)
    await again.close()
  })

  test('asks for the measurements when another period is chosen', async ({ newPage }) => {
    const page = await newPage()
    await openOverview(page)
    await loadExample(page)
    await page.waitForFunction(isKept, undefined, { timeout: 20_000 })
    const again = await page.context().newPage()
    await again.addInitScript(keepBusy)
    await openApp(again)
    await period(again).selectOption(baseline)
    await expectCounts(again, await vurderRows(plan, baseline, example))
    await again.close()
  })
})

describe('the period', () => {
  test('is in the address, and the address chooses it', async ({ page }) => {
    await openApp(page)
    const [year] = years
    await period(page).selectOption(`${year}-T1`)
    await page.waitForURL((url) => decodeURIComponent(url.hash).includes(`periode=${year}-T1`))
    await expectCounts(page, await vurderRows(plan, `${year}-T1`))
    await openApp(page, `/?periode=${year}-T2`)
    await page.getByRole('button', { name: 'Forrige periode' }).waitFor()
    expect(await period(page).inputValue()).toBe(`${year}-T2`)
    await page.getByRole('button', { name: 'Forrige periode' }).click()
    expect(await period(page).inputValue()).toBe(`${year}-T1`)
  })

  test('outside the plan is not taken', async ({ page }) => {
    await openApp(page, '/?periode=1999-T1')
    expect(await period(page).inputValue()).toBe(baseline)
  })

  test('follows along through the menu', async ({ page }) => {
    const [year] = years
    await openApp(page, `/?periode=${year}-T1`)
    await page.getByRole('link', { name: 'Målavvik', exact: true }).click()
    await page.waitForURL((url) => decodeURIComponent(url.hash) === `#/maalavvik?periode=${year}-T1`)
  })
})

describe('the frame', () => {
  test('can be used by keyboard alone', async ({ page }) => {
    await openApp(page)
    await press(page, 'Tab')
    expect(await focused(page)).toMatchObject({ name: 'Gå til innholdet', visible: true })
    await press(page, 'Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('innhold')
    await page.reload()
    await page.getByRole('region', { name: 'Kom i gang' }).waitFor()
    await tabTo(page, /^Om$/)
    await press(page, 'Enter')
    await page.waitForURL((url) => url.hash.startsWith('#/om'))
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  })

  test('remembers a name and a look', async ({ page }) => {
    await openApp(page)
    await page.getByRole('button', { name: 'Hvem er du?' }).click()
    await page.getByLabel('Navn', { exact: true }).fill('Kari Nordmann')
    await press(page, 'Enter')
    await page.getByRole('button', { name: /^Utseende/ }).click()
    await page.getByRole('button', { name: 'Utseende: lyst' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Du er Kari Nordmann. Endre navn eller rolle' }).waitFor()
    expect(await page.locator('html').getAttribute('data-color-scheme')).toBe('dark')
    await axe(page)
  })

  test('says so when an address leads nowhere, and shows the way home', async ({ page }) => {
    await openApp(page, '/finnes/ikke')
    expect(await page.locator('h1').textContent()).toBe('Fant ikke siden')
    await axe(page)
    await page.getByRole('link', { name: 'Til oversikten' }).click()
    await page.getByRole('region', { name: 'Kom i gang' }).waitFor()
  })

  test('keeps menu, name and look within reach on the narrowest screen', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await openApp(page)
    for (const name of ['Oversikt', 'Registrer', 'Målavvik', 'Data', 'Om']) {
      const box = await page.getByRole('navigation').getByRole('link', { name, exact: true }).boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= NARROW.width, name).toBe(true)
      expect(box?.height).toBeGreaterThanOrEqual(24)
    }
    expect(await page.getByRole('button', { name: 'Hvem er du?' }).isVisible()).toBe(true)
  })
})

describe('a plan that does not come', () => {
  test('is explained with a way to try again', async ({ page, pageErrors }) => {
    await page.route('**/plans/*.json', (route) => route.abort())
    await openApp(page)
    expect(await page.locator('h1').textContent()).toBe('Planen er ikke her')
    await page.unroute('**/plans/*.json')
    await page.getByRole('button', { name: 'Last siden på nytt' }).click()
    await page.getByRole('region', { name: 'Kom i gang' }).waitFor()
    pageErrors.splice(0, pageErrors.length, ...pageErrors.filter((message) => !message.includes('net::ERR_FAILED')))
  })
})
