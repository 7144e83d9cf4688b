import type { Page } from 'playwright'
import { describe } from 'vitest'
import { importFile as fileOf } from '../bench/importFile'
import { readPlan } from '../support/plan'
import { alert, give, header, importFile, open, part, preview } from './dataPage'
import { expect, test } from './harness'

/** Every indicator at every period, again and again: only the first time counts, and the rest is refused. */
async function longFile(rows: number): Promise<Buffer> {
  const [header, ...lines] = fileOf(await readPlan()).split('\r\n')
  return Buffer.from([header, ...Array.from({ length: rows }, (_, index) => lines[index % lines.length])].join('\n'))
}

const file = await longFile(20_000)

/** Making the facts begins a moment later than it is asked for, so that there is time to end it. */
async function slowDownMaking(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (...given: unknown[]) {
      const isMaking = (given[0] as { method?: string }).method === 'make'
      setTimeout(() => postMessage.apply(this, given as Parameters<typeof postMessage>), isMaking ? 500 : 0)
    }
  })
}

/** Presses a button that is there only while something goes on, however short. */
const end = (page: Page, name: string) => part(page, 'importer').locator('.import-progress').getByText(name, { exact: true }).dispatchEvent('click')

describe('a large import', () => {
  test('shows how far it has come, and can be ended while it reads and while it stores', async ({ page }) => {
    await slowDownMaking(page)
    await open(page)
    const here = part(page, 'importer')
    await give(here, 'store.csv', file)
    await here.locator('progress').waitFor({ state: 'attached' })
    await end(page, 'Avbryt lesingen')
    await here.getByText('Lesingen er avbrutt. Ingenting er endret.').waitFor()
    expect(await preview(page).count()).toBe(0)

    await give(here, 'store.csv', file)
    await preview(page).waitFor()
    expect(await here.locator('.file-reading').innerText()).toMatch(/20\s000/)
    const button = preview(page).getByRole('button', { name: /^Importer \d/ })
    await button.click()
    await end(page, 'Avbryt importen')
    await here.getByText('Importen er avbrutt. Ingenting er lagret.').waitFor()
    expect(await part(page, 'lagring').innerText()).toContain('Ingen registreringer ennå')
  })

  test('carried out is stored whole, is there after a reload, and can be taken back', async ({ page }) => {
    await open(page)
    const here = part(page, 'importer')
    await give(here, 'store.csv', file)
    await preview(page).waitFor()
    const button = preview(page).getByRole('button', { name: /^Importer \d/ })
    const stored = (await button.innerText()).replace(/\D/g, '')
    expect(Number(stored)).toBeGreaterThan(1_000)
    await button.click()
    const receipt = page.locator('.import-receipt')
    await receipt.waitFor()
    expect((await receipt.getByRole('status').innerText()).replace(/\s/g, '')).toContain(`${stored}målingererimportert`)

    const where = part(page, 'lagring')
    const count = async () => (await where.innerText()).replace(/\s/g, '')
    expect(await count()).toContain(`${stored}registreringer`)
    await receipt.getByRole('button', { name: 'Angre importen' }).click()
    await receipt.getByText('Målingene er slik de var før.').waitFor()
    await page.reload()
    await part(page, 'importer').waitFor()
    expect(await count()).toContain(`${2 * Number(stored)}registreringer`)
  })

  test('is held against what another tab stores while it is looked at', async ({ page, pageErrors }) => {
    await open(page)
    await give(part(page, 'importer'), 'store.csv', file)
    await preview(page).waitFor()
    const counts = async () => (await preview(page).locator('.summary').innerText()).replace(/\s/g, '')
    const corrections = async () => Number(/(\d+)rettelse/.exec(await counts())?.[1] ?? 0)
    expect(await corrections()).toBe(0)
    const other = await page.context().newPage()
    other.on('pageerror', (error) => pageErrors.push(error.message))
    await open(other)
    await importFile(other, `${header}\nOKI-39;2025-T1;61,5;\nOKI-39;2025-T2;62,5;`)
    await expect.poll(corrections).toBeGreaterThan(0)
    const corrected = await corrections()
    await preview(page).getByRole('button', { name: /^Importer \d/ }).click()
    await page.locator('.import-receipt').waitFor()
    const receipt = (await page.locator('.import-receipt').innerText()).replace(/\s/g, '')
    expect(receipt).toContain(`${corrected}rettelse`)
  })

  test('whose worker does not start says what to do, and changes nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Worker.prototype.postMessage = function () {
        this.dispatchEvent(new Event('error'))
      }
    })
    await open(page)
    await give(part(page, 'importer'), 'store.csv', file)
    await alert(part(page, 'importer')).filter({ hasText: 'Last siden på nytt og prøv igjen' }).waitFor()
    expect(await preview(page).count()).toBe(0)
  })
})
