import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { fromPlain, type Decimal } from '../../src/domain/decimal'
import { noRemarks } from '../../src/domain/fact'
import type { Measurement } from '../../src/domain/measurement'
import { periodOf } from '../../src/domain/period'
import type { Value } from '../../src/domain/value'
import { exportCsv, type ExportTable } from '../../src/files/exportTable'
import { readMeasurementFile } from '../../src/files/measurementFile'
import { measurementForm, measurementTable } from '../../src/files/measurementExport'
import { previewImport } from '../../src/files/measurementImport'
import { cellText, readXlsxTable, writeXlsxTables } from '../../src/files/xlsx'
import { unzippedSize } from '../../src/files/zipSize'
import { valueMarksText } from '../../src/words/valueMarks'
import { readPlan } from './packages'

const decimal = (text: string): Decimal => fromPlain(text) ?? { coefficient: 0n, scale: 0 }

const table: ExportTable = {
  name: 'Målinger [2025]: T1/T2',
  columns: [
    { heading: 'indikator_id', width: 12 },
    { heading: 'periode', width: 10 },
    { heading: 'verdi', width: 12 },
    { heading: 'kommentar', width: 40 },
  ],
  rows: [
    ['OKI-39', '2025-T1', { number: decimal('91.3'), decimals: 1, percent: true }, '=1+1'],
    ['HOV-14', '2025-T1', { number: decimal('2623'), decimals: 0 }, ''],
    ['OKI-07', '2025-ÅR', { number: decimal('-0.60'), decimals: 2 }, 'to\nlinjer'],
    ['OKI-06', '2025-ÅR', 'ja', 'Æ'],
  ],
}

describe('a cell of a workbook', () => {
  it.each([
    ['91,3 %', 0.913, '0.0%'],
    ['91,34 %', 0.9134, '0%'],
    ['100 %', 1, '0 %'],
    ['91,3', 91.3, '0.0" %"'],
    ['91,3', 91.3, '0.0\\%'],
    ['0,3', 0.1 + 0.2, 'General'],
    ['1234567', 1234567, '#,##0'],
    ['0,0000001', 1e-7, 'General'],
    ['12', 12, undefined],
  ])('is read as %s when it holds %s shown as %s', (text, value, numFmt) => {
    expect(cellText(value, { value, type: 'number', style: { numFmt } })).toBe(text)
  })

  it('is its date, its answer, its error or its formula, never nothing', () => {
    expect(cellText(new Date(Date.UTC(2025, 3, 1)), undefined)).toBe('2025-04-01')
    expect(cellText(true, undefined)).toBe('SANN')
    expect(cellText('#DIV/0!', { value: '#DIV/0!', type: 'error' })).toBe('#DIV/0!')
    expect(cellText(null, { value: null, type: 'formula', formula: 'A1+1' })).toBe('=A1+1')
    expect(cellText(null, undefined)).toBe('')
  })

  it('is a number where its format only has letters of a date in quotes', async () => {
    const sheet = { name: 'A', rows: [['indikator_id', 'periode', 'verdi'], ['OKI-16', '2025-T1', 45]], cells: new Map([['1,2', { value: 45, style: { numFmt: '0" dager"' } }]]) }
    const { writeXlsx } = await import('hucre/xlsx')
    const read = await readXlsxTable(await writeXlsx({ sheets: [sheet] }))
    expect(read).toMatchObject({ ok: true, value: { table: { rows: [{ cells: ['OKI-16', '2025-T1', '45'] }] } } })
  })
})

