import { writeFile } from 'node:fs/promises'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import type { Page } from 'playwright'
import type { PlanTables } from '../../src/domain/plan'
import { statuses, type Reason, type Status } from '../../src/domain/status'
import { statusWord } from '../../src/words/status'
import { reasonWord } from '../../src/words/judgement'
import { wordRows, wordXml } from '../support/wordRows'
import { vurderRows } from './plan'

/** What a report says, as it can be read out of a format: of each indicator its value, and target and status of each target year. */
export type Shown = Record<string, readonly string[]>

/** What the command line says of a period. */
export interface Judged {
  readonly rows: Shown
  /** The counts in the order they stand in the report: all, each samfunnsmål in each utvalg, each utvalg. */
  readonly counts: readonly string[]
  /** The same in the order of the workbook, each with the name of its group. */
  readonly namedCounts: readonly string[]
}

type Row = Record<string, string>

const plainWord = (word: string) => (word === 'holdt' ? 'nådd' : word)

/** A number without grouping, unit and trailing zeros; a word as it is. */
function plainValue(text: string): string {
  const compact = text.replace(/[\s\u00a0%]/g, '').replace('\u2212', '-').replace(',', '.')
  const number = /^-?\d+(\.\d+)?/.exec(compact)
  return number ? String(Number(number[0])) : text
}

const measuredValue = (text: string) => (text === 'Ikke målt' ? '' : plainValue(text))

function sentence(rows: readonly Row[], year: number): string {
  const parts = statuses.flatMap((status) => {
    const count = rows.filter((row) => row[`status_${year}`] === status).length
    return count > 0 ? [`${count} ${statusWord(status)}`] : []
  })
  return `${year}: ${parts.join(', ')} av ${rows.length}`
}

function shownRow(row: Row, years: readonly number[]): string[] {
  const word = (year: number) => (row[`grunn_${year}`] ? reasonWord(row[`grunn_${year}`] as Reason) : statusWord(row[`status_${year}`] as Status))
  return [row['verdi'] === null ? '' : plainValue(String(row['verdi'])), ...years.flatMap((year) => [row[`maal_${year}`] ?? '', word(year)])]
}

