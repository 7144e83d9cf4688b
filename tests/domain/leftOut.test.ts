import { describe, expect, it } from 'vitest'
import { leftOutCount } from '../../src/domain/leftOut'
import { recordOf } from '../../src/domain/record'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

describe('what only counting approved values leaves out', () => {
  it('is the rows whose latest value is not approved, the plan\'s own not among them [R10.6]', () => {
    const indicator = makeIndicator({ baseline: '5' })
    const when = period('2025-T1')
    const { facts, measure, say } = factLog(indicator)
    const count = () => leftOutCount([recordOf(indicator, facts, years).rowAt(when)], [recordOf(indicator, facts, years, 'approved').rowAt(when)])
    const seen = [count()]
    const first = measure('2025-T1', '7')
    seen.push(count())
    say('review', '2025-T1', { step: 'godkjent', facts: [first.id], note: '' })
    seen.push(count())
    measure('2025-T1', '8', { corrects: first.id })
    expect([...seen, count()]).toEqual([0, 1, 0, 1])
  })
})
