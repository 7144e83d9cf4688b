import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright'
import { describe } from 'vitest'
import { gunzipSync, gzipSync } from 'node:zlib'
import { axe } from './axe'
import { expect, NARROW, openApp, PHONE, screenshot, test } from './harness'
import { focused } from './keyboard'

const route = '/data?periode=2025-T1'
const header = 'indikator_id;periode;verdi;kommentar'

/** Good rows, one that asks, and one of each kind of bad row. */
const mixed = [
  header,
  'OKI-39;2025-T1;93,1;Influensa på Tranby',
  'OKI-40;2025-T1;92,0;',
  'OKI-41;2025-T1;910;',
  'OKI-01;2025-T1;#DIV/0!;',
  'XX-99;2025-T1;1;',
  'OKI-39;2035-T1;1;',
  'OKI-39;2025-T1;94;',
  'OKI-42;2025-T1;ca 90;',
  'OKI-43;2025-T1;;',
].join('\r\n')

const part = (page: Page, anchor: string) => page.locator(`#${anchor}`)
const alert = (scope: Locator) => scope.locator('.action-status .ds-alert')
const preview = (page: Page) => page.locator('.dry-run-preview')
const row = (page: Page, line: number) => page.locator(`.dry-run-row[data-line="${line}"]`)

async function open(page: Page): Promise<void> {
  await openApp(page, route)
  await part(page, 'importer').waitFor()
}

