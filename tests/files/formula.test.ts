import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { exportCsv, type ExportTable } from '../../src/files/exportTable'
import { plainCsv, writeCsv } from '../../src/files/csvWrite'
import { readMeasurementFile } from '../../src/files/measurementFile'
import { previewImport } from '../../src/files/measurementImport'
import { writeXlsxTables } from '../../src/files/xlsx'
import { csvText } from '../../src/stores/csvText'
import { plan } from '../fuzz/world'
import { unzip } from '../support/unzip'

const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', "=cmd|' /C calc'!A0", '-HYPERLINK("x")']
const numbers = ['-0,60', '−0,60', '-1 234,5', '+12', '-0,60 %']
const table: ExportTable = {
  name: '=ark',
  columns: [{ heading: '=overskrift', width: 9 }],
  rows: [...formulas.map((text) => [text]), ...numbers.map((text) => [text]), [{ number: { coefficient: -60n, scale: 2 }, decimals: 2 }]],
}

/** Whether a cell of CSV would be run: it begins, quoted or not, as a formula does. */
const runs = (cell: string) => /^"?[=+\-@\t\r\n＝](?![\d\s\u00a0]*\d(,\d+)?( ?%)?"?$)/.test(cell)

describe.each([
  ['an export', exportCsv(table), ';'],
  ['a list on a page', csvText(table.rows.slice(0, -1) as string[][]), ';'],
  ['the command line', writeCsv(table.rows.slice(0, -1) as string[][], plainCsv), ','],
])('the CSV of %s', (_, csv) => {
  it('holds no formula, and every number as it is', () => {
    const lines = csv.replace('\ufeff', '').split(/\r?\n(?=[^\n]*)/)
    expect(lines.filter((line) => runs(line))).toEqual([])
    for (const number of numbers) expect(csv).toMatch(new RegExp(`(^|\n)"?${number.replace('+', '\\+')}"?\r?\n`))
  })

  it('lets no cell begin within another, whatever the reader takes for the space between cells', () => {
    for (const between of [';', ',', '\t']) expect(writeCsv([[`a${between}=1`]], plainCsv)).toBe(`"a${between}=1"\n`)
  })
})

describe('a workbook', () => {
  it('holds text as text and numbers as numbers, and no formula', async () => {
    const bytes = await writeXlsxTables([table])
    expect([...unzip(bytes).values()].join('')).not.toMatch(/<f[ >]/)
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0]?.rows.at(-1)).toEqual([-0.6])
    expect(sheets[0]?.rows[1]).toEqual(['=1+1'])
  })

  it('can be opened whatever a comment holds, and says the same of what looks like a code', async () => {
    const bytes = await writeXlsxTables([{ ...table, rows: [['\u0001\u000b\ud800\uffff'], ['_x0001_'], ['a_x000D_b']] }])
    expect([...unzip(bytes).values()].join('')).not.toMatch(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/u)
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0]?.rows.slice(1)).toEqual([['\ufffd\ufffd\ufffd\ufffd'], ['_x0001_'], ['a_x000D_b']])
  })
})

describe('a guarded cell', () => {
  it('comes back without its guard', async () => {
    const id = plan.indicators.find(({ valueType }) => valueType === 'tall')?.id ?? ''
    const rows = [['indikator_id', 'periode', 'verdi', 'kommentar'], ...['=1+1', '＝1', '-gammelt'].map((text, at) => [id, ['2025-T1', '2025-T2', '2025-ÅR'][at] ?? '', '9', text])]
    const read = await readMeasurementFile(new TextEncoder().encode(writeCsv(rows)))
    const comments = read.ok ? previewImport(read.value.table, plan).rows.map((row) => ('measurement' in row ? row.measurement.comment : row)) : []
    expect(comments).toEqual(['=1+1', '＝1', '-gammelt'])
  })
})