/** Judges every indicator on the command line, from a file of measurements. */
export async function judgedOnCommandLine(plan: PlanTables, period: string, measurements: string): Promise<Judged> {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const { targets } = plan.meta.years
  try {
    await writeFile(join(folder, 'maalinger.csv'), measurements)
    const rows = await vurderRows(plan, period, join(folder, 'maalinger.csv'))
    const goalOf = new Map(plan.indikatorer.map(({ id, samfunnsmaal_nr: goal }) => [id, goal]))
    const ofUtvalg = plan.utvalg.map(({ kode, navn }) => ({ name: navn ?? '', rows: rows.filter(({ utvalg }) => utvalg === kode) }))
    const all = { name: 'Alle', rows }
    const lines = (group: { rows: readonly Row[] }) => (group.rows.length === 0 ? [] : targets.map((year) => sentence(group.rows, year)))
    const cells = plan.samfunnsmaal.flatMap(({ nr, navn }) =>
      [...ofUtvalg, all].map((group) => ({ name: `${nr}. ${navn}, ${group.name}`, rows: group.rows.filter(({ indikator_id: id }) => goalOf.get(id ?? '') === nr) })),
    )
    return {
      rows: Object.fromEntries(rows.map((row) => [row['indikator_id'] ?? '', shownRow(row, targets)])),
      counts: [all, ...cells, ...ofUtvalg, all, ...ofUtvalg].flatMap(lines),
      namedCounts: [all, ...ofUtvalg, ...cells].flatMap((group) => lines(group).map((line) => `${group.name} ${line}`)),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function ofTable(rows: readonly Row[], years: readonly number[]): Shown {
  return Object.fromEntries(rows.map((row) => [row['Id'] ?? '', [plainValue(row['Verdi'] ?? ''), ...years.flatMap((year) => [row[`Mål ${year}`] ?? '', plainWord(row[`Status ${year}`] ?? '')])]]))
}

/** What the CSV file says. */
export function ofCsv(bytes: Buffer, years: readonly number[]): Shown {
  const { data } = Papa.parse<Row>(bytes.toString().replace('\ufeff', ''), { header: true, delimiter: ';', skipEmptyLines: true })
  return ofTable(data, years)
}

/** What the workbook says, and its counts by group. */
export async function ofExcel(bytes: Buffer, years: readonly number[]): Promise<Pick<Judged, 'rows' | 'namedCounts'>> {
  const { sheets } = await readXlsx(new Uint8Array(bytes), { readStyles: true })
  const [heading = [], ...rows] = sheets.find(({ name }) => name === 'Mål')?.rows ?? []
  const unit = heading.indexOf('Enhet')
  const shown = rows.map((cells) =>
    Object.fromEntries(heading.map((name, index) => {
      const value = cells[index]
      const isShare = name === 'Verdi' && typeof value === 'number' && cells[unit] === '%'
      return [String(name), typeof value === 'number' ? (isShare ? value * 100 : value).toFixed(6).replace('.', ',') : String(value ?? '')]
    })),
  )
  const groups = new Map<string, string[]>()
  const totals = new Map<string, unknown>()
  for (const [name, year, status, count, total] of sheets.find((sheet) => sheet.name === 'Tall')?.rows.slice(1) ?? []) {
    const key = `${String(name)} ${String(year)}`
    groups.set(key, [...(groups.get(key) ?? []), `${String(count)} ${String(status)}`])
    totals.set(key, total)
  }
  return { rows: ofTable(shown, years), namedCounts: [...groups].map(([key, parts]) => `${key}: ${parts.join(', ')} av ${String(totals.get(key))}`) }
}

const withoutSigns = (text: string) => text.replace(/\u00a0[^\s\d]\u00a0/g, '').replace(/\u00a0/g, '')

/** What the Word document says. */
export function ofWord(bytes: Buffer, years: readonly number[]): Pick<Judged, 'rows' | 'counts'> {
  const rows = wordRows(bytes).filter((cells) => cells.length === 4 + years.length && /^[A-Z]+-\d+/.test(cells[0]?.[1] ?? ''))
  const shown = rows.map((cells) => {
    const id = /^[A-Z]+-\d+/.exec(cells[0]?.[1] ?? '')?.[0] ?? ''
    return [id, [measuredValue(cells[1]?.[0] ?? ''), ...years.flatMap((_, index) => [cells[2 + index]?.[0] ?? '', plainWord(withoutSigns(cells[2 + index]?.[1] ?? ''))])]]
  })
  const paragraphs = wordXml(bytes).match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? []
  const texts = paragraphs.map((xml) => withoutSigns([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '').join('')).trim())
  const counted = texts.filter((text) => /^\d{4}: \d.* av \d+$/.test(text))
  return { rows: Object.fromEntries(shown) as Shown, counts: counted.map((text) => text.replace(/(?<=[a-zæøå])(?<! av) (?=\d)/g, ', ')) }
}

/** What the page or the HTML file says. */
export async function ofPage(page: Page): Promise<Pick<Judged, 'rows' | 'counts'>> {
  const read = await page.evaluate(() => {
    const text = (element: Element, selector: string) => element.querySelector(selector)?.textContent ?? ''
    const rows = [...document.querySelectorAll('.report-goals tr[data-indikator]')].map((row) => ({
      id: row.getAttribute('data-indikator') ?? '',
      value: text(row, '.report-number'),
      horizons: [...row.querySelectorAll('td')].filter((cell) => cell.querySelector(':scope > .report-target')).map((cell) => [text(cell, '.report-target'), text(cell, ':scope > .report-status')]),
    }))
    const counts = [...document.querySelectorAll('.report-counts')].map((marks) => {
      const year = marks.parentElement?.querySelector('.report-year') ?? marks.closest('tr')?.querySelector('th')
      return `${year?.textContent}: ${marks.textContent.replace(/, av /, ' av ')}`
    })
    return { rows, counts }
  })
  return {
    rows: Object.fromEntries(read.rows.map(({ id, value, horizons }) => [id, [measuredValue(value), ...horizons.flatMap(([target = '', word = '']) => [target, plainWord(word)])]])),
    counts: read.counts,
  }
}
