import type { Indicator } from './indicator'

/** The years a plan is about; nothing in the core names them [R1.8]. */
export interface PlanYears {
  /** Year of the "siste måling", e.g. 2023. */
  readonly baseline: number
  /** The target years in order, e.g. 2025 and 2028. */
  readonly targets: readonly number[]
  /** First year in which measurements are expected: the year after the plan's adoption. */
  readonly firstExpected: number
}

/** A political committee. */
export interface Utvalg {
  readonly code: string
  readonly name: string
}

/** A long-term goal of the municipality. */
export interface Samfunnsmaal {
  readonly number: string
  readonly name: string
}

/** An area of effort under a samfunnsmål. */
export interface Innsatsomraade {
  readonly number: string
  readonly samfunnsmaal: string
  readonly name: string
  readonly line: number
}

/** A sub-goal of an utvalg under an innsatsområde; its indicators tell whether it is reached. */
export interface Delmaal {
  readonly id: string
  readonly utvalg: string
  readonly innsatsomraade: string
  readonly text: string
}

/** Where a plan comes from and under which terms it is republished. */
export interface PlanSource {
  readonly title: string
  readonly path: string
}

/** What identifies a plan. */
export interface PlanMeta {
  readonly id: string
  readonly title: string
  readonly municipality: string
  readonly version: string
  readonly adopted: string
  readonly years: PlanYears
  readonly sources: readonly PlanSource[]
  readonly licence: string
}

/** A plan as it was read from its package: every cell still as text, by table and column. */
export interface PlanTables {
  readonly meta: PlanMeta
  readonly utvalg: readonly Record<string, string>[]
  readonly samfunnsmaal: readonly Record<string, string>[]
  readonly innsatsomraader: readonly Record<string, string>[]
  readonly delmaal: readonly Record<string, string>[]
  readonly indikatorer: readonly Record<string, string>[]
}

/** A plan, read and ready to be judged against. */
export interface Plan extends PlanMeta {
  readonly utvalg: readonly Utvalg[]
  readonly samfunnsmaal: readonly Samfunnsmaal[]
  readonly innsatsomraader: readonly Innsatsomraade[]
  readonly delmaal: readonly Delmaal[]
  readonly indicators: readonly Indicator[]
}
