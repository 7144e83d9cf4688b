import { createHash } from 'node:crypto'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toNumber } from '../../src/domain/decimal'
import type { ExportCell } from '../../src/domain/exportTable'
import { exportCsv } from '../../src/files/exportTable'
import { writeXlsxTables } from '../../src/files/xlsx'
import { maalavvikOf, rowsOf, type ReportRow } from '../../src/reports/report'
import { reportHtml } from '../../src/reports/reportHtml'
import { goalsTable, reportTables } from '../../src/reports/reportTables'
import { writeWord } from '../../src/reports/word/document'
import { textHash } from '../../src/storage/textHash'
import { factLog } from '../support/followUp'
import { indicatorOf, readPlan } from '../support/plan'
import { makeReport } from '../support/report'
import { wordRows, wordXml } from '../support/wordRows'

const plan = await readPlan()
const log = factLog(indicatorOf(plan, 'OKI-39'))
log.measure('2025-T2', '93,0 %', { cause: '<b>Influensa</b> & "annet"', tiltak: { text: 'Ny vaktplan', responsible: 'Kari', deadline: '2025-12-01' } })
const report = makeReport(plan, log.facts)
const rows = rowsOf(report)
const word = await writeWord(report)

/** What every format must say of an indicator. */
const said = ({ name, value, horizons }: ReportRow) => [name, value.text || 'Ikke målt', ...horizons.flatMap(({ target, word: status }) => [target, status])]

const htmlText = (html: string) => html.replace(/<[^>]*>/g, '|').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

