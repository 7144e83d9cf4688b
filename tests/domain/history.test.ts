import { describe, expect, it } from 'vitest'
import { noRemarks, type Fact, type MeasurementFact } from '../../src/domain/fact'
import { historyOf } from '../../src/domain/history'
import { periodStateOf } from '../../src/domain/periodState'
import { factLog } from '../support/followUp'
import { makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ id: 'X-01' })

function measurement(order: number, value: string, corrects: string | null = null, when = '2025-T1'): MeasurementFact {
  return {
    ...noRemarks,
    id: `unit:0000-${order}:hash`,
    plan: 'plan',
    virksomhet: 'unit',
    author: 'a',
    at: '2025-05-02T12:00:00.000Z',
    type: 'measurement',
    indicator: 'X-01',
    period: period(when),
    written: value,
    value,
    confirmed: [],
    corrects,
  }
}

function withdrawal(order: number, withdraws: string): Fact {
  const { id, plan, virksomhet, author, at, indicator: about, period: when } = measurement(order, '0')
  return { id, plan, virksomhet, author, at, type: 'withdrawal', indicator: about, period: when, withdraws, reason: 'feil' }
}

/** What became of each fact, as `order:state<by`. */
function fates(facts: readonly Fact[]): string[] {
  const order = (fact: Fact | null) => fact?.id.split(':')[1]?.slice(5) ?? ''
  return historyOf(facts, indicator).map(({ fact, state, by }) => `${order(fact)}:${state}${by ? `<${order(by)}` : ''}`)
}

describe('historyOf', () => {
  it('[R2.10] names the correction that counts in place of every fact before it, latest first', () => {
    const first = measurement(1, '5')
    const second = measurement(2, '6', first.id)
    const third = measurement(3, '7', second.id)
    expect(fates([third, first, second])).toEqual(['3:counts', '2:replaced<3', '1:replaced<3'])
  })

  it('[R2.10] lets a value count again when its correction is withdrawn', () => {
    const first = measurement(1, '5')
    const second = measurement(2, '6', first.id)
    expect(fates([first, second, withdrawal(3, second.id)])).toEqual(['3:withdrawal', '2:withdrawn<3', '1:counts'])
  })

  it('[R2.11] shows the earlier of two competing corrections as outranked', () => {
    const first = measurement(1, '5')
    expect(fates([first, measurement(2, '6', first.id), measurement(3, '7', first.id)])).toEqual([
      '3:counts',
      '2:outranked<3',
      '1:replaced<3',
    ])
  })

  it('keeps periods apart and leaves other indicators out', () => {
    const other = { ...measurement(9, '1'), indicator: 'X-02' }
    expect(fates([measurement(1, '5'), measurement(2, '6', null, '2025-T2'), other])).toEqual(['2:counts', '1:counts'])
  })

  it('keeps a fact whose value cannot be read, and says so', () => {
    expect(fates([measurement(1, 'mye')])).toEqual(['1:unreadable'])
  })

  it('ends also when corrections go in a ring', () => {
    const ring = [measurement(1, '5', 'unit:0000-2:hash'), measurement(2, '6', 'unit:0000-1:hash')]
    expect(historyOf(ring, indicator)).toHaveLength(2)
  })

  it('lets what is said of one matter stand until it is said anew or withdrawn, and names what a withdrawal took back', () => {
    const { facts, say, withdraw } = factLog(indicator)
    const texts = { text: 'Flere vakter', responsible: 'Kari', deadline: '2025-09-01', note: '' }
    const begun = say('tiltak', '2025-T1', { tiltak: 'k', ...texts, state: 'pagar' })
    const done = say('tiltak', '2025-T1', { tiltak: 'k', ...texts, state: 'ferdig' })
    say('tiltak', '2025-T1', { tiltak: 'other', ...texts, state: 'pagar' })
    const judged = say('assessment', '2025-T1', { horizon: 2025, status: 'bak', reason: 'Vet mer', seen: null })
    say('assessment', '2025-T1', { horizon: 2028, status: 'bak', reason: 'Vet mer', seen: null })
    const taken = withdraw(judged)
    const entries = new Map(historyOf(facts, indicator).map((entry) => [entry.fact.id, entry]))
    expect([...entries.values()].map(({ state }) => state)).toEqual(['withdrawal', 'stands', 'withdrawn', 'stands', 'stands', 'replaced'])
    expect(entries.get(begun.id)?.by).toEqual(done)
    expect(entries.get(judged.id)?.by).toEqual(taken)
    expect(entries.get(taken.id)?.withdrawn).toEqual(judged)
  })
})

it('tells what was said of a period after it was published, apart from steps of the review [R10.9]', () => {
  const whole = factLog({ ...indicator, id: '' })
  whole.say('publication', '2025-T1', { snapshot: 'abc', rules: '1.0' })
  const log = factLog(indicator, '1')
  const before = { ...log.measure('2025-T1', '7'), id: 'unit:00000:0' }
  const correction = log.measure('2025-T1', '8', { corrects: before.id })
  const other = log.measure('2025-T2', '9')
  const step = log.say('review', '2025-T1', { step: 'levert', facts: [correction.id], note: '' })
  const entries = historyOf([before, correction, other, step], indicator, (at) => periodStateOf(whole.facts, at))
  expect(entries.filter(({ isLate }) => isLate).map(({ fact }) => fact.id)).toEqual([correction.id])
  expect(historyOf([before, correction], indicator).some(({ isLate }) => isLate)).toBe(false)
})
