import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardFormula, plainCsv, writeCsv } from '../../src/files/csvWrite'
import { parseDelimited } from '../../src/files/delimited'

describe('CSV for Excel', () => {
  it('has a byte order mark, semicolons and CRLF', () => {
    expect(writeCsv([['id', 'verdi'], ['A', '93,1']])).toBe('\ufeffid;verdi\r\nA;93,1\r\n')
  })

  it('quotes what would otherwise be read as something else', () => {
    expect(writeCsv([['a;b', 'c "d"', 'e\nf', ' g ']])).toBe('\ufeff"a;b";"c ""d""";"e\nf";" g "\r\n')
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+47 er landkoden', "'+47 er landkoden"],
    ['-gammelt forslag', "'-gammelt forslag"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['-0,60', '-0,60'],
    ['-0.60', '-0.60'],
    ['+12', '+12'],
    ['-2 623', '-2 623'],
    ['-1,5 %', '-1,5 %'],
    ['−0,60', '−0,60'],
    ['1=1', '1=1'],
  ])('guards against formulas: %j becomes %j', (cell, guarded) => {
    expect(guardFormula(cell)).toBe(guarded)
  })
})

describe('CSV like the plan’s own tables', () => {
  it('has commas, and guards against formulas too', () => {
    expect(writeCsv([['id', 'verdi'], ['A', '93,1'], ['B', '=x']], plainCsv)).toBe('id,verdi\nA,"93,1"\nB,\'=x\n')
  })

  it('is read back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'å', ' ', '"', ',', ';', '\n', '1') })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1 }), (rows) => {
        expect(parseDelimited(writeCsv(rows, plainCsv).replace(/\n$/, ''), ',').map((row) => row.cells)).toEqual(rows)
      }),
    )
  })
})
