import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { expect, NARROW, openApp, screenshot, test } from './harness'
import { builtPlan } from './plan'

const plan = await builtPlan()
/** Red, yellow, grey, green. */
const worstFirst = [['bak', 'ikke_naadd'], ['noe_bak', 'nesten'], ['ikke_vurdert'], ['naadd', 'i_rute']]
const ids = (page: Page) => page.locator('main [data-indikator]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-indikator') ?? ''))

/** The list at the latest period of the example measurements. */
async function openWithExample(page: Page): Promise<void> {
  await openApp(page)
  await page.getByRole('button', { name: 'Vis et eksempel' }).click()
  await page.getByText('Du ser på oppdiktede eksempelmålinger').waitFor()
  await page.getByRole('link', { name: 'Målavvik', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Målavvik' }).waitFor()
}

/** The rows of a CSV text, as a spreadsheet splits them. */
function readRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const match of text.slice(1).matchAll(/("(?:[^"]|"")*"|[^;\r\n]*)(;|\r\n|$)/g)) {
    const cell = match[1] ?? ''
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (match[2] === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

async function download(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Last ned lista/ }).click()])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

describe('the list of målavvik', () => {
  test('holds what is yellow or red or flagged, the worst first, with what was said about it', async ({ page }) => {
    await openWithExample(page)
    const rows = page.locator('main [data-indikator]')
    await expect.poll(() => rows.count()).toBeGreaterThan(20)
    const lead = (await page.locator('.lead').textContent()) ?? ''
    expect(lead).toContain(`${await rows.count()} av `)
    const year = plan.meta.years.targets.at(-1)
    const statuses = await rows.evaluateAll((all, name) => all.map((row) => row.getAttribute(name) ?? ''), `data-status-${year}`)
    const ranks = statuses.map((status) => worstFirst.findIndex((group) => group.includes(status)))
    expect(ranks).not.toContain(-1)
    expect(ranks[0]).toBe(0)
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(await page.locator('.row-remarks').count()).toBeGreaterThan(5)
    await axe(page)
    await screenshot(page, 'maalavvik-eksempel')
  })

  test('is narrowed by flag, and explains what the flags mean', async ({ page }) => {
    await openWithExample(page)
    const all = (await ids(page)).length
    await page.getByRole('checkbox', { name: /^Feil retning/ }).check()
    await expect.poll(async () => (await ids(page)).length).toBeLessThan(all)
    expect(page.url()).toContain('flagg=FEIL_RETNING')
    const flagged = page.locator('main [data-indikator]').filter({ hasText: 'Feil retning' })
    expect(await flagged.count()).toBe((await ids(page)).length)
    await page.getByText('Hva merkene betyr').click()
    await page.getByText('Målet er ikke nådd, og siste måling er dårligere enn den før.').waitFor()
    await axe(page)
  })

  test('is exported exactly as it is shown', async ({ page }) => {
    await openWithExample(page)
    await page.getByRole('combobox', { name: 'Sorter' }).selectOption('Navn')
    await page.getByRole('checkbox', { name: /^Mangler tiltak/ }).check()
    await expect.poll(() => page.url()).toContain('flagg=MANGLER_TILTAK')
    const { name, text } = await download(page)
    expect(name).toMatch(/^maalavvik-\d{4}-(T1|T2|AR)\.csv$/)
    expect(text.startsWith('\ufeff')).toBe(true)
    const [heading = [], ...rows] = readRows(text)
    expect(rows.map(([id]) => id)).toEqual(await ids(page))
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([heading.length]))
    expect(rows.every((row) => row[heading.indexOf('Merker')]?.includes('Mangler tiltak'))).toBe(true)
  })

  test('reflows to 320 pixels with everything said, and keeps its address on the way to an indicator and back', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await openWithExample(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await page.getByRole('searchbox', { name: 'Søk' }).fill('andel')
    await expect.poll(() => page.url()).toContain('sok=andel')
    const shown = await ids(page)
    await page.locator('main [data-indikator] a').first().click()
    await expect.poll(() => page.url()).toContain(`/indikator/${shown[0]}`)
    await page.goBack()
    await expect.poll(() => ids(page)).toEqual(shown)
  })
})
