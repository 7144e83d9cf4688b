import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../src/domain/indicator'
import { periodStateOf } from '../../src/domain/periodState'
import { recordOf } from '../../src/domain/record'
import type { Role } from '../../src/domain/role'
import { tasksOf, type TaskPerson } from '../../src/domain/task'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

type Log = ReturnType<typeof factLog>
const leader: TaskPerson = { role: 'virksomhetsleder', areas: [] }
const decision = { caseNumber: '25/1', date: '2025-06-01' }

/** The tasks of one indicator after what `tell` has put in its log. */
function tasks(tell: (log: Log) => void, { indicator = makeIndicator(), when = '2025-T1', today = '2025-05-10', person = leader, whole = (_log: Log) => {} } = {}) {
  const log = factLog(indicator)
  const plan = factLog({ ...indicator, id: '' }, '1')
  tell(log)
  whole(plan)
  const stateOf = (at: ReturnType<typeof period>) => periodStateOf(plan.facts, at)
  return tasksOf([recordOf(indicator, log.facts, years)], person, { period: period(when), today, years, stateOf })
}

const kinds = (...args: Parameters<typeof tasks>) => tasks(...args).map(({ kind }) => kind)
const nothing = () => {}
const step = (log: Log, taken: 'levert' | 'returnert' | 'godkjent', note = '') => log.say('review', '2025-T1', { step: taken, facts: log.facts.filter(({ type }) => type === 'measurement').map(({ id }) => id), note })

describe('a measurement', () => {
  it('is asked for when it is expected, by the deadline of its period [R10.11]', () => {
    expect(tasks(nothing)).toMatchObject([{ kind: 'maaling', period: '2025-T1', by: '2025-05-31', isLate: false }])
    expect(tasks(nothing, { today: '2025-06-01' })).toMatchObject([{ isLate: true }])
    const whole = ({ say }: Log) => say('deadline', '2025-T1', { date: '2025-05-05' })
    expect(tasks(nothing, { whole })).toMatchObject([{ by: '2025-05-05', isLate: true }])
  })

  it('is not asked for when it is not expected, is out, or was not carried out [R10.11]', () => {
    const yearly = makeIndicator({ frequency: 'årlig' })
    expect(kinds(nothing, { indicator: yearly })).toEqual([])
    expect(kinds(({ say }) => say('omission', '2025-T1', { reason: 'Syk' }))).toEqual(['utkast'])
    expect(kinds(({ say }) => say('exemption', '2025-T1', { kind: 'ikke_aktuelt', reason: 'x', decision }))).toEqual([])
  })

  it('that was due earlier and never came is still asked for, once [R10.11]', () => {
    const yearly = makeIndicator({ frequency: 'årlig' })
    const later = { indicator: yearly, when: '2026-T1', today: '2026-05-10' }
    expect(tasks(nothing, later)).toMatchObject([{ kind: 'maaling', period: '2025-ÅR', by: '2026-01-31', isLate: true }])
    expect(kinds(({ measure }) => measure('2025-ÅR', '12'), later)).toEqual([])
    expect(kinds(({ say }) => say('omission', '2025-ÅR', { reason: 'Syk' }), later)).toEqual([])
    expect(tasks(nothing, { when: '2025-T2' })).toMatchObject([{ period: '2025-T2' }])
  })
})