describe('the Word document', () => {
  it('says the same as the model of every indicator', () => {
    const tableRows = wordRows(word)
    for (const row of rows) {
      const found = tableRows.find(([first]) => first?.[0] === row.name && first[1]?.startsWith(row.id))
      const texts = found?.flat().map((text) => text.replace(/^\u00a0\S\u00a0|\u00a0$/g, '')) ?? []
      expect(texts, row.id).toEqual(expect.arrayContaining(said(row)))
    }
    expect(tableRows.flat(2)).toContain('Årsak: <b>Influensa</b> & "annet"')
  })

  it('has repeated heads, whole rows, headings, a language and page numbers', () => {
    const xml = wordXml(word)
    const tables = xml.match(/<w:tbl>/g)?.length ?? 0
    expect(tables).toBeGreaterThan(10)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables)
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>/g)?.length)
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>')
    // Every table has a title and a description of its own, last among its properties.
    expect(xml.match(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="Tabell med kolonnene [^"]+"\/><\/w:tblPr>/g)).toHaveLength(tables)
    expect(xml).toContain('<w:tblStyle w:val="Rapporttabell"/>')
    const styles = wordXml(word, 'word/styles.xml')
    expect(styles).toContain('w:val="nb-NO"')
    expect(styles).toContain('w:styleId="Rapporttabell"')
    // Without its rule, the height of a line is taken for an exact one by some programs, and large type is cut.
    expect([...styles.matchAll(/<w:spacing[^>]* w:line="[^>]*>/g)].filter(([spacing]) => !spacing.includes('w:lineRule="auto"'))).toEqual([])
    expect(wordXml(word, 'docProps/core.xml')).toContain(report.title)
    expect(wordXml(word, 'word/footer1.xml')).toContain('NUMPAGES')
  })

  it('tells how far it has come, always forward', async () => {
    const shares: number[] = []
    await writeWord(makeReport(plan, [], { utvalg: plan.utvalg[0] ?? null }), (share) => shares.push(share))
    expect(shares.length).toBeGreaterThan(4)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  })
})

describe('the workbook and the CSV', () => {
  const tables = reportTables(report)
  const plainCell = (cell: ExportCell) => (typeof cell === 'string' ? cell : toNumber(cell.percent ? { ...cell.number, scale: cell.number.scale + 2 } : cell.number))

  it('has every cell of the model, numbers as numbers, with a frozen head and a filter', async () => {
    const bytes = await writeXlsxTables(tables)
    const { sheets } = await readXlsx(bytes, { readStyles: true })
    expect(sheets.map(({ name }) => name)).toEqual(['Mål', 'Målavvik', 'Endringer', 'Tall', 'Sammendrag'])
    tables.forEach((table, index) => {
      const [heading, ...read] = sheets[index]?.rows ?? []
      expect(heading).toEqual(table.columns.map((column) => column.heading))
      const written = table.rows.map((row) => row.map(plainCell))
      expect(read.map((row) => table.columns.map((_, column) => row[column] ?? ''))).toEqual(written)
    })
    const sheet = wordXml(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('autoFilter')
    expect(sheet).toContain('state="frozen"')
  })

  it('can be read and printed as it is: sentences over several lines, and the heading on every sheet of paper', async () => {
    const text = 'Nærværet er lavere enn ventet. '.repeat(5).trim()
    const long = { name: 'Lang', columns: [{ heading: 'Id', width: 10 }, { heading: 'Årsak', width: 50 }], rows: [['OKI-39', text], ['OKI-40', 'Kort'], ['OKI-41', 'En\nTo']] }
    const sheet = wordXml(await writeXlsxTables([long]), 'xl/worksheets/sheet1.xml')
    const heights = [...sheet.matchAll(/<row r="(\d+)"([^>]*)>/g)].map(([, row, rest]) => [row, /ht="([\d.]+)"/.exec(rest ?? '')?.[1] ?? ''])
    expect(heights).toEqual([['1', ''], ['2', '60'], ['3', ''], ['4', '30']])
    const book = await writeXlsxTables(tables)
    expect(wordXml(book, 'xl/worksheets/sheet1.xml')).toMatch(/<pageSetup[^>]*orientation="landscape"/)
    expect(wordXml(book, 'xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*\$1:\$1/)
    expect(wordXml(book, 'xl/styles.xml')).toContain('wrapText')
  })

  it('has a row for each indicator and each målavvik with the words of the model', () => {
    const goals = goalsTable(report)
    const at = (name: string) => goals.columns.findIndex(({ heading }) => heading === name)
    expect(goals.rows.map((row) => row[at('Id')])).toEqual(rows.map(({ id }) => id))
    report.years.forEach((year, index) => {
      expect(goals.rows.map((row) => row[at(`Status ${year}`)])).toEqual(rows.map(({ horizons }) => horizons[index]?.word))
      expect(goals.rows.map((row) => row[at(`Statuskode ${year}`)])).toEqual(rows.map(({ horizons }) => horizons[index]?.status))
    })
    const maalavvik = tables[1]?.rows.map(([id]) => id)
    expect(new Set(maalavvik)).toEqual(new Set(maalavvikOf(report).map(({ row }) => row.id)))
  })

  it('opens in a Norwegian Excel', () => {
    const { data } = Papa.parse<Record<string, string>>(exportCsv(goalsTable(report)).replace('\ufeff', ''), { header: true, delimiter: ';', skipEmptyLines: true })
    expect(data).toHaveLength(rows.length)
    expect(data.find((row) => row['Id'] === 'OKI-39')).toMatchObject({ Verdi: '93,0', 'Status 2025': 'bak', Målt: 'T2 2025' })
  })
})

describe('the HTML file', () => {
  const html = reportHtml(report, '.a::before { content: "</style>" }', textHash)

  it('says the same as the model of every indicator, and nothing is run or fetched', () => {
    for (const row of rows) {
      const own = new RegExp(`<tr[^>]* data-indikator="${row.id}"[^>]*>.*?</tr>`).exec(html)?.[0] ?? ''
      row.horizons.forEach(({ year, status }) => expect(own).toContain(`data-status-${year}="${status}"`))
      expect(htmlText(own).split('|'), row.id).toEqual(expect.arrayContaining(said(row)))
    }
    expect(html).toContain('&lt;b&gt;Influensa&lt;/b&gt;')
    expect(html).not.toMatch(/<script|<link|<img|https?:\/\//)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  })

  it('has a policy that lets through its own style and nothing else', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`)
    expect(html).not.toMatch(/ style="/)
  })

  it('has a language, a title, one main heading, and a caption and scopes in every table', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="nb"/)
    expect(html.match(/<h1/g)).toHaveLength(1)
    const tables = html.match(/<table/g)?.length
    expect(html.match(/<caption>/g)).toHaveLength(tables ?? 0)
    expect(html.match(/<th /g)?.length).toBe(html.match(/<th scope=/g)?.length)
  })
})
