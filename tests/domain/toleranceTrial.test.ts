import { describe, expect, it } from 'vitest'
import { periodsBetween } from '../../src/domain/period'
import { recordOf } from '../../src/domain/record'
import { statuses } from '../../src/domain/status'
import type { Fact } from '../../src/domain/fact'
import { toleranceTrial } from '../../src/domain/toleranceTrial'
import { recordWith } from '../../src/domain/trial'
import { factLog } from '../support/followUp'
import { decimal, makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ unit: '%', decimals: 1, baseline: '95', targets: ['95', '95'] })
const place = { years, from: period('2025-T1'), last: period('2025-ÅR') }

const trialOf = (facts: readonly Fact[], from = place.from) => toleranceTrial([recordOf(indicator, facts, years)], { ...place, from })

function logged() {
  const log = factLog(indicator)
  log.measure('2025-T1', '93,9')
  log.measure('2025-T2', '92,0')
  log.measure('2025-ÅR', '93,8')
  return log
}

describe('another tolerance that is tried', () => {
  it('tells every status that would change, and the counts before and after [R3.1] [R3.7]', () => {
    const trial = trialOf(logged().facts)(decimal('1.1'))
    expect(trial.changes.map(({ period: at, before, after }) => `${at} ${before.horizon} ${before.status} ${after.status}`)).toEqual([
      '2025-T1 2025 bak noe_bak',
      '2025-T1 2028 bak noe_bak',
    ])
    expect([trial.judged, trial.before.bak, trial.after.bak, trial.after.noe_bak]).toEqual([6, 5, 3, 2])
    expect(trial.before.ikke_naadd).toBe(1)
  })

  it('is exact: the shortfall itself is within, a thousandth less is not [R3.7]', () => {
    const tried = trialOf(logged().facts)
    const changesAt = (tolerance: string) => tried(decimal(tolerance)).changes.length
    expect([changesAt('1.099'), changesAt('1.1'), changesAt('1.2'), changesAt('3')]).toEqual([0, 2, 4, 6])
  })

  it('gives exactly what deciding it would give, and stores nothing [R10.2]', () => {
    const { facts, say } = logged()
    const before = facts.length
    const trial = trialOf(facts, period('2025-T2'))(decimal('3'))
    expect(facts).toHaveLength(before)
    say('tolerance', '2025-T2', { tolerance: '3', reason: 'Få målte' })
    const record = recordOf(indicator, facts, years)
    const decided = periodsBetween(period('2025-T2'), place.last).flatMap((at) => record.rowAt(at).judgements.map(({ status }) => status))
    expect(decided.filter((status) => status === 'noe_bak')).toHaveLength(trial.after.noe_bak)
    expect(trial.changes.every(({ period: at }) => at !== period('2025-T1'))).toBe(true)
  })

  it('gives what deciding it would give whatever else is decided, before, later and of the targets [R5.6] [R10.2]', () => {
    const log = logged()
    log.say('tolerance', '2025-ÅR', { tolerance: '0.4', reason: '' })
    log.say('target', '2026-T1', { horizon: 2028, written: '97', reason: '', decision: { caseNumber: '1', date: '2026-01-01' } })
    log.say('tolerance', '2026-T2', { tolerance: '2', reason: '' })
    log.measure('2026-T2', '94,1')
    log.measure('2027-T1', '91')
    const last = period('2028-ÅR')
    for (const from of periodsBetween(period('2024-ÅR'), last)) {
      const tried = toleranceTrial([recordOf(indicator, log.facts, years)], { years, from, last })
      for (const tolerance of ['0', '0.5', '1.1', '4']) {
        const decided = recordWith(indicator, log.facts, years, { type: 'tolerance', indicator: indicator.id, period: from, tolerance, reason: '' })
        const judgements = periodsBetween(from, last).flatMap((at) => decided.rowAt(at).judgements)
        const { after, changes } = tried(decimal(tolerance))
        for (const status of statuses) expect(after[status]).toBe(judgements.filter((one) => one.status === status).length)
        for (const change of changes) expect(change.after).toEqual(decided.rowAt(change.period).judgements.find(({ horizon }) => horizon === change.before.horizon))
      }
    }
  })

  it('tries the general rule again, and leaves out what is not followed up [R10.2] [R10.3]', () => {
    const { facts, say } = logged()
    say('tolerance', '2025-T1', { tolerance: '3', reason: 'Få målte' })
    expect(trialOf(facts)(null).changes).toHaveLength(6)
    say('exemption', '2025-T2', { kind: 'utgaar', reason: '', decision: { caseNumber: '1', date: '2025-06-01' } })
    expect(trialOf(facts)(null).judged).toBe(2)
  })
})
