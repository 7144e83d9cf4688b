import type { FactBase, FactId } from './fact'
import type { Status } from './status'

/** The political decision behind a change: its case number and date. */
export interface Decision {
  /** As the archive writes it, e.g. `24/117`. */
  readonly caseNumber: string
  /** ISO date. */
  readonly date: string
}

/** A measurement that was expected and was not carried out: no value will come for the period. */
export interface OmissionFact extends FactBase {
  readonly type: 'omission'
  readonly reason: string
}

/** What is said of a målavvik at a period that has no measurement of its own. */
export interface ExplanationFact extends FactBase {
  readonly type: 'explanation'
  readonly comment: string
  readonly cause: string
  readonly consequence: string
}

/** Where a tiltak stands in its life. */
export type TiltakState = 'ikke_startet' | 'pagar' | 'forsinket' | 'ferdig' | 'utgar'

/** Every state of a tiltak, in the order of its life. */
export const tiltakStates: readonly TiltakState[] = ['ikke_startet', 'pagar', 'forsinket', 'ferdig', 'utgar']

/** A tiltak as it stands from a period on; the latest fact with the same key counts. */
export interface TiltakFact extends FactBase {
  readonly type: 'tiltak'
  /** What the facts of one tiltak have in common. */
  readonly tiltak: string
  readonly text: string
  readonly responsible: string
  /** ISO date or what the person wrote; empty when not given. */
  readonly deadline: string
  readonly state: TiltakState
  readonly note: string
}

/** A step of a report line on its way from the virksomhet to the report. */
export type ReviewStep = 'levert' | 'returnert' | 'godkjent'

/** A step taken with a report line; it holds for the facts it names and for no later ones. */
export interface ReviewFact extends FactBase {
  readonly type: 'review'
  readonly step: ReviewStep
  readonly facts: readonly FactId[]
  readonly note: string
}

/** What a person judges against one target year, beside the computed status [R6.2]. */
export interface AssessmentFact extends FactBase {
  readonly type: 'assessment'
  /** The target year judged against. */
  readonly horizon: number
  readonly status: Status
  readonly reason: string
  /** The measurement that was the latest then; null where there was none but the plan's own. */
  readonly seen: FactId | null
}

/** A target changed by a decision, from a period on. */
export interface TargetFact extends FactBase {
  readonly type: 'target'
  /** The target year whose target is changed. */
  readonly horizon: number
  readonly written: string
  readonly reason: string
  readonly decision: Decision
}

/** A tolerance decided with a reason, from a period on. */
export interface ToleranceFact extends FactBase {
  readonly type: 'tolerance'
  /** Plain notation, in the indicator's unit; empty for the general rule. */
  readonly tolerance: string
  readonly reason: string
}

/** An indicator that is not followed up: from a period on, or in that period alone. */
export interface ExemptionFact extends FactBase {
  readonly type: 'exemption'
  readonly kind: 'utgaar' | 'ikke_aktuelt'
  readonly reason: string
  readonly decision: Decision
}

/** Every way out of the follow-up. */
export const exemptionKinds: readonly ExemptionFact['kind'][] = ['utgaar', 'ikke_aktuelt']

/** Another virksomhet is responsible from now on. */
export interface ResponsibleFact extends FactBase {
  readonly type: 'responsible'
  /** Name of the virksomhet. */
  readonly responsible: string
  readonly reason: string
}

/** A period closed for reporting, or opened again. */
export interface LockFact extends FactBase {
  readonly type: 'lock'
  readonly locked: boolean
  readonly reason: string
}

/** A period published: its snapshot is known by its hash. */
export interface PublicationFact extends FactBase {
  readonly type: 'publication'
  /** SHA-256 over the snapshot's canonical content, in hex. */
  readonly snapshot: string
  /** Version of the rules it was judged by. */
  readonly rules: string
}

/** When the reporting of a period is due. */
export interface DeadlineFact extends FactBase {
  readonly type: 'deadline'
  /** ISO date. */
  readonly date: string
}

/** A text of the report, written by a person in the place of the draft. */
export interface ReportTextFact extends FactBase {
  readonly type: 'report_text'
  /** Code of the utvalg whose report it is; empty for the whole municipality. */
  readonly utvalg: string
  /** Empty for the draft again. */
  readonly text: string
}

/** Everything that is stored of the follow-up beside the measurements. */
export type FollowUpFact =
  | OmissionFact
  | ExplanationFact
  | TiltakFact
  | ReviewFact
  | AssessmentFact
  | TargetFact
  | ToleranceFact
  | ExemptionFact
  | ResponsibleFact
  | LockFact
  | PublicationFact
  | DeadlineFact
  | ReportTextFact
