import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueFromPlain, valueToPlain, type ValueType } from '../../src/domain/value'
import { parseValue } from '../../src/domain/valueParse'
import { formatQuantity, formatValue } from '../../src/words/formatValue'

const units: Readonly<Record<string, { valueType: ValueType; unit: string }>> = {
  tall: { valueType: 'tall', unit: 'antall' },
  prosent: { valueType: 'tall', unit: '%' },
  daa: { valueType: 'tall', unit: 'daa' },
  dager: { valueType: 'tall', unit: 'dager' },
  kroner: { valueType: 'tall', unit: 'kr/innbygger' },
  poeng: { valueType: 'tall', unit: 'poeng' },
  rang: { valueType: 'rang', unit: 'plass' },
  janei: { valueType: 'janei', unit: '' },
  vurdering: { valueType: 'vurdering', unit: '' },
}

function read(kind: string, written: string): string {
  const context = units[kind]
  if (!context) throw new Error(kind)
  const parsed = parseValue(written, context)
  return parsed.ok ? valueToPlain(parsed.value) : parsed.failure.reason
}

describe('reading what people write', () => {
  it.each([
    ['tall', '2623', '2623'],
    ['tall', '2 623', '2623'],
    ['tall', '2\u00a0623', '2623'],
    ['tall', '12\u202f345\u202f678,9', '12345678.9'],
    ['tall', '1.234,5', '1234.5'],
    ['tall', '1.234.567,5', '1234567.5'],
    ['tall', '13.3', '13.3'],
    ['tall', '1.2345', '1.2345'],
    ['tall', '-0,60', '-0.60'],
    ['tall', '−0,60', '-0.60'],
    ['tall', '–0,60', '-0.60'],
    ['tall', ' \u00a091,3\t', '91.3'],
    ['tall', '1,234', '1.234'],
    ['tall', '007', '7'],
    ['tall', '12345678901234567890,5', '12345678901234567890.5'],
  ])('%s: %s is %s [R2.1]', (kind, written, expected) => {
    expect(read(kind, written)).toBe(expected)
  })

  it.each([
    ['tall', '1.234', 'ambiguous_point'],
    ['tall', '12.345', 'ambiguous_point'],
    ['tall', '1 234.567', 'ambiguous_point'],
    ['tall', '1.234.567', 'ambiguous_point'],
    ['tall', '-1.234', 'ambiguous_point'],
    ['tall', '0.386', '0.386'],
    ['tall', '-0.386', '-0.386'],
  ])('%s: a point and three digits in %s: %s [R2.2]', (kind, written, expected) => {
    expect(read(kind, written)).toBe(expected)
  })

  it.each([
    ['prosent', '91,3 %', '91.3'],
    ['prosent', '91,3%', '91.3'],
    ['prosent', '91,3 Prosent', '91.3'],
    ['prosent', '91,3 pst', '91.3'],
    ['daa', '9.2 daa', '9.2'],
    ['dager', '23 dager', '23'],
    ['kroner', '112 kr', '112'],
    ['kroner', 'kr 112', '112'],
    ['kroner', '112 kr/innbygger', '112'],
    ['poeng', '4,3 poeng', '4.3'],
    ['rang', '11 plass', '11'],
    ['rang', '3. plass', '3'],
    ['rang', 'Nr. 4', '4'],
    ['rang', 'nr 4', '4'],
    ['tall', '5 %', 'wrong_unit'],
    ['tall', '5 stk', 'wrong_unit'],
    ['tall', 'Nr. 4', 'wrong_unit'],
    ['prosent', '5 kr', 'wrong_unit'],
    ['dager', '2 uker', 'wrong_unit'],
  ])('%s: the unit in %s: %s [R2.3]', (kind, written, expected) => {
    expect(read(kind, written)).toBe(expected)
  })

  it.each([
    ['tall', 'ca. 5', 'not_a_number'],
    ['tall', '+5', 'not_a_number'],
    ['tall', '1e5', 'not_a_number'],
    ['tall', '5-6', 'not_a_number'],
    ['tall', '12 34', 'not_a_number'],
    ['tall', '1,234.5', 'not_a_number'],
    ['tall', '5,', 'not_a_number'],
    ['tall', ',5', 'not_a_number'],
    ['tall', '-', 'not_a_number'],
    ['tall', '#DIV/0!', 'not_a_number'],
    ['tall', '١٢', 'not_a_number'],
    ['tall', '1\u200b2', 'not_a_number'],
    ['rang', 'Topp 10', 'not_a_number'],
    ['janei', 'Ja + rapport', 'not_an_answer'],
    ['janei', 'constructor', 'not_an_answer'],
    ['vurdering', 'ja', 'not_a_judgement'],
  ])('%s: refuses %s as %s [R2.4]', (kind, written, reason) => {
    expect(read(kind, written)).toBe(reason)
  })

  it('keeps what was written beside the reason [R2.4]', () => {
    expect(parseValue(' ca. 5 ', { valueType: 'tall', unit: '%' })).toEqual({ ok: false, failure: { reason: 'not_a_number', written: ' ca. 5 ' } })
  })

  it.each(['tall', 'rang', 'janei', 'vurdering'])('%s: an empty cell is no measurement [R2.5]', (kind) => {
    expect(read(kind, ' \u00a0')).toBe('empty')
  })

  it.each([
    ['janei', 'JA', 'yes'],
    ['janei', 'Delvis  gjennomført', 'partly'],
    ['janei', 'ikke gjennomført', 'no'],
    ['janei', 'Gjennomført', 'yes'],
    ['janei', 'nei', 'no'],
    ['vurdering', 'Ivaretatt', 'yes'],
    ['vurdering', 'delvis ivaretatt', 'partly'],
    ['vurdering', 'Ikke ivaretatt', 'no'],
  ])('%s: %s is %s whatever the case [R1.4] [R2.6]', (kind, written, expected) => {
    expect(read(kind, written)).toBe(expected)
  })
})

describe('formatting and reading', () => {
  const numbers = fc.record({ coefficient: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), scale: fc.nat(4) })

  it('round-trip for numbers of every unit', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('tall', 'prosent', 'daa', 'dager', 'kroner', 'poeng', 'rang'), (number, kind) => {
        const context = units[kind]
        if (!context) throw new Error(kind)
        expect(parseValue(formatQuantity(number, context), context)).toEqual({ ok: true, value: { kind: 'number', number } })
      }),
    )
  })

  it('round-trip for answers', () => {
    for (const valueType of ['janei', 'vurdering'] as const) {
      for (const answer of ['yes', 'partly', 'no'] as const) {
        const written = formatValue({ kind: 'answer', answer }, { valueType, unit: '', decimals: 0 })
        expect(parseValue(written, { valueType, unit: '' })).toEqual({ ok: true, value: { kind: 'answer', answer } })
        expect(valueFromPlain(answer, valueType)).toEqual({ kind: 'answer', answer })
      }
    }
  })

  it('never throws, and keeps every refused text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(...Object.values(units)), (written, context) => {
        const parsed = parseValue(written, context)
        if (!parsed.ok) expect(parsed.failure.written).toBe(written)
      }),
    )
  })
})
