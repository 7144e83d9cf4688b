import { describe } from 'vitest'
import { axe } from './axe'
import { openWithExample } from './example'
import { DESKTOP, expect, NARROW, openApp, screenshot, test } from './harness'
import { builtPlan, vurderRows } from './plan'

const plan = await builtPlan()
const years = plan.meta.years.targets
const baseline = `${plan.meta.years.baseline}-ÅR`
const shared = plan.indikatorer.filter(({ fellesindikator }) => fellesindikator)
const codes = [...new Set(shared.map(({ fellesindikator = '' }) => fellesindikator))]

describe('the matrix of shared indicators', () => {
  test('has a row for each and a cell for every utvalg, with the statuses that the command line gives', async ({ page }) => {
    await openApp(page, `/felles?periode=${baseline}`)
    const table = page.getByRole('table')
    expect(await table.getByRole('row').count()).toBe(codes.length + 1)
    expect(await table.getByRole('cell').count()).toBe(codes.length * plan.utvalg.length)
    const judged = new Map((await vurderRows(plan, baseline)).map((row) => [row['indikator_id'], row]))
    const cells = page.locator('main [data-indikator]')
    expect(await cells.count()).toBe(shared.length)
    for (const cell of await cells.all()) {
      const id = (await cell.getAttribute('data-indikator')) ?? ''
      for (const year of years) expect(await cell.getAttribute(`data-status-${year}`), id).toBe(judged.get(id)?.[`status_${year}`])
    }
    await axe(page)
    await screenshot(page, `felles-${DESKTOP.width}`)
  })

  test('says where the targets differ, and where all have the same', async ({ page }) => {
    await openApp(page, `/felles?periode=${baseline}`)
    for (const code of codes) {
      const own = shared.filter(({ fellesindikator }) => fellesindikator === code)
      const differ = new Set(own.map((row) => years.map((year) => row[`maal_${year}`]).join(' '))).size > 1
      expect(await page.locator(`[data-felles="${code}"] .targets`).textContent()).toContain(differ ? 'Målene er ulike' : 'Alle har samme mål')
    }
  })

  test('is a card for each on a phone, and every cell leads to its indicator', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW, colorScheme: 'dark' })
    await openWithExample(page, '/felles')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await axe(page)
    await screenshot(page, 'felles-320-dark')
    const id = shared[0]?.['id'] ?? ''
    await page.locator(`[data-indikator="${id}"] a`).click()
    await expect.poll(() => page.url()).toContain(`/indikator/${id}`)
  })
})
