import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { openWithExample } from './example'
import { expect, NARROW, openApp, screenshot, test } from './harness'
import { builtPlan } from './plan'

const plan = await builtPlan()
const [firstYear = 0] = plan.meta.years.targets
const [utvalg] = plan.utvalg.map(({ kode = '' }) => kode)
const route = `/endringer?periode=${firstYear}-T2`
const entries = (page: Page) => page.locator('main [data-endring]')

/** The statuses of every indicator on the utvalg's page. */
async function statusesAt(page: Page, period: string): Promise<Record<string, string>> {
  await openApp(page, `/utvalg/${utvalg}?periode=${period}`)
  await page.locator(`main [data-indikator] a[href*="/indikator/"][href*="${period}"]`).first().waitFor()
  const found = await page.locator('main [data-indikator]').evaluateAll(
    (rows, years) => rows.map((row) => [row.getAttribute('data-indikator') ?? '', years.map((year) => row.getAttribute(`data-status-${year}`)).join(' ')]),
    plan.meta.years.targets,
  )
  return Object.fromEntries(found) as Record<string, string>
}

describe('what changed since the last tertial', () => {
  test('says what changed in groups with their numbers, and nothing of what did not', async ({ page }) => {
    await openWithExample(page, `${route}&utvalg=${utvalg}`)
    const sections = page.locator('main [data-gruppe]')
    for (const section of await sections.all()) {
      // A long list comes part by part.
      await expect.poll(() => section.locator('[data-endring]').count()).toBe(Number(await section.locator('.count').textContent()))
    }
    const listed = new Set(await page.locator('main [data-indikator]').evaluateAll((all) => all.map((one) => one.getAttribute('data-indikator') ?? '')))
    await axe(page)
    await screenshot(page, 'endringer-utvalg')
    const [before, after] = [await statusesAt(page, `${firstYear}-T1`), await statusesAt(page, `${firstYear}-T2`)]
    const colourless = (status = '') => status.replaceAll('i_rute', 'naadd')
    for (const id of listed) expect(before[id], id).not.toBe(after[id])
    for (const [id, status] of Object.entries(after)) {
      if (!listed.has(id)) expect(colourless(before[id]), id).toBe(colourless(status))
    }
  })

  test('shows all of the municipality or one utvalg as the address says, and goes on to the indicator and the meeting', async ({ page }) => {
    await openWithExample(page, route)
    const all = await entries(page).count()
    await screenshot(page, 'endringer')
    await page.getByRole('combobox', { name: 'Gjelder' }).selectOption(utvalg ?? '')
    await expect.poll(() => page.url()).toContain(`utvalg=${utvalg}`)
    expect(await entries(page).count()).toBeLessThan(all)
    expect(await page.getByRole('link', { name: 'Møtevisning' }).getAttribute('href')).toContain(`/mote/${utvalg}`)
    const id = await entries(page).first().getAttribute('data-endring')
    await entries(page).first().getByRole('link').click()
    await expect.poll(() => page.url()).toContain(`/indikator/${id}?periode=`)
    await page.goBack()
    await expect.poll(() => page.url()).toContain(`utvalg=${utvalg}`)
  })

  test('saves as CSV exactly what is shown', async ({ page }) => {
    await openWithExample(page, route)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned (CSV)' }).click()])
    expect(file.suggestedFilename()).toBe(`endringer-${firstYear}-T2.csv`)
    const text = await readFile(await file.path(), 'utf8')
    const ids = text.split('\r\n').slice(1).flatMap((line) => /^[^;]*;([^;]+);/.exec(line)?.[1] ?? [])
    expect(ids).toEqual(await entries(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-endring'))))
  })

  test('says when nothing is changed, and when there is nothing before', async ({ page }) => {
    await openApp(page, `/endringer?periode=${plan.meta.years.firstExpected - 1}-ÅR`)
    await page.getByText('Ingenting er endret', { exact: true }).waitFor()
    await axe(page)
    await openApp(page, `/endringer?periode=${plan.meta.years.baseline}-ÅR`)
    await page.getByText('Ingenting å sammenligne med ennå').waitFor()
  })

  test('reflows to 320 pixels', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await openWithExample(page, route)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await screenshot(page, 'endringer-320')
  })
})
