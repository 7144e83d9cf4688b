import { describe, expect, it } from 'vitest'
import { valueToPlain } from '../../src/domain/value'
import { standingFacts } from '../../src/domain/standing'
import { valueCorrections } from '../../src/domain/valueCorrection'
import { factLog } from '../support/followUp'
import { makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ id: 'X-01', baseline: '4' })

/** What is news at `at`, one line for each value. */
function newsOf(log: ReturnType<typeof factLog>, before: string, at: string): string[] {
  const publications = standingFacts(log.facts, 'publication')
  const facts = log.facts.filter(({ type }) => type !== 'publication')
  const found = valueCorrections(facts, indicator, { previous: period(before), period: period(at), publications })
  return found.map(({ period: of, from, to, isAfterPublication: after }) => `${of}: ${from ? valueToPlain(from) : 'none'} to ${to ? valueToPlain(to) : 'none'}${after ? ' after publication' : ''}`)
}

const publish = (log: ReturnType<typeof factLog>, when: string) => log.say('publication', when, { snapshot: 'abc', rules: '1' })

describe('corrected values', () => {
  it('[R8.4] shows a correction of the period before where nothing is published', () => {
    const log = factLog(indicator)
    const first = log.measure('2025-T1', '5')
    log.measure('2025-T2', '6')
    const again = log.measure('2025-T1', '7', { corrects: first.id })
    log.measure('2025-T1', '8', { corrects: again.id })
    expect(newsOf(log, '2025-T1', '2025-T2')).toEqual(['2025-T1: 5 to 8'])
    expect(newsOf(log, '2025-T2', '2025-ÅR')).toEqual([])
  })

  it('[R8.4] has nothing to say of a value written over while its own period is open, or of new remarks to the same value', () => {
    const log = factLog(indicator)
    const first = log.measure('2025-T1', '5')
    log.measure('2025-T1', '5', { corrects: first.id, comment: 'Mer om den' })
    const second = log.measure('2025-T2', '6')
    log.measure('2025-T2', '7', { corrects: second.id })
    expect(newsOf(log, '2025-T1', '2025-T2')).toEqual([])
  })

  it('[R8.4] [R10.9] shows in the next report what was corrected after a publication, and in no later one', () => {
    const log = factLog(indicator)
    const first = log.measure('2025-T1', '5')
    const draft = log.measure('2025-T1', '6', { corrects: first.id })
    publish(log, '2025-T1')
    expect(newsOf(log, '2025-T1', '2025-T2')).toEqual([])
    const late = log.measure('2025-T1', '9', { corrects: draft.id })
    expect(newsOf(log, '2025-T1', '2025-T2')).toEqual(['2025-T1: 6 to 9 after publication'])
    expect(newsOf(log, '2024-ÅR', '2025-T1')).toEqual(['2025-T1: 6 to 9 after publication'])
    publish(log, '2025-T2')
    log.measure('2025-T1', '10', { corrects: late.id })
    expect(newsOf(log, '2025-T1', '2025-T2')).toEqual(['2025-T1: 6 to 9 after publication'])
    expect(newsOf(log, '2025-T2', '2025-ÅR')).toEqual(['2025-T1: 9 to 10 after publication'])
  })

  it('[R8.4] shows a value that came too late for its report, and one that was taken back after it', () => {
    const log = factLog(indicator)
    const first = log.measure('2025-T1', '5')
    publish(log, '2025-T1')
    publish(log, '2025-T2')
    log.withdraw(first)
    log.measure('2025-T2', '6')
    expect(newsOf(log, '2025-T2', '2025-ÅR')).toEqual(['2025-T1: 5 to none after publication', '2025-T2: none to 6 after publication'])
  })
})
