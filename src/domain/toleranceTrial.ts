import { toPlain, type Decimal } from './decimal'
import type { Fact } from './fact'
import type { Indicator } from './indicator'
import type { Judgement } from './judgement'
import { periodsBetween, type Period } from './period'
import type { PlanYears } from './plan'
import { recordOf } from './record'
import { statuses, type Status } from './status'
import { isFollowedUp } from './summary'
import { recordWith } from './trial'

/** What is tried: another tolerance from a period on, or the general rule where it is null. */
export interface ToleranceTrialPlace {
  readonly years: PlanYears
  /** The period that a decision would hold from. */
  readonly from: Period
  /** The last period that is judged. */
  readonly last: Period
  readonly tolerance: Decimal | null
}

/** One status, now and with another tolerance. */
export interface TrialChange {
  readonly indicator: Indicator
  readonly period: Period
  readonly before: Judgement
  readonly after: Judgement
}

/** How often each status is given. */
export type StatusTally = Readonly<Record<Status, number>>

/** What another tolerance would do to the statuses it would hold for. */
export interface ToleranceTrial {
  /** The statuses that are looked at: an indicator, a period and a target year each. */
  readonly judged: number
  readonly before: StatusTally
  readonly after: StatusTally
  readonly changes: readonly TrialChange[]
}

/** An indicator with its facts. */
export interface TriedIndicator {
  readonly indicator: Indicator
  readonly facts: readonly Fact[]
}

/** Every status of an indicator now and with the tolerance that is tried; periods out of the follow-up have none [R10.3]. */
function compared({ indicator, facts }: TriedIndicator, { years, from, last, tolerance }: ToleranceTrialPlace): TrialChange[] {
  const now = recordOf(indicator, facts, years)
  const draft = { type: 'tolerance', indicator: indicator.id, period: from, tolerance: tolerance ? toPlain(tolerance) : '', reason: '' } as const
  const tried = recordWith(indicator, facts, years, draft)
  return periodsBetween(from, last).flatMap((period) => {
    const row = now.rowAt(period)
    if (!isFollowedUp(row)) return []
    return row.judgements.flatMap((before, index) => {
      const after = tried.rowAt(period).judgements[index]
      return after ? [{ indicator: row.indicator, period, before, after }] : []
    })
  })
}

function tally(judgements: readonly Judgement[]): StatusTally {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
  for (const { status } of judgements) counts[status] += 1
  return counts
}

/** Judges indicators with another tolerance, exactly as if it had been decided; nothing is stored [R3.1] [R10.2]. */
export function tryTolerance(indicators: readonly TriedIndicator[], place: ToleranceTrialPlace): ToleranceTrial {
  const all = indicators.flatMap((one) => compared(one, place))
  return {
    judged: all.length,
    before: tally(all.map(({ before }) => before)),
    after: tally(all.map(({ after }) => after)),
    changes: all.filter(({ before, after }) => before.status !== after.status),
  }
}
