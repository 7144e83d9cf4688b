import { describe, expect, it } from 'vitest'
import { countReported, reportedPeriods } from '../../src/domain/reportedPeriods'
import { period } from '../support/measurements'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'

const indicator = makeIndicator({ unit: '%', decimals: 1, baseline: '90', targets: ['95', '95'] })

describe('the periods that something is reported of', () => {
  it('are those of valid measurements, and of what was not carried out where there is none [R10.4]', () => {
    const { facts, measure, say } = factLog(indicator)
    measure('2025-T1', '93')
    say('omission', '2025-T2', { reason: 'Ikke gjennomført' })
    say('omission', '2025-ÅR', { reason: 'Ikke gjennomført' })
    measure('2025-ÅR', '94')
    expect(reportedPeriods(indicator, facts, years)).toEqual({ measured: ['2025-T1', '2025-ÅR'], omitted: ['2025-T2'] })
  })

  it('are none where everything was withdrawn', () => {
    const { facts, measure, withdraw } = factLog(indicator)
    withdraw(measure('2025-T1', '93'))
    expect(reportedPeriods(indicator, facts, years)).toEqual({ measured: [], omitted: [] })
  })

  it('are counted in all, and in a period', () => {
    const all = [reportedPeriods(indicator, [], years), { measured: [period('2025-T1'), period('2025-T2')], omitted: [period('2025-ÅR')] }]
    expect(countReported(all, null)).toEqual({ measured: 2, omitted: 1 })
    expect(countReported(all, period('2025-T2'))).toEqual({ measured: 1, omitted: 0 })
  })
})
