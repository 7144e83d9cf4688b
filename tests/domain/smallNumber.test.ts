import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../src/domain/indicator'
import { recordOf } from '../../src/domain/record'
import type { JudgedRow } from '../../src/domain/row'
import { heldRow, heldValue, isCount, isHeldBack } from '../../src/domain/smallNumber'
import { formatValue } from '../../src/words/formatValue'
import { whyPublished } from '../../src/words/smallNumber'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const count = makeIndicator({ targets: ['10', '12'] })

/** A row as it may be published, of what was measured in each period. */
function held(indicator: Indicator, at: string, values: Readonly<Record<string, string>>) {
  const log = factLog(indicator)
  for (const [when, written] of Object.entries(values)) log.measure(when, written)
  log.say('assessment', at, { horizon: 2025, status: 'i_rute', reason: 'Sett', seen: null })
  const record = recordOf(indicator, log.facts, years)
  const row = record.rowAt(period(at))
  return { row, published: heldRow(row, record, years) }
}

const whyOf = ({ judgements, indicator }: JudgedRow) => judgements.map((one) => `${one.horizon}: ${whyPublished(one, indicator)}`).join(' ')
const statusesOf = ({ published }: ReturnType<typeof held>) => published.judgements.map(({ status, reason }) => reason ?? status)
const text = (value: unknown) => JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? `${one}n` : one))

describe('a small number', () => {
  it.each([
    [true, { unit: 'antall' }],
    [true, { unit: 'Antall elever' }],
    [true, { unit: 'saker' }],
    [false, { unit: '%' }],
    [false, { unit: 'dager' }],
    [false, { unit: 'antallsgrad' }],
    [false, { unit: 'antall', decimals: 1 }],
    [false, { unit: 'antall', valueType: 'rang' as const }],
    [false, { unit: '', valueType: 'janei' as const, targets: ['Ja', 'Ja'], direction: null }],
  ])('[R11.1] can be one only where persons or cases are counted: %s for %j', (expected, more) => {
    expect(isCount(makeIndicator(more))).toBe(expected)
  })

  it('[R11.1] is told as under 5, and 5 and more as they are', () => {
    const shown = (written: string) => formatValue(held(count, '2025-T1', { '2025-T1': written }).published.latest?.value ?? { kind: 'answer', answer: 'no' }, count)
    expect(['0', '4', '5', '12'].map(shown)).toEqual(['under 5', 'under 5', '5', '12'])
  })

  it('[R11.1] is not held back where it is the plan’s own, or of another kind', () => {
    const printed = held(makeIndicator({ baseline: '3', targets: ['10', '12'] }), '2023-ÅR', {})
    expect(printed.published).toBe(printed.row)
    const percent = held(makeIndicator({ unit: '%', decimals: 1 }), '2025-T1', { '2025-T1': '3' })
    expect(percent.published).toBe(percent.row)
    expect(heldValue({ kind: 'answer', answer: 'no' }, count)).toEqual({ kind: 'answer', answer: 'no' })
  })

  it('[R11.2] keeps a status that would be the same whichever number it was, and says no number', () => {
    const { row, published } = held(count, '2025-T1', { '2025-T1': '3' })
    expect(row.judgements.map(({ status }) => status)).toEqual(['bak', 'bak'])
    expect(published.judgements.map(({ status }) => status)).toEqual(['bak', 'bak'])
    expect(whyOf(published)).toBe(
      '2025: Verdien er under 5 og vises ikke. Statusen er den samme hvilket av disse tallene det er: bak. 2028: Verdien er under 5 og vises ikke. Statusen er den samme hvilket av disse tallene det er: bak.',
    )
    expect(isHeldBack(published)).toBe(true)
    expect(isHeldBack(row)).toBe(false)
  })

  it('[R11.2] has no status where that would tell which it is: reached only by 0', () => {
    const none = makeIndicator({ targets: ['0', '10'], direction: 'lavere' })
    const zero = held(none, '2025-T1', { '2025-T1': '0' })
    expect(statusesOf(zero)).toEqual(['holdt_tilbake', 'naadd'])
    expect(zero.published.assessments[0]).toBeNull()
    expect(whyOf(zero.published)).toContain('2025: Verdien er under 5 og vises ikke. Statusen er holdt tilbake, for den ville vist hvor lite et tall er.')
    expect(statusesOf(held(none, '2025-T1', { '2025-T1': '4' }))).toEqual(statusesOf(zero))
  })

  it('[R11.2] gives no trend and no comparing flag away, neither then nor in the next period', () => {
    const fallen = makeIndicator({ targets: ['4', '4'], tolerance: null })
    const then = held(fallen, '2025-T1', { '2025-T1': '4' })
    const next = held(fallen, '2025-T2', { '2025-T1': '4', '2025-T2': '9' })
    expect([next.row.trend, next.published.trend, then.published.trend]).toEqual(['bedre', 'ingen', 'ingen'])
    expect(next.published.latest).toEqual(next.row.latest)
  })

  it('[R11.2] as a measured baseline takes the krav with it', () => {
    const { row, published } = held(count, '2025-T1', { '2023-ÅR': '2', '2025-T1': '8' })
    expect(row.judgements[0]?.required).not.toBeNull()
    expect(published.judgements.map(({ reason, required }) => [reason, required])).toEqual([['holdt_tilbake', null], ['holdt_tilbake', null]])
  })

  it('[R11.2] cannot be told from any other small number by anything in the row', () => {
    const periods = ['2023-ÅR', '2025-T1', '2025-T2', '2025-ÅR', '2026-T1']
    const small = fc.constantFrom('0', '1', '2', '3', '4')
    const anyCase = fc.record({
      targets: fc.tuple(fc.nat(9), fc.nat(9)),
      direction: fc.constantFrom('høyere' as const, 'lavere' as const),
      accumulation: fc.constantFrom('nivå' as const, 'akkumulert' as const),
      baseline: fc.constantFrom('', '0', '3', '12'),
      large: fc.array(fc.option(fc.integer({ min: 5, max: 9 }), { nil: null }), { minLength: 5, maxLength: 5 }),
      at: fc.nat(4),
      last: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(anyCase, small, small, ({ targets, direction, accumulation, baseline, large, at, last }, one, other) => {
        const indicator = makeIndicator({ targets: targets.map(String), direction, accumulation, baseline })
        const values = (written: string) => Object.fromEntries(periods.flatMap((when, index) => (index === at ? [[when, written]] : large[index] === null ? [] : [[when, String(large[index])]])))
        const rowWith = (written: string) => {
          const { published } = held(indicator, periods[last] ?? '', values(written))
          return [text(published), whyOf(published)]
        }
        expect(rowWith(one).join('\n') === rowWith(other).join('\n')).toBe(true)
      }),
      { numRuns: 1_000, seed: 20250501 },
    )
  })
})
