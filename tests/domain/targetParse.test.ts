import { describe, expect, it } from 'vitest'
import { toPlain } from '../../src/domain/decimal'
import { meetsLevel } from '../../src/domain/meets'
import { parseTarget, type TargetContext } from '../../src/domain/targetParse'
import { decimal } from '../support/indicators'

const up: TargetContext = { valueType: 'tall', unit: 'antall', direction: 'høyere' }
const down: TargetContext = { ...up, direction: 'lavere' }
const percent: TargetContext = { ...down, unit: '%' }

function read(written: string, context: TargetContext): string {
  const parsed = parseTarget(written, context)
  if (!parsed.ok) return parsed.failure.reason
  const { value: target } = parsed
  return target.kind === 'number' ? `${target.comparator} ${toPlain(target.number)}` : `ja${target.needsReport ? ' + rapport' : ''}`
}

describe('reading the targets of a plan', () => {
  it.each<[string, TargetContext, string]>([
    ['100 %', { ...percent, direction: 'høyere' }, '>= 100'],
    ['<10%', percent, '< 10'],
    ['>0', up, '> 0'],
    ['<19 900', down, '< 19900'],
    ['<70% av driftsinntekt', percent, '< 70'],
    ['<6 daa', { ...down, unit: 'daa' }, '< 6'],
    ['≤ 5', down, '<= 5'],
    ['>= 5', up, '>= 5'],
    ['Topp 10', { valueType: 'rang', unit: 'plass', direction: 'lavere' }, '<= 10'],
    ['2 500', { ...down, unit: 'kr/innbygger' }, '<= 2500'],
    ['4 møter i året', up, '>= 4'],
  ])('%s [R2.7]', (written, context, expected) => {
    expect(read(written, context)).toBe(expected)
  })

  it.each(['Ja', 'Ja til årlige mål', 'Gjennomføres', 'JA'])('%s is a yes [R2.7]', (written) => {
    expect(read(written, { valueType: 'janei', unit: '', direction: null })).toBe('ja')
  })

  it('asks for a report and for a judgement in the words of the plan [R2.7]', () => {
    expect(read('Ja + rapport', { valueType: 'janei', unit: '', direction: null })).toBe('ja + rapport')
    expect(read('Vurdert som ivaretatt', { valueType: 'vurdering', unit: '', direction: null })).toBe('ja')
  })

  it.each<[string, TargetContext, string]>([
    ['', up, 'empty'],
    ['mange', up, 'not_a_number'],
    ['1.500', up, 'ambiguous_point'],
    ['10-12', up, 'not_a_number'],
    ['10 %', up, 'wrong_unit'],
    ['5 kr', percent, 'wrong_unit'],
    ['10', { ...up, direction: null }, 'no_direction'],
    ['kanskje', { valueType: 'janei', unit: '', direction: null }, 'not_an_answer'],
  ])('refuses %s', (written, context, reason) => {
    expect(read(written, context)).toBe(reason)
  })

  it('keeps the wording', () => {
    const parsed = parseTarget('<70% av driftsinntekt', percent)
    expect(parsed.ok && parsed.value.written).toBe('<70% av driftsinntekt')
  })

  it('takes a bare number as at least or at most by direction, and equal as met [R1.5] [R2.8]', () => {
    expect(read('5', up)).toBe('>= 5')
    expect(read('5', down)).toBe('<= 5')
    expect(meetsLevel(decimal('5'), '>=', decimal('5.0'))).toBe(true)
    expect(meetsLevel(decimal('5'), '<', decimal('5'))).toBe(false)
    expect(meetsLevel(decimal('5'), '>', decimal('5'))).toBe(false)
    expect(meetsLevel(decimal('5'), '<=', decimal('5'))).toBe(true)
  })
})
