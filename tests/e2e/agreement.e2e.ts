import { describe } from 'vitest'
import type { Page } from 'playwright'
import { expect, openApp, test } from './harness'
import { builtPlan, vurderRows } from './plan'

const plan = await builtPlan()
const years = plan.meta.years.targets
const baseline = `${plan.meta.years.baseline}-ÅR`

type Statuses = Record<string, string>

/** Every indicator's statuses as a page shows them; an indicator shown twice must be shown alike. */
async function shownOn(page: Page): Promise<Statuses> {
  const cells = await page.locator('[data-indikator]').evaluateAll(
    (elements, targetYears) =>
      elements.map((element) => ({
        id: element.getAttribute('data-indikator') ?? '',
        statuses: targetYears.map((year) => element.getAttribute(`data-status-${year}`)).join(' '),
      })),
    years,
  )
  const shown: Statuses = {}
  for (const { id, statuses } of cells) {
    expect(shown[id] ?? statuses, `${id} is shown in two ways`).toBe(statuses)
    shown[id] = statuses
  }
  return shown
}

async function shownOnAll(page: Page, routes: readonly string[]): Promise<Statuses> {
  const shown: Statuses = {}
  for (const route of routes) {
    await openApp(page, route)
    await page.locator('[data-indikator]').first().waitFor({ state: 'attached' })
    Object.assign(shown, await shownOn(page))
  }
  return shown
}

async function judgedOnCommandLine(): Promise<Statuses> {
  const rows = await vurderRows(plan, baseline)
  return Object.fromEntries(rows.map((row) => [row['indikator_id'] ?? '', years.map((year) => row[`status_${year}`] ?? '').join(' ')]))
}

const pages: Readonly<Record<string, string[]>> = {
  'samfunnsmål': plan.samfunnsmaal.map(({ nr }) => `/samfunnsmaal/${nr}`),
  utvalg: plan.utvalg.map(({ kode }) => `/utvalg/${kode}`),
}

describe('the pages and the command line', () => {
  for (const [kind, routes] of Object.entries(pages)) {
    test(`say the same of every indicator at the baseline, by ${kind}`, { timeout: 90_000 }, async ({ page }) => {
      const judged = await judgedOnCommandLine()
      expect(Object.keys(judged)).toHaveLength(plan.indikatorer.length)
      expect(await shownOnAll(page, routes.map((route) => `${route}?periode=${baseline}`))).toEqual(judged)
    })
  }
})
