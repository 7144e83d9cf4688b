import { describe, expect, it } from 'vitest'
import type { ReviewStep } from '../../src/domain/followUpFact'
import { periodStateOf } from '../../src/domain/periodState'
import { recordOf } from '../../src/domain/record'
import type { LineState } from '../../src/domain/reportLine'
import { answersFor, mayUndoStep, reviewDrafts, rowsForStep, stepObstacle, type Reviewer } from '../../src/domain/reviewSteps'
import type { Role } from '../../src/domain/role'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const when = period('2025-T1')
const indicator = makeIndicator({ responsible: 'Skole', utvalg: 'OK' })
const steps: readonly ReviewStep[] = ['levert', 'returnert', 'godkjent']
const open = { lock: null }
const as = (role: Role | null, ...areas: string[]): Reviewer => ({ role, areas })
const controller = as('controller')

/** The row of an indicator whose line was taken through the steps. */
function rowAfter(...taken: readonly ReviewStep[]) {
  const log = factLog(indicator)
  const { id } = log.measure('2025-T1', '9')
  for (const step of taken) log.say('review', '2025-T1', { step, facts: [id], note: '' })
  return recordOf(indicator, log.facts, years).rowAt(when)
}

function lockedBy(type: 'lock' | 'publication') {
  const { facts, say } = factLog({ ...indicator, id: '' })
  if (type === 'lock') say('lock', '2025-T1', { locked: true, reason: 'Gjennomgang' })
  else say('publication', '2025-T1', { snapshot: 'abc', rules: '1.0' })
  return periodStateOf(facts, when)
}

describe('the step that can be taken with a line', () => {
  it.each<[LineState, readonly ReviewStep[], readonly ReviewStep[]]>([
    ['utkast', [], ['levert']],
    ['levert', ['levert'], ['returnert', 'godkjent']],
    ['returnert', ['levert', 'returnert'], ['levert']],
    ['godkjent', ['levert', 'godkjent'], ['returnert']],
  ])('follows from where it stands: %s [R10.20]', (state, taken, possible) => {
    const row = rowAfter(...taken)
    expect(row.line.state).toBe(state)
    expect(steps.filter((step) => stepObstacle(row, step, controller, open) === null)).toEqual(possible)
  })

  it('is none where nothing is reported, and says why', () => {
    const row = recordOf(indicator, [], years).rowAt(when)
    expect(steps.map((step) => stepObstacle(row, step, controller, open))).toEqual(['nothing_reported', 'nothing_reported', 'nothing_reported'])
    expect(stepObstacle(rowAfter(), 'godkjent', controller, open)).toBe('not_delivered')
    expect(stepObstacle(rowAfter('levert', 'godkjent'), 'levert', controller, open)).toBe('already')
  })

  it.each<[string, Reviewer, string | null, string | null]>([
    ['nobody in particular', as(null), null, 'role'],
    ['a virksomhetsleder', as('virksomhetsleder', 'Skole'), null, 'role'],
    ['another virksomhetsleder', as('virksomhetsleder', 'Barnehage'), 'area', 'role'],
    ['the kommunalsjef of the utvalg', as('kommunalsjef', 'OK'), null, null],
    ['another kommunalsjef', as('kommunalsjef', 'XX'), 'area', 'area'],
    ['a controller', controller, null, null],
    ['a reader', as('leser'), 'role', 'role'],
  ])('is for %s as the role says [R10.20]', (_, who, deliver, approve) => {
    expect(stepObstacle(rowAfter(), 'levert', who, open)).toBe(deliver)
    expect(stepObstacle(rowAfter('levert'), 'godkjent', who, open)).toBe(approve)
  })

  it('is only approving in a locked period, and none once it is published [R10.20]', () => {
    const delivered = rowAfter('levert')
    const locked = lockedBy('lock')
    expect([stepObstacle(rowAfter(), 'levert', controller, locked), stepObstacle(delivered, 'returnert', controller, locked)]).toEqual(['locked', 'locked'])
    expect(stepObstacle(delivered, 'godkjent', controller, locked)).toBeNull()
    expect(stepObstacle(delivered, 'godkjent', controller, lockedBy('publication'))).toBe('published')
    expect([mayUndoStep('levert', locked), mayUndoStep('godkjent', locked), mayUndoStep('godkjent', lockedBy('publication'))]).toEqual([false, true, false])
  })

  it('is stored as a fact for each line, with what the line says and the note', () => {
    const row = rowAfter('levert')
    expect(rowsForStep([row, rowAfter()], 'returnert', controller, open)).toEqual([row])
    expect(reviewDrafts([row], 'returnert', ' Se over tallet ')).toEqual([
      { type: 'review', indicator: 'X-01', period: '2025-T1', step: 'returnert', facts: row.line.content, note: 'Se over tallet' },
    ])
  })
})

it('a person without areas answers for all of them', () => {
  expect([as('virksomhetsleder'), as('kommunalsjef'), as('controller', 'Barnehage')].map((who) => answersFor(who, indicator))).toEqual([true, true, true])
})
