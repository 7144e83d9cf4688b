import type { Fact } from '../domain/fact'
import type { Period } from '../domain/period'
import type { Plan, Utvalg } from '../domain/plan'
import type { IndicatorRecord } from '../domain/record'
import type { FactBasis } from '../domain/reportLine'

/** What a report is made of; the clock and the facts come from outside. */
export interface ReportInput {
  readonly plan: Plan
  readonly period: Period
  /** One utvalg alone; null for the whole municipality. */
  readonly utvalg: Utvalg | null
  readonly basis: FactBasis
  /** Everything the facts say about an indicator, on the basis that is asked for. */
  readonly recordOf: (id: string) => IndicatorRecord | null
  /** The facts of one indicator. */
  readonly factsOf: (id: string) => readonly Fact[]
  /** The facts about the whole plan. */
  readonly planFacts: readonly Fact[]
  /** When it is made, ISO 8601. */
  readonly generated: string
  /** True where small numbers are not to be told [R11.1]. */
  readonly holdsBackSmall: boolean
  /** True where the measurements are invented. */
  readonly isExample: boolean
}