async function give(scope: Locator, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content
  await scope.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** Gives the program a file of measurements, and waits until it shows what would happen. */
async function showDryRun(page: Page, name: string, content: string | Buffer): Promise<void> {
  await give(part(page, 'importer'), name, content)
  await preview(page).waitFor()
}

async function importFile(page: Page, content: string): Promise<void> {
  await showDryRun(page, 'målinger.csv', content)
  await preview(page).getByRole('button', { name: /^Importer \d/ }).click()
  await page.locator('.import-receipt').waitFor()
}

/** What the browser saves when `button` is pressed: the name of the file and its content. */
async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

const takeBackup = (page: Page) => saved(page, part(page, 'sikkerhetskopi').getByRole('button', { name: 'Ta sikkerhetskopi' }))

/** The statuses of every indicator that the lists show at a period. */
async function statuses(page: Page): Promise<string[]> {
  const shown: string[] = []
  for (const list of ['/maalavvik', '/samfunnsmaal/1', '/samfunnsmaal/2', '/samfunnsmaal/3']) {
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

describe('importing a file', () => {
  test('shows what would happen, writes nothing until it is told to, and can be taken back', async ({ page }) => {
    await open(page)
    await showDryRun(page, 'målinger.csv', mixed)
    expect((await focused(page))?.name).toBe('Dette vil skje')
    expect(await part(page, 'importer').locator('.file-reading').innerText()).toMatch(/målinger\.csv[\s\S]*UTF-8[\s\S]*semikolon[\s\S]*9/)
    const kinds = await page.locator('.dry-run-row').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-kind')))
    expect(kinds).toEqual(['add', 'add', 'ask', 'refuse', 'refuse', 'refuse', 'refuse', 'refuse', 'blank'])
    const reasons = await page.locator('.dry-run-row[data-kind="refuse"] .remark').allInnerTexts()
    expect(new Set(reasons).size).toBe(5)
    expect(await row(page, 8).locator('.remark').innerText()).toContain('linje 2')
    expect(await part(page, 'lagring').innerText()).toContain('Ingen registreringer ennå')
    await screenshot(page, 'data-import-1440')

    await row(page, 4).getByRole('checkbox').check()
    await preview(page).getByRole('button', { name: 'Importer 3 målinger' }).click()
    const receipt = page.locator('.import-receipt')
    await receipt.getByText('3 målinger er importert: 3 nye.').waitFor()
    expect((await focused(page))?.name).toBe('Importen er ferdig')
    expect(await part(page, 'lagring').innerText()).toContain('3 registreringer')

    const left = await saved(page, receipt.getByRole('button', { name: /radene som ikke ble med/ }))
    expect(left.bytes.toString()).toContain('OKI-42;2025-T1;ca 90;9;«ca 90» er ikke et tall')
    await receipt.getByRole('link', { name: 'Se oversikten for 1. tertial 2025' }).click()
    await page.getByRole('heading', { level: 1, name: /Slik ligger/ }).waitFor()
    await page.goBack()
    await receipt.getByRole('button', { name: 'Angre importen' }).click()
    await receipt.getByText('Importen er angret').waitFor()
    expect(await part(page, 'lagring').innerText()).toContain('6 registreringer')
    expect(await part(page, 'eksporter').innerText()).toContain('Det er ingen målinger å eksportere')
  })

  test('shows a correction with its old and new value', async ({ page }) => {
    await open(page)
    await importFile(page, `${header}\nOKI-39;2025-T1;93,1;`)
    await showDryRun(page, 'rettet.csv', `${header}\nOKI-39;2025-T1;94,5;rettet\nOKI-40;2025-T1;92;`)
    expect((await row(page, 2).locator('.becomes').innerText()).replace(/\s+/g, ' ')).toContain('fra 93,1 % → til 94,5 %')
    expect(await row(page, 2).locator('.remark').innerText()).toBe('Endrer også kommentar.')
    await preview(page).getByRole('button', { name: 'Importer 2 målinger' }).click()
    await page.getByText('2 målinger er importert: 1 ny og 1 rettelse.').waitFor()
  })

  test('reads æøå from Windows-1252 and says that it did', async ({ page }) => {
    await open(page)
    await showDryRun(page, 'gammel.csv', Buffer.from(`${header}\r\nOKI-39;2025-ÅR;93,1;Sjøåsen på ærlig`, 'latin1'))
    expect(await part(page, 'importer').locator('.file-reading').innerText()).toContain('Windows-1252')
    await preview(page).getByRole('button', { name: 'Importer 1 måling' }).click()
    await page.locator('.import-receipt').waitFor()
    await openApp(page, '/indikator/OKI-39?periode=2025-%C3%85R')
    await page.getByText('Sjøåsen på ærlig').first().waitFor()
  })

  test('reads rows that are pasted', async ({ page }) => {
    await open(page)
    await page.getByText('Lim inn fra regneark').click()
    await page.getByRole('button', { name: 'Les det som er limt inn' }).click()
    await page.getByText('Lim inn rader i feltet først.').waitFor()
    await page.getByLabel('Rader med overskrifter').fill('indikator_id\tperiode\tverdi\nOKI-39\t2025-T1\t93,1')
    await page.getByRole('button', { name: 'Les det som er limt inn' }).click()
    await preview(page).getByRole('button', { name: 'Importer 1 måling' }).waitFor()
    expect(await part(page, 'importer').locator('.file-reading').innerText()).toContain('tabulator')
  })

  const wrong: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['tom.csv', '', /er tom/],
    ['bilde.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /ikke en CSV-fil eller en Excel-fil/],
    ['gammel.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /\.xls\)/],
    ['skadet.xlsx', Buffer.from('PK\u0003\u0004abc'), /skadet/],
    ['uten.csv', 'OKI-39;2025-T1;93,1', /ingen rad med kolonneoverskrifter/],
    ['mangler.csv', 'indikator_id;periode\nOKI-39;2025-T1', /Kolonnen «verdi» mangler/],
    ['dobbel.csv', 'indikator_id;periode;verdi;verdi\nOKI-39;2025-T1;1;2', /står to ganger/],
  ]
  test('refuses what cannot be read, each with a sentence of its own', async ({ page }) => {
    await open(page)
    const sentences = new Set<string>()
    for (const [name, content, sentence] of wrong) {
      await give(part(page, 'importer'), name, content)
      const said = alert(part(page, 'importer')).filter({ hasText: name })
      await said.waitFor()
      expect(await said.innerText()).toMatch(sentence)
      sentences.add((await said.innerText()).slice(name.length))
    }
    expect(sentences.size).toBe(wrong.length)
    expect(await preview(page).count()).toBe(0)
  })

  test('refuses a file that is too large without choking on it', async ({ page }) => {
    await open(page)
    await part(page, 'importer').locator('input[type=file]').evaluate((input: HTMLInputElement, size) => {
      const files = new DataTransfer()
      files.items.add(new File([new Uint8Array(size)], 'stor.csv'))
      input.files = files.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    }, 200 * 1024 * 1024)
    await alert(part(page, 'importer')).filter({ hasText: /stor\.csv: .*for stor/ }).waitFor()
    expect(await preview(page).count()).toBe(0)
  })
})

describe('exporting', () => {
  test.for(['CSV for Excel', 'Excel (.xlsx)'] as const)('as %s gives a file that imports again without a change', async (format, { page }) => {
    await open(page)
    await importFile(page, mixed)
    const file = await saved(page, part(page, 'eksporter').getByRole('button', { name: format, exact: true }))
    await showDryRun(page, file.name, file.bytes)
    const kinds = await page.locator('.dry-run-row').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-kind')))
    expect(kinds).toEqual(['unchanged', 'unchanged'])
    await preview(page).getByRole('button', { name: 'Ingenting å importere' }).waitFor()
  })

  test('of judged rows has every indicator with its status against both targets', async ({ page }) => {
    await open(page)
    const file = await saved(page, part(page, 'eksporter').getByRole('button', { name: 'CSV for Excel, vurderte rader' }))
    const [headings, ...rows] = file.bytes.toString().trim().split('\r\n')
    expect(headings).toContain('Status 2025;Status 2028')
    expect(rows.length).toBeGreaterThanOrEqual(100)
    const form = page.getByText('Trenger du et skjema å fylle ut?')
    await form.click()
    const template = await saved(page, page.getByRole('button', { name: 'Last ned skjema (CSV)' }))
    await showDryRun(page, template.name, template.bytes)
    expect(await page.locator('.dry-run-row:not([data-kind="blank"])').count()).toBe(0)
  })
})

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
    const plan = /"plan":"([^"]+)"/.exec(text)?.[1] ?? ''
    const cases: readonly (readonly [Buffer, RegExp])[] = [
      [gzipSync(text.replace('"written":"93,1"', '"written":"99,9"')), /endret etter at den ble laget/],
      [bytes.subarray(0, bytes.length - 40), /skadet/],
      [gzipSync(text.replaceAll(`"plan":"${plan}"`, '"plan":"en-annen"')), /annen plan \(en-annen\)/],
      [gzipSync(text.replace('"formatVersion":1', '"formatVersion":99')), /nyere utgave/],
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

describe('the rest of the page', () => {
  test('shows the example and takes it away, with the real measurements untouched', async ({ page }) => {
    await open(page)
    await importFile(page, `${header}\nOKI-39;2025-T1;93,1;`)
    await part(page, 'eksempel').getByRole('button', { name: 'Vis eksempelet' }).click()
    await part(page, 'eksempel').getByText('Alle tall du ser i programmet, er oppdiktet').waitFor()
    expect(await part(page, 'sikkerhetskopi').getByRole('button').count()).toBe(0)
    expect(await part(page, 'lagring').innerText()).toContain('/example')
    const file = await saved(page, part(page, 'eksporter').getByRole('button', { name: 'CSV for Excel', exact: true }))
    expect(file.name).toMatch(/^eksempel-/)
    await part(page, 'eksempel').getByRole('button', { name: 'Fjern eksempelet' }).click()
    await expect.poll(() => part(page, 'lagring').innerText()).toContain('1 registrering')
    expect(await part(page, 'lagring').innerText()).toContain('/real')
  })

  test('lists what the plan should be asked, narrowed by kind and text', async ({ page }) => {
    await open(page)
    const list = part(page, 'sporsmal')
    const total = Number(/\d+/.exec(await list.getByRole('status').first().innerText())?.[0])
    expect(total).toBeGreaterThan(100)
    await list.getByLabel('Type spørsmål').selectOption('ORD_MOT_TALL')
    expect(await list.locator('li').count()).toBeLessThan(10)
    const exported = await saved(page, list.getByRole('button', { name: 'Last ned lista (CSV)' }))
    expect(exported.bytes.toString()).toMatch(/^\ufeff?kode;sted;forklaring\r\nORD_MOT_TALL;/)
    await list.getByLabel('Søk i spørsmålene').fill('finnes ikke noe sted')
    await list.getByText('Ingen spørsmål passer').waitFor()
    await list.getByLabel('Søk i spørsmålene').fill('')
    await list.getByLabel('Type spørsmål').selectOption('')
    await list.locator('summary', { hasText: 'Innsatsområde uten indikator' }).click()
    expect(await list.locator('[data-lint="UTEN_INDIKATOR"] a').first().getAttribute('href')).toContain('#/samfunnsmaal/')
  })

  test('deletes a name after a yes', async ({ page }) => {
    await open(page)
    await importFile(page, `indikator_id;periode;verdi;registrert_av\nOKI-39;2025-T1;93,1;Kari Nordmann`)
    const people = part(page, 'lagring').locator('.people-list')
    await people.getByText('Kari Nordmann').waitFor()
    await people.getByRole('button', { name: 'Slett navnet Kari Nordmann' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Slett navnet' }).click()
    await people.getByText('Ingen navn er lagret.').waitFor()
    expect(await part(page, 'eksporter').innerText()).toContain('1 måling.')
  })

  test('has no fault that axe finds with a dry run and a receipt shown, on a phone in the dark too', async ({ page, newPage }) => {
    const phone = await newPage({ viewport: PHONE, colorScheme: 'dark', hasTouch: true })
    for (const one of [page, phone]) {
      await open(one)
      await showDryRun(one, 'målinger.csv', mixed)
      await axe(one)
      await preview(one).getByRole('button', { name: /^Importer/ }).click()
      await one.locator('.import-receipt').waitFor()
      await axe(one)
    }
    await screenshot(phone, 'data-import-390-dark')
  })

  test('reflows to 320 pixels with a dry run shown', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await open(page)
    await showDryRun(page, 'målinger.csv', mixed)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
})
