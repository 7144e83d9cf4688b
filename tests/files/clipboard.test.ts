import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseClipboard } from '../../src/files/clipboard'

describe('a block from the clipboard', () => {
  it.each([
    ['', []],
    ['\r\n', []],
    ['93,1', [['93,1']]],
    ['93,1\t94\r\n52\t\r\n', [['93,1', '94'], ['52', '']]],
    ['a\n\nb\n', [['a'], [''], ['b']]],
    ['a\tb\nc', [['a', 'b'], ['c', '']]],
    ['"første\nandre ""linje"""\t2\r\n3\t4\r\n', [['første\nandre "linje"', '2'], ['3', '4']]],
    ['5" rør\t12\r\n"Ny" rutine\t13\r\n', [['5" rør', '12'], ['"Ny" rutine', '13']]],
    ['"aldri avsluttet\t1\n2\t3', [['"aldri avsluttet', '1'], ['2', '3']]],
  ])('%j gives its cells', (text, block) => {
    expect(parseClipboard(text)).toEqual(block)
  })

  it('gives back any block that a spreadsheet wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ø', ' ', '"', '\t', '\n', '1', ',') })
    const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
    const written = (rows: string[][]) =>
      rows.map((row) => row.map((text) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t') + '\r\n').join('')
    fc.assert(
      fc.property(block, (rows) => {
        fc.pre(rows.some((row) => row.some((text) => text !== '')) || rows.length > 1 || (rows[0]?.length ?? 0) > 1)
        expect(parseClipboard(written(rows))).toEqual(rows)
      }),
    )
  })
})
