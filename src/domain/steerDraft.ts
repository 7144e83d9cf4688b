import type { FactDraft } from './fact'
import type { Decision, ExemptionFact } from './followUpFact'
import type { Indicator } from './indicator'
import { isoDateOf } from './isoDate'
import { periodOrdinal, yearEndOrdinal, type Period } from './period'
import type { PlanYears } from './plan'
import { failure, success, type Result } from './result'
import type { TargetReason } from './target'
import { parseTarget } from './targetParse'

/** A field of a form that changes what is followed up. */
export type SteerField = 'target' | 'period' | 'reason' | 'caseNumber' | 'date'

/** Why a field cannot be taken as it is. */
export type SteerReason = TargetReason | 'missing' | 'not_a_date' | 'same_as_before' | 'year_is_over'

/** What is wrong, by field. */
export type SteerProblems = Readonly<Partial<Record<SteerField, SteerReason>>>

/** A reason and a decision as they are written in a form. */
export interface WrittenDecision {
  readonly reason: string
  readonly caseNumber: string
  readonly date: string
}

/** A form with nothing written. */
export const noDecision: WrittenDecision = { reason: '', caseNumber: '', date: '' }

/** A changed target as it is written in a form. */
export interface WrittenTarget extends WrittenDecision {
  readonly horizon: number
  readonly target: string
  readonly period: Period
}

/** Who set the period of a form: the decision's date proposes one until the person has chosen. */
export interface PeriodChoice {
  readonly chosenBy: '' | 'person'
}

/** An exemption as it is written in a form. */
export interface WrittenExemption extends WrittenDecision {
  readonly kind: ExemptionFact['kind']
  readonly period: Period
}

function decisionProblems({ reason, caseNumber, date }: WrittenDecision): SteerProblems {
  return {
    ...(reason.trim() === '' ? { reason: 'missing' } : {}),
    ...(caseNumber.trim() === '' ? { caseNumber: 'missing' } : {}),
    ...(date.trim() === '' ? { date: 'missing' } : isoDateOf(date) === null ? { date: 'not_a_date' } : {}),
  }
}

function decisionOf({ caseNumber, date }: WrittenDecision): Decision {
  return { caseNumber: caseNumber.trim(), date: isoDateOf(date) ?? date }
}

function checked<T>(problems: SteerProblems, draft: () => T): Result<T, SteerProblems> {
  return Object.keys(problems).length > 0 ? failure(problems) : success(draft())
}

/** What is wrong with the new target: it cannot be read, or it is the one that holds already [R2.7]. */
function targetProblem({ horizon, target }: WrittenTarget, indicator: Indicator, years: PlanYears): SteerReason | null {
  const parsed = parseTarget(target, indicator)
  if (!parsed.ok) return parsed.failure.reason
  return indicator.targets[years.targets.indexOf(horizon)]?.written.trim() === target.trim() ? 'same_as_before' : null
}

/** Reads a changed target; `indicator` is as it is at the period the change would hold from [R10.2]. */
export function targetDraft(written: WrittenTarget, indicator: Indicator, years: PlanYears): Result<Extract<FactDraft, { type: 'target' }>, SteerProblems> {
  const { horizon, target, period, reason } = written
  const problem = targetProblem(written, indicator, years)
  const isOver = periodOrdinal(period) > yearEndOrdinal(horizon)
  const problems: SteerProblems = { ...decisionProblems(written), ...(problem ? { target: problem } : {}), ...(isOver ? { period: 'year_is_over' } : {}) }
  return checked(problems, () => ({
    ...{ type: 'target', indicator: indicator.id, period, horizon, written: target.trim(), reason: reason.trim(), decision: decisionOf(written) },
  }))
}

/** Reads an exemption; a reason and a decision are compulsory [R10.3]. */
export function exemptionDraft(written: WrittenExemption, indicator: Indicator): Result<Extract<FactDraft, { type: 'exemption' }>, SteerProblems> {
  const { kind, period, reason } = written
  return checked(decisionProblems(written), () => ({
    ...{ type: 'exemption', indicator: indicator.id, period, kind, reason: reason.trim(), decision: decisionOf(written) },
  }))
}
