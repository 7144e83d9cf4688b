import { writeFile } from 'node:fs/promises'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { reasonWord, statusWord } from '../../src/words/status'
import type { Reason, Status } from '../../src/domain/status'
import { wordRows } from '../support/wordRows'
import { axe } from './axe'
import { header, importFile, open as openData, saved } from './dataPage'
import { expect, NARROW, openApp, test } from './harness'
import { tabTo } from './keyboard'
import { builtPlan, vurderRows } from './plan'

const plan = await builtPlan()
const years = plan.meta.years.targets
const file = [
  header,
  'OKI-39;2025-T1;93,1;Influensa på Tranby',
  'OKI-40;2025-T1;92,0;',
  'OKI-02;2025-T1;ja;',
  'HOV-07;2025-T1;2;',
  'UMP-22;2025-T1;9;',
  'OKI-16;2025-T1;52;',
].join('\r\n')

/** An indicator as a format shows it: value, then status of each target year. */
type Shown = Record<string, readonly string[]>

/** The word for a status, "holdt" being one that was reached before as well. */
function wordOf(row: Record<string, string>, year: number): string {
  const reason = row[`grunn_${year}`]
  return reason ? reasonWord(reason as Reason) : statusWord(row[`status_${year}`] as Status)
}

const plainWord = (word: string) => (word === 'holdt' ? 'nådd' : word)
/** A number without grouping, unit and trailing zeros; a word as it is. */
function plainValue(text: string): string {
  const compact = text.replace(/[\s\u00a0%]/g, '').replace('\u2212', '-').replace(',', '.')
  const number = /^-?\d+(\.\d+)?/.exec(compact)
  return number ? String(Number(number[0])) : text
}