describe('a report line', () => {
  const measured = ({ measure }: Log) => measure('2025-T1', '12')

  it('is delivered, corrected when it comes back, and approved by those who may [R10.11]', () => {
    expect(kinds(measured)).toEqual(['utkast'])
    const delivered = (log: Log) => void (measured(log), step(log, 'levert'))
    expect(kinds(delivered)).toEqual([])
    const chief: TaskPerson = { role: 'kommunalsjef', areas: ['X'] }
    expect(kinds(delivered, { person: chief })).toEqual(['godkjenning'])
    const returned = (log: Log) => void (measured(log), step(log, 'returnert', 'Sjekk tallet'))
    expect(tasks(returned)).toMatchObject([{ kind: 'returnert', step: { note: 'Sjekk tallet' } }])
    expect(kinds((log) => void (measured(log), step(log, 'godkjent')), { person: chief })).toEqual([])
  })

  it('asks for nothing once the period is locked [R10.11]', () => {
    const whole = ({ say }: Log) => say('lock', '2025-T1', { locked: true, reason: 'Ferdig' })
    expect(kinds(measured, { whole })).toEqual([])
  })
})

describe('a målavvik', () => {
  it('asks for årsak and tiltak until they are there, but not where only the baseline is behind [R10.11]', () => {
    expect(kinds(nothing, { indicator: makeIndicator({ baseline: '4', frequency: 'årlig' }) })).toEqual([])
    expect(kinds(({ measure }) => measure('2025-T1', '2'))).toEqual(['aarsak', 'tiltak', 'utkast'])
    expect(kinds(({ measure }) => measure('2025-T1', '2', { cause: 'Sykdom' }))).toEqual(['tiltak', 'utkast'])
  })

  it('asks for what its target requires to be documented [R10.11]', () => {
    const indicator = makeIndicator({ valueType: 'janei', direction: null, unit: '', targets: ['Ja + rapport', 'Ja + rapport'] })
    expect(kinds(({ measure }) => measure('2025-T1', 'ja', { cause: 'x' }), { indicator })).toContain('rapport')
  })

  it('has a tiltak to follow up when its deadline is past, locked or not [R10.11]', () => {
    const tiltak = { text: 'Ansett to', responsible: 'Kari', deadline: '9.5.2025' }
    const behind = ({ measure }: Log) => measure('2025-T1', '2', { cause: 'x', tiltak })
    const whole = ({ say }: Log) => say('lock', '2025-T1', { locked: true, reason: 'Ferdig' })
    expect(tasks(behind, { whole })).toMatchObject([{ kind: 'tiltak_frist', by: '2025-05-09', isLate: true, tiltak: { text: 'Ansett to' } }])
    expect(kinds(behind, { whole, today: '2025-05-09' })).toEqual([])
  })
})

describe('an unsettled baseline', () => {
  const indicator: Indicator = makeIndicator({ baselineState: 'uavklart', frequency: 'årlig' })

  it('is to be settled by a measurement of the baseline period [R10.11]', () => {
    expect(tasks(nothing, { indicator })).toMatchObject([{ kind: 'utgangspunkt', period: '2023-ÅR', by: null, isLate: false }])
    expect(kinds(({ measure }) => measure('2023-ÅR', '12'), { indicator })).toEqual([])
  })
})

describe('whose tasks they are', () => {
  const of = (role: Role | null, areas: readonly string[]) => kinds(nothing, { person: { role, areas } })

  it('follows from the role and what it is for [R10.11]', () => {
    expect(of('virksomhetsleder', ['Enhet'])).toEqual(['maaling'])
    expect(of('virksomhetsleder', ['En annen'])).toEqual([])
    expect(of('kommunalsjef', ['X'])).toEqual(['maaling'])
    expect(of('kommunalsjef', ['Y'])).toEqual([])
    expect(of('controller', [])).toEqual(['maaling'])
    expect(of(null, [])).toEqual(['maaling'])
    expect(of('leser', [])).toEqual([])
  })

  it('follows the virksomhet that is responsible now [R10.1]', () => {
    const moved = ({ say }: Log) => say('responsible', '2025-T1', { responsible: 'En annen', reason: 'x' })
    expect(kinds(moved, { person: { role: 'virksomhetsleder', areas: ['En annen'] } })).toEqual(['maaling'])
    expect(kinds(moved, { person: { role: 'virksomhetsleder', areas: ['Enhet'] } })).toEqual([])
  })
})
