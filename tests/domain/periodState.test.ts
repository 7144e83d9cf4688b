import { describe, expect, it } from 'vitest'
import { isAfterPublication, periodStateOf } from '../../src/domain/periodState'
import { isoDateOf } from '../../src/domain/isoDate'
import { isOverdue, type TiltakLife } from '../../src/domain/tiltak'
import { factLog } from '../support/followUp'
import { makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const plan = { ...makeIndicator(), id: '' }
const when = period('2025-T1')

describe('a period', () => {
  it('is locked by publishing or by a lock until it is opened again [R10.8]', () => {
    const { facts, say } = factLog(plan)
    const locked = () => periodStateOf(facts, when).lock?.type ?? null
    const seen = [locked()]
    say('lock', '2025-T1', { locked: true, reason: 'Gjennomgang' })
    seen.push(locked())
    say('lock', '2025-T1', { locked: false, reason: 'Feil i tall' })
    seen.push(locked())
    say('publication', '2025-T1', { snapshot: 'abc', rules: '1.0' })
    seen.push(locked())
    say('lock', '2025-T2', { locked: false, reason: '' })
    expect([...seen, locked()]).toEqual([null, 'lock', null, 'publication', 'publication'])
  })

  it('is due at the date decided, or else as proposed [R10.8]', () => {
    const { facts, say } = factLog(plan)
    const due = (text: string) => periodStateOf(facts, period(text)).deadline
    expect(['2025-T1', '2025-T2', '2025-ÅR'].map(due)).toEqual(['2025-05-31', '2025-09-30', '2026-01-31'])
    say('deadline', '2025-T1', { date: '2025-05-12' })
    expect(periodStateOf(facts, when)).toMatchObject({ deadline: '2025-05-12', isDeadlineDecided: true })
  })

  it('tells what was made after it was published [R10.9]', () => {
    const { facts, say } = factLog(plan)
    const before = say('lock', '2025-T1', { locked: true, reason: '' })
    say('publication', '2025-T1', { snapshot: 'abc', rules: '1.0' })
    const after = say('lock', '2025-T1', { locked: false, reason: '' })
    const state = periodStateOf(facts, when)
    expect([before, after].map((fact) => isAfterPublication(fact, state))).toEqual([false, true])
  })
})

describe('a date that a person wrote', () => {
  it.each([
    ['2025-09-01', '2025-09-01'],
    ['1.9.2025', '2025-09-01'],
    ['01. 09.25', '2025-09-01'],
    ['31.2.2025', null],
    ['høsten', null],
    ['', null],
  ])('%j is %j', (written, date) => expect(isoDateOf(written)).toBe(date))

  it('is past from the day after, for what is still open', () => {
    const life: TiltakLife = { key: 'k', text: 'Kurs', responsible: 'HR', deadline: '1.9.2025', state: 'pagar', note: '', since: when, updated: when, closed: null, fact: null }
    expect([isOverdue(life, '2025-09-01'), isOverdue(life, '2025-09-02'), isOverdue({ ...life, closed: when }, '2025-09-02')]).toEqual([false, true, false])
  })
})
