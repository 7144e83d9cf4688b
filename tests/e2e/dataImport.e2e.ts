import { describe } from 'vitest'
import { writeXlsxTables } from '../../src/files/xlsx'
import { zipOf } from '../fuzz/zip'
import { unzip } from '../support/unzip'
import { alert, give, header, importFile, mixed, open, part, preview, row, saved, showDryRun } from './dataPage'
import { expect, openApp, screenshot, test } from './harness'
import { focused } from './keyboard'

async function workbook(): Promise<Buffer> {
  const columns = ['indikator_id', 'periode', 'verdi'].map((heading) => ({ heading, width: 12 }))
  return Buffer.from(await writeXlsxTables([{ name: 'Målinger', columns, rows: [['OKI-39', '2025-T1', '93,1']] }]))
}

/** A workbook of a few hundred kB that unpacks to nearly as much as is read at all. */
async function longWorkbook(): Promise<Buffer> {
  const parts = unzip(await workbook())
  const name = [...parts.keys()].find((one) => one.endsWith('sheet1.xml')) ?? ''
  const rows = Array.from({ length: 300_000 }, (_, index) => `<row r="${index + 3}">${'<c t="inlineStr"><is><t>OKI-39</t></is></c>'.repeat(5)}</row>`)
  return Buffer.from(zipOf(new Map([...parts, [name, (parts.get(name) ?? '').replace('</sheetData>', `${rows.join('')}</sheetData>`)]])))
}

describe('importing a file', () => {
  test('shows what would happen, writes nothing until it is told to, and can be taken back', async ({ page }) => {
    await open(page)
    await showDryRun(page, 'målinger.csv', mixed)
    await expect.poll(async () => (await focused(page))?.name).toBe('Dette vil skje')
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
    await expect.poll(async () => (await focused(page))?.name).toBe('Importen er ferdig')
    expect(await part(page, 'lagring').innerText()).toContain('3 registreringer')

    const left = await saved(page, receipt.getByRole('button', { name: /radene som ikke ble med/ }))
    expect(left.bytes.toString()).toContain('OKI-42;2025-T1;ca 90;9;«ca 90» er ikke et tall')
    await receipt.getByRole('link', { name: 'Se oversikten for 1. tertial 2025' }).click()
    await page.getByRole('heading', { level: 1, name: /Slik ligger/ }).waitFor()
    await page.goBack()
    await receipt.getByRole('button', { name: 'Angre importen' }).click()
    await receipt.getByText('Målingene er slik de var før.').waitFor()
    await expect.poll(async () => (await focused(page))?.name).toBe('Importen er angret')
    expect(await part(page, 'lagring').innerText()).toContain('6 registreringer')
    expect(await part(page, 'eksporter').innerText()).toContain('Det er ingen målinger å eksportere')
  })

  test('says which measurements were not carried out, there and back', async ({ page }) => {
    await open(page)
    await showDryRun(page, 'utsatt.csv', `indikator_id;periode;verdi;kommentar;merknad\nOKI-39;2025-T1;;Undersøkelsen ble utsatt;ikke gjennomført\nOKI-40;2025-T1;;;ikke gjennomført\nOKI-41;2025-T1;92;;foreløpig`)
    expect(await page.locator('.dry-run-row').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-kind')))).toEqual(['omit', 'refuse', 'add'])
    expect((await row(page, 2).innerText()).replace(/\s+/g, ' ')).toMatch(/Uten måling.*ikke gjennomført.*Begrunnelse: Undersøkelsen ble utsatt/)
    expect(await row(page, 3).locator('.remark').innerText()).toContain('mangler begrunnelse')
    await screenshot(page, 'data-import-ikke-gjennomfort')
    await preview(page).getByRole('button', { name: 'Importer 1 måling og 1 ikke gjennomført' }).click()
    await page.getByText('1 måling er importert: 1 ny. 1 måling er meldt ikke gjennomført.').waitFor()
    const exported = await saved(page, part(page, 'eksporter').getByRole('button', { name: 'CSV for Excel', exact: true }))
    expect(exported.bytes.toString()).toContain('OKI-39;2025-T1;;Undersøkelsen ble utsatt;;;;;;;;ikke gjennomført')
    await openApp(page, '/indikator/OKI-39?periode=2025-T1')
    await page.getByText('Målingen er ikke gjennomført.', { exact: false }).first().waitFor()
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

  test('reads a workbook apart from the page: one made to take long is given up at a press, and the next is read', async ({ page }) => {
    await open(page)
    const here = part(page, 'importer')
    await give(here, 'lang.xlsx', await longWorkbook())
    await here.getByRole('button', { name: 'Avbryt lesingen' }).click()
    await here.getByText('Lesingen er avbrutt. Ingenting er endret.').waitFor()
    expect(await preview(page).count()).toBe(0)
    await showDryRun(page, 'målinger.xlsx', await workbook())
    expect(await here.locator('.file-reading').innerText()).toMatch(/målinger\.xlsx[\s\S]*Målinger/)
    await preview(page).getByRole('button', { name: 'Importer 1 måling' }).waitFor()
  })

  test('reads æøå from Windows-1252 and says that it did', async ({ page }) => {
    await open(page)
    await showDryRun(page, 'gammel.csv', Buffer.from(`${header}\r\nOKI-39;2025-ÅR;93,1;Sjøåsen på ærlig`, 'latin1'))
    expect(await part(page, 'importer').locator('.file-reading').innerText()).toContain('Windows-1252')
    await preview(page).getByRole('button', { name: 'Importer 1 måling' }).click()
    await page.locator('.import-receipt').waitFor()
    await openApp(page, '/indikator/OKI-39?periode=2025-%C3%85R')
    await page.getByText('Sjøåsen på ærlig').filter({ visible: true }).first().waitFor()
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

  test('that there is no room for says so, and keeps the rows to be tried again', async ({ page }) => {
    await open(page)
    await showDryRun(page, 'målinger.csv', mixed)
    await page.evaluate(() => {
      const { add } = IDBObjectStore.prototype
      Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.add = add) })
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    const button = preview(page).getByRole('button', { name: 'Importer 2 målinger' })
    await button.click()
    await alert(part(page, 'importer')).filter({ hasText: 'ikke mer plass' }).waitFor()
    await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom())
    await button.click()
    await page.getByText('2 målinger er importert: 2 nye.').waitFor()
  })

  test('takes one file at a time, and a file dropped beside the field does not take the place of the page', async ({ page }) => {
    await open(page)
    const drop = (selector: string, count: number) =>
      page.evaluate(
        ([target, number]) => {
          const dataTransfer = new DataTransfer()
          for (let index = 0; index < number; index += 1) dataTransfer.items.add(new File(['a'], `${index}.csv`))
          return document.querySelector(target)?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
        },
        [selector, count] as const,
      )
    expect(await drop('#importer input[type=file]', 2)).toBe(false)
    await alert(part(page, 'importer')).filter({ hasText: 'Ta én fil om gangen.' }).waitFor()
    expect(await drop('h1', 1)).toBe(false)
    expect(await drop('#importer input[type=file]', 1)).toBe(true)
  })
})
