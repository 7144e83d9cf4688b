import { describe, expect, it } from 'vitest'
import { judgeAhead, onceJudged } from '../../src/composables/judgeAhead'
import { whileIdle, type IdleTime } from '../../src/composables/whileIdle'
import { makeIndicator, years } from '../support/indicators'
import { judged, period } from '../support/measurements'

/** Idle time given by hand, so many things at a time. */
function idleTimes(each: number) {
  let waiting: ((left: () => number) => void) | null = null
  const idle: IdleTime = (work) => {
    waiting = work
    return () => (waiting = null)
  }
  const give = () => {
    const work = waiting
    let left = each
    waiting = null
    work?.(() => (--left > 0 ? 50 : 0))
    return work !== null
  }
  return { idle, give }
}

describe('work while the page is idle', () => {
  it('is done in turns, in order, and ends when nothing is left', () => {
    const { idle, give } = idleTimes(2)
    const done: number[] = []
    whileIdle([1, 2, 3, 4, 5], (one) => done.push(one), idle)
    expect(done).toEqual([])
    give()
    expect(done).toEqual([1, 2])
    give()
    give()
    expect(done).toEqual([1, 2, 3, 4, 5])
    expect(give()).toBe(false)
  })

  it('is called off', () => {
    const { idle, give } = idleTimes(2)
    const done: number[] = []
    const stop = whileIdle([1, 2, 3, 4, 5], (one) => done.push(one), idle)
    give()
    stop()
    expect(give()).toBe(false)
    expect(done).toEqual([1, 2])
  })
})

describe('judging ahead', () => {
  const one = judged(makeIndicator(), years, '2025-T1')
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ ...one, indicator: { ...one.indicator, id: `X-${index}` } }))
  const periods = ['2023-ÅR', '2024-T1', '2024-T2', '2024-ÅR'].map(period)

  function asked(count: number, at: string): string[] {
    const { idle, give } = idleTimes(1000)
    const found: string[] = []
    judgeAhead(rows(count), period(at), periods, (id, when) => found.push(`${id} ${when}`), idle)
    while (give());
    return found
  }

  it('asks for many rows at the periods on either side', () => {
    const found = asked(300, '2024-T1')
    expect(found).toHaveLength(600)
    expect([found[0], found.at(-1)]).toEqual(['X-0 2023-ÅR', 'X-299 2024-T2'])
    expect(asked(300, '2024-ÅR')).toHaveLength(300)
  })

  it('goes on with something once many have been judged, in turns, and at once where they are few', () => {
    const { idle, give } = idleTimes(100)
    const done: string[] = []
    const stop = (count: number) => onceJudged(rows(count), (id) => done.push(id), () => done.push('all'), idle)
    stop(201)
    expect([give(), done.length, give(), give(), done.length, done.at(-1), give()]).toEqual([true, 100, true, true, 202, 'all', false])
    stop(3)
    expect(done.slice(202)).toEqual(['all'])
    stop(201)()
    expect(give()).toBe(false)
  })

  it('leaves few rows for when they are asked for', () => {
    expect(asked(103, '2024-T1')).toEqual([])
  })
})
