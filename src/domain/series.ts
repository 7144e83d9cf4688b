import type { Indicator } from './indicator'
import type { Measurement } from './measurement'
import type { Period } from './period'
import type { Value } from './value'

/** One valid measurement in time, its value rounded as it is shown [R1.7]. */
export interface SeriesPoint {
  readonly period: Period
  readonly ordinal: number
  readonly value: Value
  /** Null for the plan's own baseline. */
  readonly measurement: Measurement | null
}

/** All valid measurements of one indicator in order of time, at most one a period, with the usable baseline first [R1.3]. */
export interface Series {
  readonly indicator: Indicator
  readonly points: readonly SeriesPoint[]
}
