import { describe, expect, it } from 'vitest'
import { calendarMark, dueDates, reportingPeriods } from '../../src/domain/expectedCalendar'
import { periodStateOf } from '../../src/domain/periodState'
import { recordOf } from '../../src/domain/record'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const decision = { caseNumber: '25/1', date: '2025-06-01' }

describe('the calendar of an indicator', () => {
  it('says of every period whether it is measured, missing, to come, or not waited for [R7.4]', () => {
    const indicator = makeIndicator()
    const { facts, measure, say } = factLog(indicator)
    measure('2025-T1', '12')
    say('omission', '2025-T2', { reason: 'Syk' })
    say('exemption', '2026-T2', { kind: 'utgaar', reason: 'x', decision })
    const { rowAt } = recordOf(indicator, facts, years)
    const marks = ['2025-T1', '2025-T2', '2025-ÅR', '2026-T1', '2026-T2'].map((when) => calendarMark(rowAt(period(when)), '2026-01-01'))
    expect(marks).toEqual(['levert', 'ikke_gjennomfort', 'mangler', 'kommer', 'ute'])
    const yearly = recordOf(makeIndicator({ frequency: 'årlig' }), [], years)
    expect(calendarMark(yearly.rowAt(period('2025-T1')), '2026-01-01')).toBe('ikke_ventet')
  })

  it('covers the periods of the plan in which something may be expected [R7.1]', () => {
    const periods = reportingPeriods(years)
    expect([periods[0], periods.at(-1), periods.length]).toEqual(['2025-T1', '2028-ÅR', 12])
  })
})

describe('deadlines', () => {
  it('are those from today on, each with how many measurements are expected [R7.2] [R10.8]', () => {
    const tertial = makeIndicator({ id: 'X-01' })
    const yearly = makeIndicator({ id: 'X-02', frequency: 'årlig' })
    const { facts, say } = factLog(yearly)
    say('exemption', '2028-ÅR', { kind: 'utgaar', reason: 'x', decision })
    const plan = factLog({ ...tertial, id: '' }, '1')
    plan.say('deadline', '2028-T2', { date: '2028-09-10' })
    const records = [recordOf(tertial, [], years), recordOf(yearly, facts, years)]
    const found = dueDates(records, years, (at) => periodStateOf(plan.facts, at).deadline, '2028-01-31')
    expect(found).toEqual([
      { period: '2027-ÅR', date: '2028-01-31', expected: 2 },
      { period: '2028-T1', date: '2028-05-31', expected: 1 },
      { period: '2028-T2', date: '2028-09-10', expected: 1 },
      { period: '2028-ÅR', date: '2029-01-31', expected: 1 },
    ])
  })
})
