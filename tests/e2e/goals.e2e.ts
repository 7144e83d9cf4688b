import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { expect, openApp, PHONE, test } from './harness'
import { press, tabTo } from './keyboard'
import { builtPlan } from './plan'

const plan = await builtPlan()
const ids = (page: Page) => page.locator('main [data-indikator]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-indikator') ?? ''))
const hits = (page: Page) => page.locator('main [role="status"]').first().textContent()
const asked = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '')
const inPlan = (column: string, code: string) => plan.indikatorer.filter((row) => row[column] === code).map(({ id }) => id)

describe('the pages of samfunnsmål and utvalg', () => {
  test('show every indicator of the plan under its own samfunnsmål, and name every innsatsområde', async ({ page }) => {
    for (const { nr = '' } of plan.samfunnsmaal) {
      await openApp(page, `/samfunnsmaal/${nr}`)
      await expect.poll(async () => (await ids(page)).sort()).toEqual(inPlan('samfunnsmaal_nr', nr).sort())
      const areas = await page.locator('[data-innsatsomraade]').evaluateAll((sections) => sections.map((section) => section.getAttribute('data-innsatsomraade')))
      expect(areas).toEqual(plan.innsatsomraader.filter((area) => area['samfunnsmaal_nr'] === nr).map((area) => area['innsatsomraade_nr']))
    }
  })

  test('show every indicator of the plan under its own utvalg, with counts that add up', async ({ page }) => {
    for (const { kode = '' } of plan.utvalg) {
      await openApp(page, `/utvalg/${kode}`)
      await expect.poll(async () => (await ids(page)).sort()).toEqual(inPlan('utvalg', kode).sort())
      const totals = await page.locator('.goal > .counts-lines .total').allTextContents()
      const sum = totals.reduce((total, text) => total + Number(/\d+/.exec(text)?.[0]), 0)
      expect(sum).toBe(2 * inPlan('utvalg', kode).length)
    }
  })

  test('say so for an innsatsområde without indicators', async ({ page }) => {
    const used = new Set(plan.indikatorer.map((row) => row['innsatsomraade_nr']))
    const empty = plan.innsatsomraader.find((area) => !used.has(area['innsatsomraade_nr'] ?? ''))
    await openApp(page, `/samfunnsmaal/${empty?.['samfunnsmaal_nr']}`)
    const section = page.locator(`[data-innsatsomraade="${empty?.['innsatsomraade_nr']}"]`)
    expect(await section.textContent()).toContain('ingen indikatorer i planen')
  })

  test('keep search, filter and order in the address, through reload and back', async ({ page }) => {
    const nr = plan.samfunnsmaal.at(-1)?.['nr'] ?? ''
    await openApp(page, `/samfunnsmaal/${nr}`)
    const all = (await ids(page)).length
    await page.getByRole('searchbox', { name: 'Søk' }).fill('naervaer')
    await expect.poll(() => asked(page).get('sok')).toBe('naervaer')
    const searched = await ids(page)
    expect(searched.length).toBeGreaterThan(0)
    expect(searched.length).toBeLessThan(all)
    await expect.poll(() => hits(page)).toBe(`Viser ${searched.length} av ${all}`)

    await page.getByText('Filtrer', { exact: true }).click()
    await page.getByRole('checkbox', { name: /^bak \(/ }).check()
    await expect.poll(() => asked(page).get('status')).toBe('bak')
    await page.getByRole('combobox', { name: 'Sorter' }).selectOption('Navn')
    await expect.poll(() => asked(page).get('sorter')).toBe('navn')
    const narrowed = await ids(page)

    await page.reload()
    await page.locator('main h1').waitFor()
    await expect.poll(() => ids(page)).toEqual(narrowed)
    expect(await page.getByRole('searchbox', { name: 'Søk' }).inputValue()).toBe('naervaer')
    expect(await page.getByRole('checkbox', { name: /^bak \(/ }).isChecked()).toBe(true)

    await page.goBack()
    await expect.poll(() => asked(page).get('sorter')).toBe(null)
    await page.goBack()
    await expect.poll(() => asked(page).get('status')).toBe(null)
    await expect.poll(() => ids(page)).toEqual(searched)

    await page.getByRole('button', { name: 'Nullstill' }).click()
    await expect.poll(() => ids(page)).toHaveLength(all)
    expect(asked(page).get('sok')).toBe(null)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
    expect(await page.getByRole('searchbox', { name: 'Søk' }).inputValue()).toBe('')
  })

  test('show one cell of the heatmap when the address asks for it', async ({ page }) => {
    const [first] = plan.indikatorer
    const { samfunnsmaal_nr: nr = '', utvalg = '' } = first ?? {}
    await openApp(page, `/samfunnsmaal/${nr}?utvalg=${utvalg}`)
    const cell = inPlan('samfunnsmaal_nr', nr).filter((id) => inPlan('utvalg', utvalg).includes(id))
    await expect.poll(async () => (await ids(page)).sort()).toEqual(cell.sort())
    expect(await page.getByRole('combobox', { name: 'Utvalg' }).inputValue()).toBe(utvalg)
  })

  test('can be searched and narrowed by keyboard alone', async ({ page }) => {
    await openApp(page, `/utvalg/${plan.utvalg[0]?.['kode']}`)
    const all = (await ids(page)).length
    await tabTo(page, /^Søk/)
    await page.keyboard.type('andel')
    await expect.poll(async () => (await ids(page)).length).toBeLessThan(all)
    await tabTo(page, /^Filtrer/)
    await press(page, 'Enter')
    await tabTo(page, /^ikke vurdert|^bak|^nådd/)
    await press(page, 'Space')
    await expect.poll(() => asked(page).get('status')).not.toBe(null)
  })

  test('have no fault that axe finds with every choice open, on a phone', async ({ newPage }) => {
    const page = await newPage({ viewport: PHONE })
    await openApp(page, `/samfunnsmaal/${plan.samfunnsmaal[0]?.['nr']}?status=bak,noe_bak&sorter=verst`)
    await axe(page)
    await openApp(page, `/utvalg/${plan.utvalg[1]?.['kode']}?sok=finnes%20ikke`)
    await page.getByText('Ingen indikatorer passer', { exact: false }).waitFor()
    await axe(page)
  })

  test('say so when the plan has no such samfunnsmål or utvalg', async ({ page }) => {
    for (const route of ['/samfunnsmaal/99', '/utvalg/INGEN']) {
      await openApp(page, route)
      await expect.poll(() => page.locator('main h1').textContent()).toContain('Planen har ikke dette')
      await axe(page)
      await page.getByRole('link', { name: 'Til oversikten' }).click()
      await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/(\?|$)/)
    }
  })
})
