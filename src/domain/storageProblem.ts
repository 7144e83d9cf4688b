import type { FactId } from './fact'

/** Every way in which storing or reading what is stored may foreseeably fail. */
export type StorageProblem =
  | 'quota_exceeded'
  | 'newer_database'
  | 'blocked'
  | 'unavailable'
  | 'connection_lost'
  | 'unknown'

/** Why a published file could not be had: no answer, no such file, not the expected content, or an empty list of plans. */
export type PlanLoadProblem = 'unreachable' | 'not_found' | 'unreadable' | 'no_plans'

/** Why a fact's id does not vouch for its content. */
export type FactFlaw = 'bad_id' | 'other_virksomhet' | 'changed_content'

/** Why something that came as a fact is not taken in. */
export type RefusalReason = FactFlaw | 'not_a_fact' | 'other_plan'

/** A fact that was not taken in; `position` counts from 0 in what was handed over. */
export interface RefusedFact {
  readonly position: number
  readonly id: FactId
  readonly reason: RefusalReason
}
