import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { canonicalJson } from '../../src/domain/canonical'
import { textHash } from '../../src/storage/textHash'
import { axe } from './axe'
import { alert, give, part, saved } from './dataPage'
import { be, register } from './handover'
import { expect, NARROW, openApp, screenshot, test } from './harness'
import { leave } from './tab'

const route = '/publisering?periode=2025-T1'
const snapshots = (page: Page) => part(page, 'oyeblikksbilder')

async function openPublishing(page: Page): Promise<void> {
  await leave(page)
  await openApp(page, route)
  await snapshots(page).waitFor()
}

/** Acknowledges every finding, asks, and says yes. */
async function publish(page: Page): Promise<void> {
  for (const box of await part(page, 'kontroll').getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: /^Publiser/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, publiser' }).click()
  await page.getByText('er publisert og låst').waitFor()
}

describe('publishing', () => {
  test('shows what to see first, keeps the earlier snapshot when it is done again, and says what was corrected', async ({ page }) => {
    await be(page, 'Kari Controller', 'controller')
    await register(page, ['OKI-39;2025-T1;93,1 %;;;;'])
    await openPublishing(page)
    await page.getByRole('button', { name: 'Publiser', exact: true }).click({ force: true })
    await page.getByText('Kryss av for alt under').waitFor()
    await axe(page)
    await screenshot(page, 'publisering-for-1440')
    await publish(page)
    await openApp(page, '/gjennomgang?periode=2025-T1')
    await page.getByRole('button', { name: 'Åpne perioden …' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('En verdi manglet')
    await page.getByRole('dialog').getByRole('button', { name: 'Åpne perioden' }).click()
    await page.getByText('Perioden er åpen for registrering.').waitFor()
    await register(page, ['OKI-40;2025-T1;80,0 %;;;;'])
    await openPublishing(page)
    await part(page, 'tilstand').getByText('1 registrering er kommet etter publiseringen').waitFor()
    await publish(page)
    await expect.poll(() => snapshots(page).locator('[data-snapshot]').count()).toBe(2)
    await snapshots(page).getByText('Filen har ingen navn fra navnelista').waitFor()
    await snapshots(page).getByText('Ingenting er annerledes enn i øyeblikksbildet før').waitFor()
    await page.reload()
    await expect.poll(() => snapshots(page).locator('[data-snapshot]').count()).toBe(2)
    await snapshots(page).getByRole('button', { name: /^Åpne:/ }).first().click()
    await snapshots(page).locator('.verdict').filter({ hasText: /de samme fargene kommer ut\. Alle \d+ rader er like/ }).waitFor()
    await page.emulateMedia({ colorScheme: 'dark' })
    await axe(page)
    await screenshot(page, 'publisering-apnet-1440-mork')
  })

  test('refuses a snapshot that is altered, and tells row by row where a forged one differs', async ({ page }) => {
    await be(page, 'Kari Controller', 'controller')
    await openPublishing(page)
    await publish(page)
    const { bytes } = await saved(page, snapshots(page).getByRole('button', { name: /^Lagre som fil/ }))
    const text = gunzipSync(bytes).toString()
    const here = snapshots(page)
    await give(here, 'a.oyeblikksbilde.json.gz', gzipSync(text.replace('"trend":"ingen"', '"trend":"bedre"')))
    await alert(here).filter({ hasText: /Ikke publisert innhold.*stemmer ikke med kontrollsummen.*Ingenting er endret/ }).waitFor()
    expect(await here.locator('.snapshot-details').count()).toBe(0)
    await give(here, 'b.oyeblikksbilde.json.gz', bytes.subarray(0, 400))
    await alert(here).filter({ hasText: 'kuttet eller skadet' }).waitFor()

    const whole = JSON.parse(text) as { content: { rows: { id: string; judgements: { status: string }[] }[] } }
    const [row] = whole.content.rows
    if (row?.judgements[0]) row.judgements[0].status = row.judgements[0].status === 'naadd' ? 'bak' : 'naadd'
    const forged = canonicalJson({ ...whole, sha256: textHash(canonicalJson(whole.content)) })
    await give(here, 'c.oyeblikksbilde.json', Buffer.from(forged))
    await here.locator('.verdict').filter({ hasText: '1 rad av' }).waitFor()
    expect(await here.locator('[data-indikator-ulik]').getAttribute('data-indikator-ulik')).toBe(row?.id)
    await axe(page)
  })

  test('is left to the controller, and fits the narrowest screen', async ({ newPage }) => {
    const narrow = await newPage({ viewport: NARROW })
    await be(narrow, 'Ola', 'virksomhetsleder')
    await openPublishing(narrow)
    await narrow.getByText('Bare en controller publiserer').waitFor()
    expect(await narrow.getByRole('button', { name: /^Publiser/ }).count()).toBe(0)
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width)
    await axe(narrow)
  })
})
