import type { Decimal } from './decimal'
import type { Period } from './period'
import type { SeriesPoint } from './series'
import type { Reason, Status } from './status'
import type { Target } from './target'

/** Which part of rule 5 decided: nothing measured, an answer, a year-to-date value, the baseline alone, or a level. */
export type Basis = 'none' | 'answer' | 'year_to_date' | 'baseline' | 'level'

/** One indicator judged against one horizon, with the numbers that decided. */
export interface Judgement {
  /** The target year judged against. */
  readonly horizon: number
  readonly status: Status
  /** Only with `ikke_vurdert`. */
  readonly reason: Reason | null
  /** The period judged, or the end of the horizon if that comes first. */
  readonly judgedPeriod: Period
  /** True when the judged period is the end of the horizon year. */
  readonly passed: boolean
  readonly basis: Basis
  readonly target: Target
  /** The latest valid measurement at the judged period, also when it is too old to be judged. */
  readonly point: SeriesPoint | null
  /** The level the value was held against; null when nothing was judged or it is an answer. */
  readonly required: Decimal | null
  /** For a year-to-date value: the whole year's krav; else null. */
  readonly yearly: Decimal | null
  /** The first period whose expected measurement never came; only with `ikke_rapportert`. */
  readonly missingPeriod: Period | null
  /** How far the value is on the wrong side of the required level; negative when on the right side. */
  readonly shortfall: Decimal | null
  /** Absolute tolerance in the indicator's unit; null for answers. */
  readonly tolerance: Decimal | null
}
