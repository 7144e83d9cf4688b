import { describe, expect, it } from 'vitest'
import type { PlanLoadProblem, RefusalReason, StorageProblem } from '../../src/domain/storageProblem'
import { refusalText } from '../../src/words/refusals'
import { planLoadProblemText } from '../../src/words/planLoad'
import { storageProblemText } from '../../src/words/storage'

const storageProblems: StorageProblem[] = ['quota_exceeded', 'newer_database', 'blocked', 'unavailable', 'connection_lost', 'unknown']
const planProblems: PlanLoadProblem[] = ['unreachable', 'not_found', 'unreadable', 'no_plans']
const refusals: RefusalReason[] = ['not_a_fact', 'other_plan', 'bad_id', 'other_virksomhet', 'changed_content']
const nextStep = /(last siden|lagre på nytt|lukk|åpne|prøv|sjekk|velg|be den)/i

describe('the sentences about what could not be stored or had', () => {
  const withNextStep = [...storageProblems.map(storageProblemText), ...planProblems.map(planLoadProblemText)]

  it.each(withNextStep)('"%s" says what to do', (text) => {
    expect(text).toMatch(nextStep)
    expect(text).toMatch(/\.$/)
  })

  it('are different, so that the reason can be told from the sentence', () => {
    const all = [...withNextStep, ...refusals.map(refusalText)]
    expect(new Set(all).size).toBe(all.length)
  })
})
