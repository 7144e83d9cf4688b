import type { Fact, FactId } from './fact'
import type { ReviewFact, ReviewStep } from './followUpFact'
import type { Period } from './period'
import { standingFacts } from './standing'

/** Where a report line stands: nothing to report yet, a draft, or the last step that was taken with what it says now [R10.5]. */
export type LineState = 'tom' | 'utkast' | ReviewStep

/** What is reported of one indicator for one period, and where it stands. */
export interface ReportLine {
  readonly state: LineState
  /** The last step taken, also when something was changed after it; null before the first. */
  readonly step: ReviewFact | null
  /** The facts that a step taken now would name. */
  readonly content: readonly FactId[]
}

/** Which facts are looked at: all of them, or only those that have been approved [R10.6]. */
export type FactBasis = 'all' | 'approved'

/** A line before anything is reported. */
export const emptyLine: ReportLine = { state: 'tom', step: null, content: [] }

/** The line of a period; `content` holds what it says: its measurement or that it was not carried out, and its explanation. */
export function lineOf(facts: readonly Fact[], period: Period, content: readonly FactId[]): ReportLine {
  const step = standingFacts(facts, 'review').filter((fact) => fact.period === period).at(-1) ?? null
  if (content.length === 0) return { state: 'tom', step, content }
  const covers = step !== null && content.every((id) => step.facts.includes(id))
  return { state: covers ? step.step : 'utkast', step, content }
}

const needsApproval: readonly Fact['type'][] = ['measurement', 'omission', 'explanation']

/** The facts without those that no one has approved, or whose approval was followed by a return [R10.6]. */
export function approvedFacts(facts: readonly Fact[]): Fact[] {
  const lastStep = new Map<FactId, ReviewStep>()
  for (const { facts: named, step } of standingFacts(facts, 'review')) for (const id of named) lastStep.set(id, step)
  return facts.filter((fact) => !needsApproval.includes(fact.type) || lastStep.get(fact.id) === 'godkjent')
}
