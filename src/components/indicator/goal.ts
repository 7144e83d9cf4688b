import type { Indicator } from '../../domain/indicator'
import type { Period } from '../../domain/period'
import type { TargetChange } from '../../domain/targetChange'

/** An indicator's goal as the plan adopted it, and what became of it. */
export interface IndicatorGoal {
  readonly adopted: Indicator
  /** Every change of a target, also those that hold from a later period. */
  readonly changes: readonly TargetChange[]
  /** The indicator with the targets and the tolerance that hold at a period. */
  at(period: Period): Indicator
}
