import type { FactId, MeasurementFact, Remarks } from './fact'
import type { Period } from './period'
import type { Value } from './value'
import type { ValueMark } from './valueMark'

/** A valid measurement: read, confirmed where asked, not withdrawn and not replaced [R2.10]. */
export interface Measurement extends Remarks {
  readonly factId: FactId
  readonly indicator: string
  readonly period: Period
  readonly value: Value
  readonly written: string
  readonly author: string
  readonly at: string
  readonly marks: readonly ValueMark[]
  /** True when it replaces an earlier fact with another value. */
  readonly corrected: boolean
  /** Other facts that were not replaced by this one and say something else about the same cell [R2.11]. */
  readonly conflicts: readonly MeasurementFact[]
}
