import { describe, expect, it } from 'vitest'
import { parseClipboard } from '../../src/files/clipboard'
import { layOutPaste } from '../../src/files/pasteLayout'
import { makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const indicators = ['X-01', 'X-02', 'X-03', 'X-04'].map((id) => makeIndicator({ id }))
const place = { indicators: ['X-02', 'X-03', 'X-04'], period: period('2025-T1') }
const layOut = (text: string) => layOutPaste(parseClipboard(text), place, indicators)
const cells = (text: string) => layOut(text).table.rows.map((row) => row.cells)

describe('a column of values', () => {
  it('goes to the rows from the focused one downward', () => {
    expect(layOut('1\n2\n').kind).toBe('values')
    expect(cells('1\n2\n')).toEqual([
      ['X-02', '2025-T1', '1'],
      ['X-03', '2025-T1', '2'],
    ])
  })

  it('passes over blank cells without moving the rest up', () => {
    const layout = layOut('1\n\n3\n')
    expect(layout.table.rows.map((row) => [row.line, ...row.cells])).toEqual([
      [1, 'X-02', '2025-T1', '1'],
      [3, 'X-04', '2025-T1', '3'],
    ])
    expect(layout.blankLines).toBe(1)
  })

  it('says what there is no row for', () => {
    expect(layOut('1\n2\n3\n4\n').overflow).toEqual([{ line: 4, written: '4' }])
  })

  it('may have its heading with it', () => {
    expect(cells('Verdi\n1\n')).toEqual([['X-02', '2025-T1', '1']])
  })

  it('says which columns beside it are not used', () => {
    expect(layOut('1\tfoo\t\n2\tbar\t\n').unusedColumns).toEqual([2])
  })

  it('keeps what cannot be read exactly as it was written', () => {
    expect(cells(' ca 5 \n2\n')[0]).toEqual(['X-02', '2025-T1', ' ca 5 '])
  })
})

describe('rows that say their id', () => {
  it('go where the id says, in any order and whichever column it is', () => {
    const layout = layOut('Ting\tX-04\t7\nTang\tx-01\t8,5\n')
    expect(layout.kind).toBe('ids')
    expect(layout.table.rows.map((row) => row.cells)).toEqual([
      ['X-04', '2025-T1', '7'],
      ['x-01', '2025-T1', '8,5'],
    ])
    expect(layout.unusedColumns).toEqual([1])
  })

  it('may say their period too', () => {
    expect(cells('X-01\t2025-T2\t7\nX-02\t2025-ÅR\t8\n')).toEqual([
      ['X-01', '2025-T2', '7'],
      ['X-02', '2025-ÅR', '8'],
    ])
  })

  it('find the values behind a wording', () => {
    expect(cells('X-01\tAntall ting\t7\nX-02\tAntall tang\tca 8\n')).toEqual([
      ['X-01', '2025-T1', '7'],
      ['X-02', '2025-T1', 'ca 8'],
    ])
  })

  it('keep an unknown id, to be refused by name', () => {
    expect(cells('X-01\t7\nX-99\t8\nX-03\t9\n')[1]).toEqual(['X-99', '2025-T1', '8'])
  })
})

describe('a table with headings', () => {
  it('is read by them, remarks of several lines included', () => {
    const layout = layOut('Verdi\tÅrsak\tIndikator ID\n7\t"Sykdom\nog ferie"\tX-03\n')
    expect(layout.kind).toBe('headings')
    expect(layout.table.header).toEqual(['indikator_id', 'periode', 'verdi', 'aarsak'])
    expect(layout.table.rows[0]).toEqual({ line: 2, broken: false, cells: ['X-03', '2025-T1', '7', 'Sykdom\nog ferie'] })
  })
})

describe('a table with a column for each period', () => {
  it('sends each column to the period its heading says', () => {
    const layout = layOut('id\tT1 2025\t2. tertial 2025\tÅR 2025\t2026\nX-03\t4,1\t4,2\t\t4,4\nX-01\t5\t\t\t\n')
    expect(layout.kind).toBe('periods')
    expect(layout.periods).toEqual(['2025-T1', '2025-T2', '2025-ÅR', '2026-ÅR'])
    expect(layout.table.rows.map((row) => [row.line, ...row.cells])).toEqual([
      [2, 'X-03', '2025-T1', '4,1'],
      [2, 'X-03', '2025-T2', '4,2'],
      [2, 'X-03', '2026-ÅR', '4,4'],
      [3, 'X-01', '2025-T1', '5'],
    ])
    expect(layout.blankLines).toBe(4)
  })

  it.each(['2025-T2', 'T2 2025', 't2-2025', '2025 T2', '2. tertial 2025', 'Tertial 2 2025', 'Verdi T2 2025'])('reads %s', (heading) => {
    expect(cells(`\t${heading}\nX-03\t4,1\n`)).toEqual([['X-03', '2025-T2', '4,1']])
  })

  it('need not say the ids', () => {
    expect(cells('T2 2025\tT1 2026\n4,1\t4,2\n5\t6\n')).toEqual([
      ['X-02', '2025-T2', '4,1'],
      ['X-02', '2026-T1', '4,2'],
      ['X-03', '2025-T2', '5'],
      ['X-03', '2026-T1', '6'],
    ])
  })

  it.each(['T1', 'Mål 2025', 'Per 30.04', '1. halvår 2025', '30.04.2025'])('takes nothing under %s, which is not one period', (heading) => {
    for (const text of [`id\t${heading}\nX-03\t4,1\n`, `${heading}\n4,1\n5\n`]) {
      expect(layOut(text)).toMatchObject({ unclearHeadings: [heading], table: { rows: [] } })
    }
  })

  it('takes nothing under a year that stands over tertials', () => {
    const layout = layOut('\t2025\t\nid\tT1\tT2\nX-03\t4,1\t4,2\n')
    expect(layout).toMatchObject({ unclearHeadings: ['2025 T1', 'T2'], table: { rows: [] } })
  })

  it('still takes the column of values beside one that says something else', () => {
    const layout = layOut('id\tMål 2025\tNå\nX-03\t9\t4,1\n')
    expect(layout.table.rows[0]?.cells).toEqual(['X-03', '2025-T1', '4,1'])
    expect(layout.unclearHeadings).toEqual(['Mål 2025'])
  })

  it('is not what a column of numbers that look like years is', () => {
    expect(cells('2025\n2026\n')).toEqual([
      ['X-02', '2025-T1', '2025'],
      ['X-03', '2025-T1', '2026'],
    ])
  })
})
