import type { Fact } from '../domain/fact'
import { isFact, isRecord } from '../domain/factShape'
import type { RefusalReason, RefusedFact } from '../domain/storageProblem'
import { plainCopy, verifyFact } from './factId'

/** What may be stored of what was handed over, and what may not. */
export interface CheckedFacts {
  readonly valid: readonly Fact[]
  readonly refused: readonly RefusedFact[]
}

function refusalOf(candidate: unknown, planId: string): RefusalReason | null {
  if (!isFact(candidate)) return 'not_a_fact'
  if (candidate.plan !== planId) return 'other_plan'
  return verifyFact(candidate)
}

/** Divides what was handed over into facts of this plan whose ids vouch for their content, and the rest. */
export function checkFacts(candidates: readonly unknown[], planId: string): CheckedFacts {
  const valid = new Map<string, Fact>()
  const refused: RefusedFact[] = []
  candidates.forEach((candidate, position) => {
    const reason = refusalOf(candidate, planId)
    const id = isRecord(candidate) && typeof candidate.id === 'string' ? candidate.id : ''
    if (reason) refused.push({ position, id, reason })
    else if (!valid.has(id)) valid.set(id, plainCopy(candidate as Fact))
  })
  return { valid: [...valid.values()], refused }
}