async function judgedOnCommandLine(): Promise<Shown> {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  try {
    await writeFile(join(folder, 'maalinger.csv'), file)
    const rows = await vurderRows(plan, '2025-T1', join(folder, 'maalinger.csv'))
    return Object.fromEntries(rows.map((row) => [row['indikator_id'] ?? '', [row['verdi'] === null ? '' : plainValue(String(row['verdi'])), ...years.map((year) => wordOf(row, year))]]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const button = (page: Page, format: string) => page.locator(`.report-toolbar [data-format="${format}"]`)

async function download(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const got = await saved(page, button(page, format))
  await page.getByText(`${got.name} er lastet ned.`).waitFor()
  return got
}

function ofTable(rows: readonly Record<string, string>[]): Shown {
  return Object.fromEntries(rows.map((row) => [row['Id'] ?? '', [plainValue(row['Verdi'] ?? ''), ...years.map((year) => plainWord(row[`Status ${year}`] ?? ''))]]))
}

async function ofExcel(bytes: Buffer): Promise<Shown> {
  const { sheets } = await readXlsx(new Uint8Array(bytes), { readStyles: true })
  const [heading = [], ...rows] = sheets[0]?.rows ?? []
  const unit = heading.indexOf('Enhet')
  const shown = rows.map((cells) =>
    Object.fromEntries(heading.map((name, index) => {
      const value = cells[index]
      const isShare = name === 'Verdi' && typeof value === 'number' && cells[unit] === '%'
      const number = typeof value === 'number' ? (isShare ? value * 100 : value).toFixed(6).replace('.', ',') : null
      return [String(name), number ?? String(value ?? '')]
    })),
  )
  return ofTable(shown)
}

function ofWord(bytes: Buffer): Shown {
  const rows = wordRows(bytes).filter((cells) => cells.length === 4 + years.length && /^[A-Z]+-\d+/.test(cells[0]?.[1] ?? ''))
  return Object.fromEntries(rows.map((cells) => {
    const id = /^[A-Z]+-\d+/.exec(cells[0]?.[1] ?? '')?.[0] ?? ''
    const value = cells[1]?.[0] === 'Ikke målt' ? '' : plainValue(cells[1]?.[0] ?? '')
    return [id, [value, ...years.map((_, index) => plainWord((cells[2 + index]?.[1] ?? '').replace(/^\u00a0\S\u00a0|\u00a0$/g, '')))]]
  }))
}

/** The rows of the goal tables, on the page or in the file. */
async function ofPage(page: Page): Promise<Shown> {
  const rows = await page.locator('.report-goals tr[data-indikator]').evaluateAll((elements) =>
    elements.map((element) => ({
      id: element.getAttribute('data-indikator') ?? '',
      value: element.querySelector('.report-number')?.textContent ?? '',
      words: [...element.querySelectorAll('td > .report-status')].map((status) => status.textContent),
    })),
  )
  return Object.fromEntries(rows.map(({ id, value, words }) => [id, [value === 'Ikke målt' ? '' : plainValue(value), ...words.map(plainWord)]]))
}

async function openReport(page: Page, query = ''): Promise<void> {
  await openApp(page, `/rapport/2025-T1${query}`)
  await page.locator('.report-goals').first().waitFor()
}

describe('the report', () => {
  test('says in every format what the command line says of every indicator', { timeout: 90_000 }, async ({ page, browser }) => {
    const judged = await judgedOnCommandLine()
    expect(Object.keys(judged)).toHaveLength(plan.indikatorer.length)
    await openData(page)
    await importFile(page, file)
    await openReport(page)
    expect(await ofPage(page)).toEqual(judged)
    const [word, excel, csv, html] = [await download(page, 'docx'), await download(page, 'xlsx'), await download(page, 'csv'), await download(page, 'html')]
    expect([word.name, excel.name, csv.name, html.name]).toEqual(['docx', 'xlsx', 'csv', 'html'].map((ending) => `rapport-2025-T1.${ending}`))
    expect(ofWord(word.bytes)).toEqual(judged)
    expect(await ofExcel(excel.bytes)).toEqual(judged)
    const { data } = Papa.parse<Record<string, string>>(csv.bytes.toString().replace('\ufeff', ''), { header: true, delimiter: ';', skipEmptyLines: true })
    expect(ofTable(data)).toEqual(judged)
    await page.locator('.report-maalavvik').getByText('Influensa på Tranby').waitFor()

    const folder = mkdtempSync(join(tmpdir(), 'report-'))
    await writeFile(join(folder, html.name), html.bytes)
    const offline = await browser.newContext({ offline: true, colorScheme: 'dark', viewport: NARROW })
    try {
      const alone = await offline.newPage()
      await alone.goto(`file://${join(folder, html.name)}`)
      expect(await ofPage(alone)).toEqual(judged)
      await axe(alone)
      expect(await alone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    } finally {
      await offline.close()
      rmSync(folder, { recursive: true })
    }
  })

  test('is found in the menu, is for one utvalg when asked, and has no fault that axe finds', async ({ page }) => {
    await openApp(page)
    await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Rapport' }).click()
    await page.getByRole('heading', { level: 1, name: /Utgangspunkt for målene/ }).waitFor()
    const utvalg = plan.utvalg[1]
    await page.getByRole('combobox', { name: 'Gjelder' }).selectOption(utvalg?.kode ?? '')
    await expect.poll(() => page.locator('section[id^="utvalg-"]').count()).toBe(1)
    expect(page.url()).toContain(`utvalg=${utvalg?.kode}`)
    await axe(page)
    await page.getByRole('combobox', { name: 'Grunnlag' }).selectOption({ label: 'Bare godkjente verdier' })
    await page.getByText('Rapporten viser bare godkjente verdier').waitFor()
    await tabTo(page, /^Målavvik med årsak og tiltak$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('maalavvik-tittel')
    await openApp(page, '/rapport/2040-T1')
    await page.getByText('Planen har ikke denne perioden').waitFor()
    await openApp(page, '/rapport/2025-T1?utvalg=finnes-ikke')
    await page.getByText('Planen har ikke dette utvalget').waitFor()
  })

  test('has a summary that can be written, is never lost, and goes back to the draft', async ({ page }) => {
    await openReport(page, `?utvalg=${plan.utvalg[0]?.kode}`)
    await page.getByText('Velg rollen kommunalsjef eller controller øverst').waitFor()
    const key = await page.evaluate(() => Object.keys(localStorage).find((name) => name.endsWith('author')) ?? '')
    await page.evaluate(([name, role]) => localStorage.setItem(name ?? '', role ?? ''), [key.replace(/author$/, 'role'), 'controller'])
    await page.reload()
    await page.getByRole('button', { name: 'Skriv eget sammendrag' }).click()
    const field = page.getByRole('textbox', { name: 'Sammendrag' })
    await field.fill('Første avsnitt.\n\nAndre avsnitt.')
    await page.reload()
    await expect.poll(() => field.inputValue()).toBe('Første avsnitt.\n\nAndre avsnitt.')
    await axe(page)
    await page.getByRole('button', { name: 'Lagre sammendraget' }).click()
    await page.getByText('Sammendraget er lagret.').waitFor()
    expect(await page.locator('#sammendrag .report-text').allTextContents()).toEqual(['Første avsnitt.', 'Andre avsnitt.'])
    await page.getByRole('button', { name: 'Tilbake til utkastet' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tilbake til utkastet' }).click()
    await page.getByText('Dette er et utkast').waitFor()
    expect(await page.locator('#sammendrag .report-text').first().textContent()).toContain('indikatorer følges opp')
  })

  test('prints tagged pages with its own cover and page numbers, and nothing of the program around it', async ({ page }) => {
    await openReport(page, `?utvalg=${plan.utvalg[0]?.kode}`)
    await page.emulateMedia({ media: 'print' })
    for (const around of ['.app-header', '.app-footer', '.report-toolbar']) expect(await page.locator(around).isVisible()).toBe(false)
    const pdf = (await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })).toString('latin1')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(/\/Lang \(nb\)/)
    expect(pdf).toMatch(/\/S \/TH\b/)
    expect(await page.locator('.report-table thead').first().evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group')
    expect(await page.locator('.report-goals tr[data-indikator]').first().evaluate((row) => getComputedStyle(row).breakInside)).toBe('avoid')
  })

  test('reflows to 320 pixels', async ({ newPage }) => {
    const page = await newPage({ viewport: NARROW })
    await openReport(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
})
