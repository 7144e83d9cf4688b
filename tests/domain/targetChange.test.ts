import { describe, expect, it } from 'vitest'
import { changeFor } from '../../src/domain/changeFor'
import { indicatorChanges } from '../../src/domain/indicatorChange'
import { recordOf } from '../../src/domain/record'
import { targetChangesOf } from '../../src/domain/targetChange'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ unit: '%', decimals: 1, baseline: '90', targets: ['95', '96'] })
const decision = { caseNumber: '25/12', date: '2025-03-01' }

describe('changed targets', () => {
  it('are told with the wording they took the place of, one after the other [R10.2]', () => {
    const { facts, say } = factLog(indicator)
    say('target', '2026-T1', { horizon: 2028, written: '93', reason: '', decision })
    say('target', '2025-T2', { horizon: 2028, written: '94', reason: '', decision })
    say('target', '2025-T2', { horizon: 2025, written: '92', reason: '', decision })
    const changes = targetChangesOf(indicator, indicatorChanges(facts), years)
    expect(changes.map(({ fact, before }) => `${fact.horizon} ${before} ${fact.written}`)).toEqual(['2028 96 94', '2025 95 92', '2028 94 93'])
  })

  it('that come when the target year is over, or cannot be read, have no effect [R10.2]', () => {
    const { facts, say } = factLog(indicator)
    say('target', '2026-T1', { horizon: 2025, written: '92', reason: '', decision })
    say('target', '2025-T1', { horizon: 2025, written: 'mye', reason: '', decision })
    say('target', '2025-T1', { horizon: 2030, written: '92', reason: '', decision })
    expect(targetChangesOf(indicator, indicatorChanges(facts), years)).toEqual([])
  })

  it('stand in a row from the period they hold from [R10.2]', () => {
    const { facts, say } = factLog(indicator)
    say('target', '2025-T2', { horizon: 2025, written: '92', reason: '', decision })
    const record = recordOf(indicator, facts, years)
    expect(['2025-T1', '2025-T2', '2026-T1'].map((when) => changeFor(record.rowAt(period(when)), 2025)?.before ?? null)).toEqual([null, '95', '95'])
    expect(changeFor(record.rowAt(period('2025-T2')), 2028)).toBeNull()
  })
})
