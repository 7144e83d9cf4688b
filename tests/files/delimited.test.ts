import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectDelimiter } from '../../src/files/csv'
import { parseDelimited } from '../../src/files/delimited'

const lines = (text: string) => parseDelimited(text, ';').map(({ line, cells }) => [line, ...cells])

describe('a delimited text', () => {
  it('keeps the line of each row, whichever line ends the file has', () => {
    const rows = [[1, 'a', 'b'], [2, '1', 'to\nlinjer'], [4, ''], [5, '2', '3']]
    expect(lines('a;b\n1;"to\nlinjer"\n\n2;3')).toEqual(rows)
    expect(lines('a;b\r\n1;"to\r\nlinjer"\r\n\r\n2;3')).toEqual(rows)
    expect(lines('a;b\r1;"to\rlinjer"\r\r2;3')).toEqual(rows)
  })

  it('is read the same whether a cell of it is quoted or not', () => {
    const letters = fc.constantFrom('a', ';', '\n', '\r', ' ', 'å', ',', '\t', '#')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (some) => {
        const text = some.join('')
        const quoted = parseDelimited(`${text}\n"x"`, ';')
        expect(parseDelimited(`${text}\nx`, ';')).toEqual(quoted)
      }),
      { numRuns: 500 },
    )
  })

  it('loses one line, not the rest of the file, to a stray quotation mark', () => {
    const rows = parseDelimited('a;b\n1;"x\n2;3\n"4;5\n6;7\n', ';')
    expect(rows.map(({ line, broken }) => [line, broken])).toEqual([[1, false], [2, true], [3, false], [4, true], [5, false], [6, false]])
    expect(rows[1]?.cells).toEqual(['1;"x'])
  })

  it('gives up in the end on a text that is all stray quotation marks', () => {
    const rows = parseDelimited('"a\n'.repeat(50_000), ';')
    expect(rows.every((row) => row.broken)).toBe(true)
    expect(rows.at(-2)).toEqual({ line: 50_000, cells: ['"a'], broken: true })
  })

  it.each([
    ['indikator_id;periode;verdi\nA;2025-T1;1', ';'],
    ['indikator_id,periode,verdi\nA,2025-T1,"1;5;6;7"', ','],
    ['indikator_id\tperiode\tverdi', '\t'],
    ['Tittel, med komma\nindikator_id;periode;verdi', ';'],
    ['ingen overskrift', ';'],
  ])('%j is told apart', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter)
  })
})