describe('a workbook that is written', () => {
  it('holds real numbers with their formats, a frozen bold heading, a filter and widths', async () => {
    const { sheets } = await readXlsx(await writeXlsxTables([table]), { readStyles: true })
    const [sheet] = sheets
    expect(sheet?.name).toBe('Målinger  2025   T1 T2')
    expect(sheet?.rows[1]).toEqual(['OKI-39', '2025-T1', 0.913, '=1+1'])
    expect(sheet?.cells?.get('1,2')?.style?.numFmt).toBe('0.0%')
    expect(sheet?.cells?.get('2,2')?.style?.numFmt).toBe('#,##0')
    expect(sheet?.cells?.get('0,0')?.style?.font?.bold).toBe(true)
    expect(sheet).toMatchObject({ freezePane: { rows: 1 }, autoFilter: { range: 'A1:D5' } })
    expect(sheet?.columns?.map((column) => column.width)).toEqual([12, 10, 12, 40])
  })

  it('never makes a formula of a text', async () => {
    const { sheets } = await readXlsx(await writeXlsxTables([table]), { readStyles: true })
    expect(sheets[0]?.cells?.get('1,3')?.formula).toBeUndefined()
  })

  it('is read back as it was', async () => {
    const read = await readXlsxTable(await writeXlsxTables([table]))
    if (!read.ok) throw new Error(read.failure.reason)
    expect(read.value.table.rows.map((row) => row.cells)).toEqual([
      ['OKI-39', '2025-T1', '91,3 %', '=1+1'],
      ['HOV-14', '2025-T1', '2623', ''],
      ['OKI-07', '2025-ÅR', '-0,6', 'to\nlinjer'],
      ['OKI-06', '2025-ÅR', 'ja', 'Æ'],
    ])
  })
})

describe('the size of an unpacked workbook', () => {
  it('is known before it is unpacked', async () => {
    const bytes = await writeXlsxTables([table])
    expect(unzippedSize(bytes)).toBeGreaterThan(bytes.length)
  })

  it('stops one that says it is too large, and one that hides it', async () => {
    const bytes = await writeXlsxTables([table])
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const directory = view.getUint32(bytes.length - 22 + 16, true)
    view.setUint32(directory + 24, 0xfffffff0, true)
    expect(await readXlsxTable(bytes)).toMatchObject({ ok: false, failure: { reason: 'too_large' } })
    view.setUint32(directory + 24, 0, true)
    expect(await readXlsxTable(bytes)).toMatchObject({ ok: false, failure: { reason: 'broken_workbook' } })
  })

  it('is not known for what is no archive', () => {
    expect(unzippedSize(new Uint8Array(10))).toBeNull()
    expect(unzippedSize(new Uint8Array(100))).toBeNull()
  })
})

describe('an export of measurements', async () => {
  const plan = await readPlan('data/hp-2025-2028')
  const words = { sheetName: 'Målinger', answerOf: () => 'delvis', nameOf: (author: string) => (author === 'a1' ? 'Kari' : ''), marksOf: valueMarksText, omitted: 'ikke gjennomført' }

  function measured(indicator: string, year: number, value: Value): Measurement {
    const origin = { factId: 'x', author: 'a1', at: '', written: '', marks: [], corrected: false, conflicts: [] }
    return { ...noRemarks, ...origin, comment: '=fare', indicator, period: periodOf(year, 'ÅR'), value }
  }

  const existing = new Map([
    ['OKI-39', [measured('OKI-39', 2025, { kind: 'number', number: decimal('93.14') }), measured('OKI-39', 2024, { kind: 'number', number: decimal('92') })]],
    ['OKI-06', [measured('OKI-06', 2025, { kind: 'answer', answer: 'partly' })]],
  ])

  it('comes in the order of the plan and of time, with every decimal that was measured', () => {
    const lines = exportCsv(measurementTable(plan, existing, words)).split('\r\n')
    expect(lines.slice(0, 4)).toEqual([
      '\ufeffindikator_id;periode;verdi;kommentar;aarsak;konsekvens;tiltak;ansvarlig;frist;dokumentasjon;registrert_av;merknad',
      "OKI-06;2025-ÅR;delvis;'=fare;;;;;;;Kari;",
      "OKI-39;2024-ÅR;92,0;'=fare;;;;;;;Kari;",
      "OKI-39;2025-ÅR;93,14;'=fare;;;;;;;Kari;",
    ])
  })

  it.each(['csv', 'xlsx'])('changes nothing when it is imported again from %s', async (kind) => {
    const exported = measurementTable(plan, existing, words)
    const bytes = kind === 'csv' ? new TextEncoder().encode(exportCsv(exported)) : await writeXlsxTables([exported])
    const read = await readMeasurementFile(bytes)
    if (!read.ok) throw new Error(read.failure.reason)
    expect(previewImport(read.value.table, plan, existing).rows.map((row) => row.kind)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })

  it('can be an empty form to fill in', () => {
    const form = measurementForm(plan.indicators.slice(0, 1), '2025-ÅR', 'Skjema')
    expect(form.rows[0]?.slice(0, 5)).toEqual(['OKI-01', '2025-ÅR', '', plan.indicators[0]?.text, '%'])
  })
})
