import { describe, expect, it } from 'vitest'
import { isExpected } from '../../src/domain/calendar'
import { checkMeasurementPeriod } from '../../src/domain/measurementPeriod'
import { changedRows } from '../../src/domain/changedRows'
import { flagsOf } from '../../src/domain/flags'
import { judge } from '../../src/domain/judge'
import { periodOrdinal } from '../../src/domain/period'
import { plausibilityQuestions } from '../../src/domain/plausibility'
import { completenessOf, countStatuses } from '../../src/domain/summary'
import { parseValue } from '../../src/domain/valueParse'
import { makeIndicator, years } from '../support/indicators'
import { judged, period, seriesOf } from '../support/measurements'

type Sketch = Parameters<typeof makeIndicator>[0]
const percent: Sketch = { unit: '%', decimals: 1, baseline: '90', targets: ['95', '95'] }

describe('trend', () => {
  const trend = (sketch: Sketch, when: string, values: Record<string, string>) => judged(makeIndicator(sketch), years, when, values).trend

  it('compares the latest with the one before, within half the tolerance [R6.1]', () => {
    expect(trend(percent, '2025-T1', {})).toBe('ingen')
    expect(trend(percent, '2025-T1', { '2025-T1': '90,5' })).toBe('uendret')
    expect(trend(percent, '2025-T1', { '2025-T1': '90,6' })).toBe('bedre')
    expect(trend(percent, '2025-T1', { '2025-T1': '89,4' })).toBe('dårligere')
    expect(trend({ ...percent, direction: 'lavere' }, '2025-T1', { '2025-T1': '89,4' })).toBe('bedre')
    expect(trend({ ...percent, targets: ['0', '0'] }, '2025-T1', { '2025-T1': '90' })).toBe('uendret')
  })

  it('compares a count with the same tertial a year earlier [R6.1]', () => {
    const count: Sketch = { accumulation: 'akkumulert', baseline: '100', targets: ['100', '100'] }
    expect(trend(count, '2025-T1', { '2025-T1': '40' })).toBe('ingen')
    expect(trend(count, '2025-T1', { '2024-T1': '30', '2025-T1': '40' })).toBe('bedre')
  })

  it('ranks answers', () => {
    const yesNo: Sketch = { valueType: 'janei', unit: '', direction: null, baseline: 'nei', targets: ['Ja', 'Ja'] }
    expect(trend(yesNo, '2025-T1', { '2025-T1': 'delvis' })).toBe('bedre')
    expect(trend({ ...yesNo, baseline: 'ja' }, '2025-T1', { '2025-T1': 'nei' })).toBe('dårligere')
  })

  it('counts a yes without the report that the target asks for as delvis, as the status does', () => {
    const report: Sketch = { valueType: 'janei', unit: '', direction: null, baseline: 'delvis', targets: ['Ja + rapport', 'Ja + rapport'] }
    expect(trend(report, '2025-T1', { '2025-T1': 'ja' })).toBe('uendret')
  })
})

