import { describe, expect, it } from 'vitest'
import { checkPublishing, publishingChecks, type PublishingCheck } from '../../src/domain/publishing'
import { recordOf } from '../../src/domain/record'
import { isExpected } from '../../src/domain/calendar'
import { periodOrdinal } from '../../src/domain/period'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const when = period('2025-T1')
const levelUp = makeIndicator({ baseline: '80', targets: ['90', '95'] })

function found(log: ReturnType<typeof factLog>): PublishingCheck[] {
  const rowOf = (basis: 'all' | 'approved') => [recordOf(levelUp, log.facts, years, basis).rowAt(when)]
  return checkPublishing(rowOf('all'), rowOf('approved')).filter(({ rows }) => rows.length > 0).map(({ check }) => check)
}

describe('the checks before publishing', () => {
  it('are each shown, also where nothing is found', () => {
    expect(checkPublishing([], []).map(({ check }) => check)).toEqual([...publishingChecks])
  })

  it('find an expected measurement that is not in, unless it was not carried out [R10.4]', () => {
    const log = factLog(levelUp)
    expect(isExpected(levelUp, years, periodOrdinal(when))).toBe(true)
    expect(found(log)).toEqual(['mangler'])
    log.say('omission', '2025-T1', { reason: 'Ikke målt' })
    expect(found(log)).toEqual(['ikke_godkjent'])
  })

  it('find what is not approved, what was returned, and what is missing beside what is approved', () => {
    const log = factLog(levelUp)
    const bad = log.measure('2025-T1', '1')
    expect(found(log)).toEqual(['ikke_godkjent'])
    log.say('review', '2025-T1', { step: 'returnert', facts: [bad.id], note: 'Sjekk' })
    expect(found(log)).toEqual(['returnert'])
    log.say('review', '2025-T1', { step: 'godkjent', facts: [bad.id], note: '' })
    expect(found(log)).toEqual(['mangler_aarsak', 'mangler_tiltak'])
  })

  it('find two values for the same cell [R2.11]', () => {
    const log = factLog(levelUp)
    log.measure('2025-T1', '80')
    log.measure('2025-T1', '81')
    expect(found(log)).toContain('konflikt')
  })

  it('leave an exempted indicator alone [R10.3]', () => {
    const log = factLog(levelUp)
    log.say('exemption', '2025-T1', { kind: 'utgaar', reason: '', decision: { caseNumber: '', date: '' } })
    expect(found(log)).toEqual([])
  })
})
