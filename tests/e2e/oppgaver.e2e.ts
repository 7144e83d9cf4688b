import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { expect, NARROW, openApp, PHONE, screenshot, test } from './harness'
import { builtPlan } from './plan'

const plan = await builtPlan()
const responsible = (row: Record<string, string>) => row['ansvarlig_forslag'] ?? ''
const tertial = plan.indikatorer.filter(({ hyppighet }) => hyppighet === 'tertial')
/** An indicator whose baseline may be reported again without a question, and what its virksomhet is to report. */
const wanted = tertial.find(({ nullpunkt, enhet }) => nullpunkt === 'målt' && enhet === '%') ?? {}
const unit = responsible(wanted)
const expectedOfUnit = tertial.filter((row) => responsible(row) === unit)
const first = `${plan.meta.years.firstExpected}-T1`
const route = `/oppgaver?periode=${first}`

async function say(page: Page, role: string, area?: string): Promise<void> {
  await page.getByRole('button', { name: /^Hvem er du|^Du er/ }).click()
  await page.getByRole('radio', { name: role }).check()
  if (area !== undefined) await page.getByRole('checkbox', { name: area, exact: true }).check()
  await page.getByRole('button', { name: 'Lagre', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

const tasks = (page: Page, kind: string) => page.locator(`main [data-oppgave="${kind}"]`)

describe('my tasks', () => {
  test('are those of the virksomhet chosen, each with a way straight to where it is done', async ({ page }) => {
    await openApp(page, route)
    await page.getByRole('button', { name: 'Hvem er du?' }).click()
    await page.getByRole('heading', { name: 'Hvem er du?' }).waitFor()
    await axe(page)
    await screenshot(page, 'hvem-er-du')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-haspopup') === 'dialog')
    await say(page, 'virksomhetsleder', unit)
    await expect.poll(() => tasks(page, 'maaling').count()).toBe(expectedOfUnit.length)
    expect(await page.locator('.who').textContent()).toContain(unit)
    await page.locator(`[data-oppgave="maaling"][data-indikator="${wanted['id']}"]`).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'Registrer målinger' }).waitFor()
    await page.waitForFunction((id) => (document.activeElement?.getAttribute('aria-label') ?? '').startsWith(id), wanted['id'] ?? '')
    await page.keyboard.type(wanted[`siste_maaling_${plan.meta.years.baseline}`] ?? '')
    await page.keyboard.press('Enter')
    await page.getByText(/^Lagret \d/).first().waitFor()
    await page.getByRole('link', { name: 'Oppgaver', exact: true }).click()
    await expect.poll(() => tasks(page, 'maaling').count()).toBe(expectedOfUnit.length - 1)
    await expect.poll(() => tasks(page, 'utkast').count()).toBe(1)
    await axe(page)
    await screenshot(page, 'oppgaver-virksomhetsleder')
  })

  test('start the entry form at the person’s own virksomhet', async ({ page }) => {
    await openApp(page, '/')
    await say(page, 'virksomhetsleder', unit)
    await page.getByRole('link', { name: 'Registrer', exact: true }).click()
    await expect.poll(() => page.getByLabel('Virksomhet', { exact: true }).inputValue()).toBe(unit)
  })

  test('of a controller are everyone’s, by a deadline the controller decides', async ({ page }) => {
    await openApp(page, route)
    await say(page, 'controller')
    await page.getByText('Endre fristen').click()
    await page.getByLabel('Ny frist').fill(`${plan.meta.years.firstExpected}-05-09`)
    await page.getByRole('button', { name: 'Sett frist' }).click()
    await page.getByText(`Frist: 09.05.${plan.meta.years.firstExpected}.`).waitFor()
    await expect.poll(() => tasks(page, 'maaling').first().textContent()).toContain(`Frist 09.05.${plan.meta.years.firstExpected}`)
    await page.getByRole('button', { name: new RegExp(`^Målinger som mangler ${tertial.length}$`) }).click()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2')
    await page.getByLabel('Grupper').selectOption('virksomhet')
    await page.getByRole('heading', { level: 2, name: new RegExp(`^${unit} `) }).waitFor()
    await screenshot(page, 'oppgaver-controller')
  })

  test('are none for a reader, who is told why', async ({ page }) => {
    await openApp(page, route)
    await say(page, 'leser')
    await page.getByText('En leser har ingen oppgaver').waitFor()
    expect(await page.locator('[data-oppgave]').count()).toBe(0)
  })
})

describe('deadlines', () => {
  test('go into a calendar as a file, with what is expected of each', async ({ page }) => {
    const year = plan.meta.years.targets.at(-1) ?? 0
    await page.clock.setFixedTime(new Date(Date.UTC(year, 0, 15)))
    await openApp(page, '/oppgaver')
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Legg fristene i kalenderen' }).click()])
    const text = await readFile(await file.path(), 'utf8')
    expect(file.suggestedFilename()).toMatch(/\.ics$/)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4)
    expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${tertial.length} målinger er ventet for 1. tertial ${year}.`)
    await page.getByText(/Kalenderfilen med 4 frister/).waitFor()
  })

  test('and the calendar of every indicator can be read on a phone and on the narrowest screen', async ({ newPage }) => {
    const page = await newPage({ viewport: PHONE, colorScheme: 'dark' })
    await openApp(page, route)
    await say(page, 'virksomhetsleder', unit)
    await page.getByText('Vis kalenderen').click()
    await page.getByRole('table').waitFor()
    expect(await page.getByRole('row').count()).toBe(plan.indikatorer.filter((row) => responsible(row) === unit).length + 1)
    await axe(page)
    await screenshot(page, 'oppgaver-390')
    await page.setViewportSize(NARROW)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width)
  })
})
