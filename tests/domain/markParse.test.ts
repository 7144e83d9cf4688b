import { describe, expect, it } from 'vitest'
import { parseMarks, saysCorrected, saysOmitted } from '../../src/domain/markParse'
import { valueMarksText } from '../../src/words/valueMarks'

describe('the marks of a value in a file', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['Foreløpig', ['forelopig']],
    ['forelopig tall.', ['forelopig']],
    ['BRUDD', ['brudd']],
    ['brudd i tidsserien; foreløpig', ['forelopig', 'brudd']],
    ['foreløpig og brudd', ['forelopig', 'brudd']],
    ['foreløpig, korrigert', ['forelopig']],
    ['korrigert', null],
    ['ingen', []],
  ])('are read from "%s"', (written, marks) => {
    expect(parseMarks(written)).toEqual({ ok: true, value: marks })
  })

  it.each([
    ['etter avtale', 'not_a_mark'],
    ['foreløpig, kanskje', 'not_a_mark'],
    ['ingen, brudd', 'not_a_mark'],
    ['ikke gjennomført', 'omitted_with_value'],
  ])('are not read from "%s"', (written, reason) => {
    expect(parseMarks(written)).toEqual({ ok: false, failure: reason })
  })

  it('are read as they are written in an export', () => {
    const text = valueMarksText({ marks: ['forelopig', 'brudd'], corrected: true })
    expect(text).toBe('foreløpig, brudd i tidsserien, korrigert')
    expect(parseMarks(text)).toEqual({ ok: true, value: ['forelopig', 'brudd'] })
    expect([saysCorrected(text), saysOmitted(text)]).toEqual([true, false])
  })
})
