import type { Fact } from '../domain/fact'
import { isFact } from '../domain/factShape'
import { failure, success, type Result } from '../domain/result'
import type { SealedProblem } from '../domain/sealed'
import type { FactFlaw } from '../domain/storageProblem'

/** What is wrong with a fact's id, or null when it vouches for the content. */
export type FactCheck = (fact: Fact) => FactFlaw | null

/** The facts of a file when every one is a fact of the plan whose id vouches for it; else what is wrong with the first that is not. */
export function checkFactList(list: unknown, planId: string, check: FactCheck): Result<Fact[], SealedProblem> {
  if (!Array.isArray(list)) return failure({ reason: 'broken', place: 'facts' })
  for (const [position, fact] of list.entries()) {
    if (!isFact(fact) || fact.plan !== planId) return failure({ reason: 'broken', place: `facts[${position}]` })
    const flaw = check(fact)
    if (flaw) return failure({ reason: 'bad_fact', position, flaw })
  }
  return success(list as Fact[])
}
