import { describe, expect, it } from 'vitest'
import type { FactDraft } from '../../src/domain/fact'
import { isFact } from '../../src/domain/factShape'
import { factLog } from '../support/followUp'
import { makeIndicator } from '../support/indicators'

const decision = { caseNumber: '25/12', date: '2025-03-01' }

/** One fact of every kind that is not a measurement. */
function everyKind() {
  const { facts, measure, say, withdraw } = factLog(makeIndicator())
  const first = measure('2025-T1', '5', { marks: ['brudd'] })
  withdraw(first)
  say('omission', '2025-T1', { reason: '' })
  say('explanation', '2025-T1', { comment: '', cause: '', consequence: '' })
  say('tiltak', '2025-T1', { tiltak: 'k', text: '', responsible: '', deadline: '', state: 'pagar', note: '' })
  say('review', '2025-T1', { step: 'levert', facts: [first.id], note: '' })
  say('assessment', '2025-T1', { horizon: 2025, status: 'bak', reason: '', seen: null })
  say('target', '2025-T1', { horizon: 2025, written: '5', reason: '', decision })
  say('tolerance', '2025-T1', { tolerance: '', reason: '' })
  say('exemption', '2025-T1', { kind: 'utgaar', reason: '', decision })
  say('responsible', '2025-T1', { responsible: '', reason: '' })
  say('lock', '2025-T1', { locked: true, reason: '' })
  say('publication', '2025-T1', { snapshot: '', rules: '' })
  say('deadline', '2025-T1', { date: '' })
  say('report_text', '2025-T1', { utvalg: '', text: '' })
  return facts
}

describe('the shape of a fact', () => {
  it('is known for every kind', () => {
    const facts = everyKind()
    expect(facts.filter((fact) => !isFact(fact))).toEqual([])
    expect(new Set(facts.map(({ type }) => type)).size).toBe(15 satisfies number)
  })

  it('has every member: without any one of them it is no fact', () => {
    const optional = ['marks', 'role']
    for (const fact of everyKind()) {
      for (const name of Object.keys(fact).filter((one) => !optional.includes(one))) {
        expect(isFact({ ...fact, [name]: undefined }), `${fact.type} without ${name}`).toBe(false)
      }
    }
  })

  it('has no other codes than its own', () => {
    const [measurement] = everyKind()
    const strange: Partial<Record<keyof FactDraft | 'role' | 'marks', unknown>>[] = [{ role: 'sjef' }, { marks: ['brudd', 'x'] }, { type: 'toString' }, { type: '__proto__' }]
    for (const one of strange) expect(isFact({ ...measurement, ...one })).toBe(false)
    expect(isFact({ ...measurement, role: 'controller', marks: [] })).toBe(true)
  })
})
