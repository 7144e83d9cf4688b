import { describe, expect, it } from 'vitest'
import { periodsBetween } from '../../src/domain/period'
import { recordOf } from '../../src/domain/record'
import { tryTolerance } from '../../src/domain/toleranceTrial'
import { factLog } from '../support/followUp'
import { decimal, makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ unit: '%', decimals: 1, baseline: '95', targets: ['95', '95'] })
const place = { years, from: period('2025-T1'), last: period('2025-ÅR') }

function logged() {
  const log = factLog(indicator)
  log.measure('2025-T1', '93,9')
  log.measure('2025-T2', '92,0')
  log.measure('2025-ÅR', '93,8')
  return log
}

describe('another tolerance that is tried', () => {
  it('tells every status that would change, and the counts before and after [R3.1] [R3.7]', () => {
    const trial = tryTolerance([{ indicator, facts: logged().facts }], { ...place, tolerance: decimal('1.1') })
    expect(trial.changes.map(({ period: at, before, after }) => `${at} ${before.horizon} ${before.status} ${after.status}`)).toEqual([
      '2025-T1 2025 bak noe_bak',
      '2025-T1 2028 bak noe_bak',
    ])
    expect([trial.judged, trial.before.bak, trial.after.bak, trial.after.noe_bak]).toEqual([6, 5, 3, 2])
    expect(trial.before.ikke_naadd).toBe(1)
  })

  it('is exact: the shortfall itself is within, a thousandth less is not [R3.7]', () => {
    const facts = logged().facts
    const changesAt = (tolerance: string) => tryTolerance([{ indicator, facts }], { ...place, tolerance: decimal(tolerance) }).changes.length
    expect([changesAt('1.099'), changesAt('1.1'), changesAt('1.2'), changesAt('3')]).toEqual([0, 2, 4, 6])
  })

  it('gives exactly what deciding it would give, and stores nothing [R10.2]', () => {
    const { facts, say } = logged()
    const before = facts.length
    const trial = tryTolerance([{ indicator, facts }], { ...place, from: period('2025-T2'), tolerance: decimal('3') })
    expect(facts).toHaveLength(before)
    say('tolerance', '2025-T2', { tolerance: '3', reason: 'Få målte' })
    const record = recordOf(indicator, facts, years)
    const statuses = periodsBetween(period('2025-T2'), place.last).flatMap((at) => record.rowAt(at).judgements.map(({ status }) => status))
    expect(statuses.filter((status) => status === 'noe_bak')).toHaveLength(trial.after.noe_bak)
    expect(trial.changes.every(({ period: at }) => at !== period('2025-T1'))).toBe(true)
  })

  it('tries the general rule again, and leaves out what is not followed up [R10.2] [R10.3]', () => {
    const { facts, say } = logged()
    say('tolerance', '2025-T1', { tolerance: '3', reason: 'Få målte' })
    expect(tryTolerance([{ indicator, facts }], { ...place, tolerance: null }).changes).toHaveLength(6)
    say('exemption', '2025-T2', { kind: 'utgaar', reason: '', decision: { caseNumber: '1', date: '2025-06-01' } })
    expect(tryTolerance([{ indicator, facts }], { ...place, tolerance: null }).judged).toBe(2)
  })
})