describe('flags', () => {
  const flags = (sketch: Sketch, when: string, values: Record<string, string>, remarks = {}) =>
    judged(makeIndicator(sketch), years, when, values, remarks).flags
  const explained = { cause: 'Sykdom', tiltak: { text: 'Oppfølging', responsible: 'HR', deadline: '2025-12-01' } }

  it('say what is missing around a deviation [R6.3]', () => {
    expect(flags(percent, '2025-T1', { '2025-T1': '80' })).toEqual(['FEIL_RETNING', 'MANGLER_AARSAK', 'MANGLER_TILTAK'])
    expect(flags(percent, '2025-T1', { '2025-T1': '80' }, explained)).toEqual(['FEIL_RETNING'])
    expect(flags(percent, '2025-T1', { '2025-T1': '80' }, { ...explained, tiltak: { ...explained.tiltak, deadline: ' ' } })).toContain('MANGLER_TILTAK')
    expect(flags(percent, '2025-T1', { '2025-T1': '93' }, { comment: 'Sykdom' })).toEqual([])
  })

  it('say what happened to a target [R6.3]', () => {
    expect(flags({ ...percent, baseline: '97' }, '2025-T1', { '2025-T1': '95' })).toEqual(['NAADD_MEN_SVAKERE'])
    expect(flags({ ...percent, baseline: '97' }, '2025-T1', { '2025-T1': '94' }, explained)).toEqual(['FALT_UNDER_MAALET', 'FEIL_RETNING'])
    expect(flags(percent, '2025-T1', {})).toEqual(['IKKE_RAPPORTERT'])
    expect(flags({ ...percent, baselineState: 'uavklart' }, '2024-T1', {})).toEqual(['MAA_AVKLARES'])
  })

  it('say "wrong direction" only of a horizon that is still open [R6.3]', () => {
    const values = { '2025-ÅR': '94,5', '2026-T1': '99', '2026-T2': '97' }
    expect(flags(percent, '2026-T2', values, explained)).toEqual([])
    expect(flags({ ...percent, targets: ['95', '98'] }, '2026-T2', { ...values, '2026-T1': '98' }, explained)).toContain('FEIL_RETNING')
  })

  it('ask for the report [R6.3]', () => {
    const report: Sketch = { valueType: 'janei', unit: '', direction: null, targets: ['Ja + rapport', 'Ja + rapport'] }
    expect(flags(report, '2025-T1', { '2025-T1': 'ja' }, { comment: 'Holdt' })).toEqual(['MANGLER_RAPPORT'])
    expect(flags(report, '2025-T1', { '2025-T1': 'ja' }, { documentation: 'Sak 1' })).toEqual([])
  })

  it('show where a person judged otherwise, without changing the status [R6.2]', () => {
    const series = seriesOf(makeIndicator(percent), years, { '2025-T1': '96' })
    const judgement = judge(series, years, period('2025-T1'), 0)
    expect(flagsOf(series, period('2025-T1'), [judgement], 'ingen', ['noe_bak'])).toEqual(['VURDERING_UENIG'])
    expect(flagsOf(series, period('2025-T1'), [judgement], 'ingen', ['naadd'])).toEqual([])
  })
})

describe('the calendar', () => {
  const expected = (frequency: 'tertial' | 'årlig' | 'annethvert år') =>
    ['2024-ÅR', '2025-T1', '2025-ÅR', '2026-T2', '2026-ÅR', '2027-ÅR'].filter((when) =>
      isExpected(makeIndicator({ frequency }), years, periodOrdinal(period(when))),
    )

  it('expects nothing before the year after the adoption [R7.1]', () => {
    expect(expected('tertial')).not.toContain('2024-ÅR')
  })

  it('expects by frequency [R7.2]', () => {
    expect(expected('tertial')).toEqual(['2025-T1', '2025-ÅR', '2026-T2', '2026-ÅR', '2027-ÅR'])
    expect(expected('årlig')).toEqual(['2025-ÅR', '2026-ÅR', '2027-ÅR'])
    expect(expected('annethvert år')).toEqual(['2025-ÅR', '2027-ÅR'])
  })

  it('tells whether the measurement of exactly that period is in [R7.4]', () => {
    const yearly = makeIndicator({ ...percent, frequency: 'årlig' })
    expect(judged(yearly, years, '2023-ÅR').dataStatus).toBe('levert')
    expect(judged(yearly, years, '2025-T1').dataStatus).toBe('ikke_ventet')
    expect(judged(yearly, years, '2025-ÅR').dataStatus).toBe('mangler')
    expect(judged(yearly, years, '2025-T1', { '2025-T1': '91' }).dataStatus).toBe('levert')
  })

  it('tells the age of the value and when the next is expected [R6.4]', () => {
    const row = judged(makeIndicator({ ...percent, frequency: 'annethvert år' }), years, '2025-T1', { '2024-ÅR': '91' })
    expect([row.ageMonths, row.nextExpected]).toEqual([4, '2025-ÅR'])
    expect(judged(makeIndicator(percent), years, '2028-ÅR').nextExpected).toBeNull()
  })

  it('takes measurements for the periods of the plan only [R1.9]', () => {
    const check = (when: string) => checkMeasurementPeriod(period(when), years)
    expect(['2023-T2', '2022-ÅR'].map((when) => check(when))).toEqual([{ ok: false, failure: 'before_plan' }, { ok: false, failure: 'before_plan' }])
    expect(['2023-ÅR', '2028-ÅR'].every((when) => check(when).ok)).toBe(true)
    expect(check('2029-T1')).toEqual({ ok: false, failure: 'after_plan' })
  })
})

