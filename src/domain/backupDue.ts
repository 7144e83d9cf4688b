import type { Fact } from './fact'

/** When a backup was made, and how many facts it holds. */
export interface BackupMark {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly facts: number
}

/** Why somebody is reminded of taking a backup. */
export type ReminderReason = 'never' | 'published' | 'many' | 'old'

/** What is stored now, and what day it is. */
export interface StoredNow {
  readonly now: string
  readonly facts: number
  /** The facts about the plan as a whole, publications among them. */
  readonly planFacts: readonly Pick<Fact, 'type' | 'at'>[]
}

/** So few facts are soon written again: nobody is reminded of them. */
const fewFacts = 10
const manyFacts = 100
const oldAfterDays = 14
const restDays = 7
const dayLength = 86_400_000

/** Whole days from one time to another. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / dayLength)
}

/** How many facts have come since the backup; after a restore that made them fewer, all of them. */
export function factsSince(mark: BackupMark | null, facts: number): number {
  return mark === null || facts < mark.facts ? facts : facts - mark.facts
}

function isPublishedAfter(mark: BackupMark | null, planFacts: StoredNow['planFacts']): boolean {
  return planFacts.some(({ type, at }) => type === 'publication' && (mark === null || at > mark.at))
}

/** Why a backup should be taken now; null when there is nothing new, or too little to speak of. */
export function reminderReason(mark: BackupMark | null, { now, facts, planFacts }: StoredNow): ReminderReason | null {
  const fresh = factsSince(mark, facts)
  if (fresh === 0) return null
  if (isPublishedAfter(mark, planFacts)) return 'published'
  if (mark === null) return fresh >= fewFacts ? 'never' : null
  if (fresh >= manyFacts) return 'many'
  return fresh >= fewFacts && daysBetween(mark.at, now) >= oldAfterDays ? 'old' : null
}

/** True while somebody who said "not now" is left alone. */
export function isResting(saidAt: string | null, now: string): boolean {
  return saidAt !== null && daysBetween(saidAt, now) < restDays
}

/** True when a copy should be laid in the chosen folder: there are new facts, and none was made that day or a period has been published since. */
export function isFolderDue(mark: BackupMark | null, { now, facts, planFacts }: StoredNow): boolean {
  if (facts === 0 || mark?.facts === facts) return false
  return mark === null || mark.at.slice(0, 10) !== now.slice(0, 10) || isPublishedAfter(mark, planFacts)
}
