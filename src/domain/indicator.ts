import type { Decimal } from './decimal'
import type { Target } from './target'
import type { Value, ValueType } from './value'

/** Whether a higher or a lower value is better; stored in the plan data, never inferred (`retning`) [R1.5]. */
export type Direction = 'høyere' | 'lavere'

/** A level, or a count from 1 January (`periodisering`) [R1.6]. */
export type Accumulation = 'nivå' | 'akkumulert'

/** How often a measurement is expected (`hyppighet`) [R7.2]. */
export type Frequency = 'tertial' | 'årlig' | 'annethvert år'

/** Whether the plan's printed baseline can be used (`nullpunkt`) [R1.3]. */
export type BaselineState = 'målt' | 'mangler' | 'uavklart'

/** The plan's "Siste måling" of the baseline year. */
export interface Baseline {
  readonly state: BaselineState
  /** The cell as the plan prints it, possibly empty. */
  readonly written: string
  /** What the cell was read as, or null when it says nothing; usable only when `state` is `målt`. */
  readonly value: Value | null
  readonly note: string
}

/** One row of the plan's goal tables: its own wording and our reading of it. */
export interface Indicator {
  readonly id: string
  readonly utvalg: string
  readonly samfunnsmaal: string
  readonly innsatsomraade: string
  readonly delmaal: string
  /** The plan's own wording, verbatim. */
  readonly text: string
  /** Code shared by the indicators that the plan marks as common to all utvalg, or empty. */
  readonly sharedCode: string
  readonly valueType: ValueType
  readonly unit: string
  readonly decimals: number
  /** The indicator's own tolerance in its unit, or null for the general rule [R3.1]. */
  readonly tolerance: Decimal | null
  readonly toleranceReason: string
  /** When the tolerance was decided here, ISO 8601; missing where it is the plan's own or the general rule [R10.2]. */
  readonly toleranceDecided?: string
  /** Null only for janei and vurdering. */
  readonly direction: Direction | null
  readonly accumulation: Accumulation
  readonly frequency: Frequency
  /** Proposed responsible virksomhet, by name. */
  readonly responsible: string
  readonly baseline: Baseline
  /** One target for each target year of the plan, in the same order. */
  readonly targets: readonly Target[]
  /** Line in the plan's own text. */
  readonly line: number
  readonly note: string
}