describe('groups', () => {
  const rows = [
    judged(makeIndicator(percent), years, '2025-T1', { '2025-T1': '96' }),
    judged(makeIndicator(percent), years, '2025-T1', { '2025-T1': '80' }),
    judged(makeIndicator(percent), years, '2025-T1'),
  ]

  it('are counts with their denominator [R8.1]', () => {
    const { total, counts, reasons } = countStatuses(rows, 0)
    expect({ total, ...counts }).toMatchObject({ total: 3, naadd: 1, bak: 1, ikke_vurdert: 1 })
    expect(reasons.ikke_rapportert).toBe(1)
  })

  it('without indicators are counted as none [R8.2]', () => {
    expect(countStatuses([], 0).total).toBe(0)
  })

  it('tell delivered of expected [R7.5]', () => {
    expect(completenessOf(rows, (row) => row.dataStatus !== 'ikke_ventet')).toEqual({ delivered: 2, expected: 3 })
  })

  it('tell what changed since the period before [R8.3]', () => {
    const indicator = makeIndicator(percent)
    const kind = (before: string, after: string) => {
      const values = { ...(before && { '2025-T1': before }), ...(after && { '2025-T2': after }) }
      const [earlier, later] = ['2025-T1', '2025-T2'].map((when) => judged(indicator, years, when, values))
      return earlier && later ? changedRows([earlier], [later], 1).flatMap(({ changes }) => changes.map((change) => change.kind)) : []
    }
    expect(kind('80', '96')).toEqual(['newly_reached'])
    expect(kind('80', '94,5')).toEqual(['back_on_track'])
    expect(kind('96', '80')).toEqual(['newly_behind'])
    expect(kind('80', '93,5')).toEqual(['improved'])
    expect(kind('93', '80')).toEqual(['worsened'])
    expect(kind('', '96')).toEqual(['newly_measured'])
    expect(kind('96', '')).toEqual(['gone_grey'])
    expect(kind('96', '97')).toEqual([])
  })
})

describe('plausibility', () => {
  const ask = (sketch: Sketch, written: string, values: Record<string, string> = {}) => {
    const indicator = makeIndicator(sketch)
    const value = parseValue(written, indicator)
    return value.ok ? plausibilityQuestions(value.value, seriesOf(indicator, years, values), years, period('2025-T1')) : ['unreadable']
  }

  it('asks about unlikely values [R2.9]', () => {
    expect(ask(percent, '101')).toEqual(['percent_outside_range'])
    expect(ask(percent, '-1')).toEqual(['percent_outside_range', 'much_smaller'])
    expect(ask(percent, '17,9')).toEqual(['much_smaller'])
    expect(ask({ baseline: '10', targets: ['10', '10'] }, '51')).toEqual(['much_larger'])
    expect(ask({ baseline: '10', targets: ['10', '10'] }, '50')).toEqual([])
    expect(ask(percent, '0')).toEqual(['zero_or_missing'])
    expect(ask({ baseline: '1', targets: ['0', '0'], direction: 'lavere' }, '0')).toEqual(['much_smaller'])
    expect(ask(percent, '92')).toEqual([])
  })
})
