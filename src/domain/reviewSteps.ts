import type { FactDraft } from './fact'
import type { ReviewStep } from './followUpFact'
import type { Indicator } from './indicator'
import type { PeriodState } from './periodState'
import type { LineState } from './reportLine'
import { mayDo, type Role } from './role'
import type { JudgedRow } from './row'

/** Who would take a step: the role, and what it is for (see the session); empty areas are all of them. */
export interface Reviewer {
  readonly role: Role | null
  readonly areas: readonly string[]
}

/** Why a step cannot be taken with a line. */
export type StepObstacle = 'published' | 'locked' | 'role' | 'area' | 'nothing_reported' | 'not_delivered' | 'already'

const stepsFrom: Readonly<Record<LineState, readonly ReviewStep[]>> = {
  tom: [],
  utkast: ['levert'],
  levert: ['returnert', 'godkjent'],
  returnert: ['levert'],
  godkjent: ['returnert'],
}

/** True for what the person answers for: the virksomheter of a virksomhetsleder, the utvalg of a kommunalsjef. */
export function answersFor({ role, areas }: Reviewer, { responsible, utvalg }: Pick<Indicator, 'responsible' | 'utvalg'>): boolean {
  if (areas.length === 0) return true
  if (role === 'virksomhetsleder') return areas.includes(responsible)
  return role === 'kommunalsjef' ? areas.includes(utvalg) : true
}

function stateObstacle(state: LineState, step: ReviewStep): StepObstacle | null {
  if (stepsFrom[state].includes(step)) return null
  if (state === 'tom') return 'nothing_reported'
  return state === step || step === 'levert' ? 'already' : 'not_delivered'
}

function periodObstacle({ lock }: Pick<PeriodState, 'lock'>, step: ReviewStep): StepObstacle | null {
  if (lock === null || (lock.type === 'lock' && step === 'godkjent')) return null
  return lock.type === 'publication' ? 'published' : 'locked'
}

/**
 * Why a step cannot be taken with a row's line, or null when it can [R10.20]: delivered from a draft or returned, returned
 * from delivered or approved, approved from delivered. In a locked period only approving is left, until it is published.
 */
export function stepObstacle(row: Pick<JudgedRow, 'indicator' | 'line'>, step: ReviewStep, who: Reviewer, period: Pick<PeriodState, 'lock'>): StepObstacle | null {
  if (!mayDo(who.role, step === 'levert' ? 'report' : 'review')) return 'role'
  if (!answersFor(who, row.indicator)) return 'area'
  return stateObstacle(row.line.state, step) ?? periodObstacle(period, step)
}

/** True when a step may still be taken back: the period is not locked for it [R10.20]. */
export function mayUndoStep(step: ReviewStep, period: Pick<PeriodState, 'lock'>): boolean {
  return periodObstacle(period, step) === null
}

/** The rows whose line the step can be taken with. */
export function rowsForStep<T extends Pick<JudgedRow, 'indicator' | 'line'>>(rows: readonly T[], step: ReviewStep, { role, areas }: Reviewer, period: Pick<PeriodState, 'lock'>): T[] {
  const who = { role, areas }
  return rows.filter((row) => stepObstacle(row, step, who, period) === null)
}

/** The facts of a step taken with the lines of the rows; each names what its line says now [R10.5]. */
export function reviewDrafts(rows: readonly JudgedRow[], step: ReviewStep, note = ''): FactDraft[] {
  return rows.map(({ indicator, period, line }) => ({ type: 'review', indicator: indicator.id, period, step, facts: [...line.content], note: note.trim() }))
}
