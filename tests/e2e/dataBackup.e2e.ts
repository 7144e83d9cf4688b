import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { canonicalJson } from '../../src/domain/canonical'
import { textHash } from '../../src/storage/textHash'
import { axe } from './axe'
import { alert, give, header, importFile, mixed, open, part, saved } from './dataPage'
import { expect, openApp, test } from './harness'
import { leave } from './tab'

const takeBackup = (page: Page) => saved(page, part(page, 'sikkerhetskopi').getByRole('button', { name: 'Ta sikkerhetskopi' }))

/** A backup that says something else in its head, with the right hash for it. */
function headed(text: string, change: object): Buffer {
  const [first = '', ...rest] = text.split('\n')
  const { sha256: _, ...head } = JSON.parse(first) as { sha256: string }
  const said = { ...head, ...change }
  return gzipSync([canonicalJson({ ...said, sha256: textHash(canonicalJson(said)) }), ...rest].join('\n'))
}

/** The statuses of every indicator that the lists show at a period. */
async function statuses(page: Page): Promise<string[]> {
  const shown: string[] = []
  for (const list of ['/maalavvik', '/samfunnsmaal/1', '/samfunnsmaal/2', '/samfunnsmaal/3']) {
    // Opened anew: going from list to list, the one before could still be on the screen.
    await leave(page)
    await openApp(page, `${list}?periode=2025-T1`)
    await page.locator('[data-indikator]').first().waitFor()
    shown.push(
      ...(await page.locator('[data-indikator]').evaluateAll((cells) =>
        cells.map((cell) => ['data-indikator', 'data-status-2025', 'data-status-2028'].map((name) => cell.getAttribute(name)).join(' ')),
      )),
    )
  }
  return shown
}

describe('a backup', () => {
  test('gives an empty browser the same statuses', async ({ page, newPage }) => {
    await open(page)
    await importFile(page, mixed)
    const { name, bytes } = await takeBackup(page)
    expect(name).toMatch(/\.sikkerhetskopi\.json\.gz$/)
    await part(page, 'sikkerhetskopi').getByText('Siste sikkerhetskopi ble tatt').waitFor()
    const before = await statuses(page)

    const other = await newPage()
    await open(other)
    const here = part(other, 'sikkerhetskopi')
    await give(here, name, bytes)
    await here.getByText('2 som ikke er her, 0 som er her fra før').waitFor()
    await here.getByRole('button', { name: 'Legg til det som mangler' }).click()
    await here.getByText('2 registreringer er lagt til').waitFor()
    expect(await statuses(other)).toEqual(before)
  })

  test('replaces only after a yes, and keeps what was here', async ({ page }) => {
    await open(page)
    await importFile(page, `${header}\nOKI-39;2025-T1;93,1;`)
    const { name, bytes } = await takeBackup(page)
    await importFile(page, `${header}\nOKI-40;2025-T1;92;`)
    const here = part(page, 'sikkerhetskopi')
    await give(here, name, bytes)
    await here.getByRole('button', { name: 'Erstatt alt her med kopien' }).click()
    const dialog = page.getByRole('dialog')
    await axe(page)
    await dialog.getByRole('button', { name: 'Avbryt' }).click()
    expect(await part(page, 'lagring').innerText()).toContain('2 registreringer')
    await here.getByRole('button', { name: 'Erstatt alt her med kopien' }).click()
    await dialog.getByRole('button', { name: 'Ja, erstatt' }).click()
    await here.getByText('Kopien er hentet tilbake.').waitFor()
    expect(await part(page, 'lagring').innerText()).toContain('1 registrering')
    await here.locator('.safety-copies').getByRole('button', { name: 'Hent tilbake' }).click()
    await dialog.getByRole('button', { name: 'Ja, erstatt' }).click()
    await expect.poll(() => part(page, 'lagring').innerText()).toContain('2 registreringer')
  })

  test('that is altered, cut, of another kind or for another plan is refused, and nothing changes', async ({ page }) => {
    await open(page)
    await importFile(page, `${header}\nOKI-39;2025-T1;93,1;`)
    const { bytes } = await takeBackup(page)
    const text = gunzipSync(bytes).toString()
    const cases: readonly (readonly [Buffer, RegExp])[] = [
      [gzipSync(text.replace('"written":"93,1"', '"written":"99,9"')), /endret etter at den ble laget \(sted: registrering 1\)/],
      [bytes.subarray(0, bytes.length - 40), /skadet og kan ikke leses \(sted: lista over utkast\)/],
      [Buffer.from(bytes.map((byte, index) => (index === 9 ? byte ^ 1 : byte))), /skadet og kan ikke leses \(sted: det første i filen/],
      [headed(text, { plan: 'en-annen' }), /annen plan \(en-annen\)/],
      [headed(text, { formatVersion: 99 }), /nyere utgave/],
      [Buffer.from('indikator_id;periode;verdi'), /ikke en sikkerhetskopi/],
    ]
    const here = part(page, 'sikkerhetskopi')
    for (const [content, sentence] of cases) {
      await give(here, 'kopi.sikkerhetskopi.json.gz', content)
      await alert(here).filter({ hasText: sentence }).waitFor()
      expect(await alert(here).innerText()).toContain('Ingenting er endret.')
      expect(await here.locator('.backup-details').count()).toBe(0)
    }
    expect(await part(page, 'lagring').innerText()).toContain('1 registrering')
  })
})
