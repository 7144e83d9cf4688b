import type { Decimal } from '../domain/decimal'
import type { FactBasis } from '../domain/reportLine'
import type { Period } from '../domain/period'
import type { Colour, Status } from '../domain/status'

/** A name and what stands beside it. */
export type Pair = readonly [name: string, text: string]

/** A status as it is shown: colour, symbol and word. */
export interface ReportStatus {
  readonly status: Status
  readonly colour: Colour
  readonly word: string
}

/** What a person judged beside the computed status. */
export interface ReportAssessment extends ReportStatus {
  /** That a person judged, what, why, and whether it was before the last measurement. */
  readonly text: string
}

/** One target year of a row: the target as it holds, the computed status and what a person said beside it. */
export interface ReportHorizon extends ReportStatus {
  readonly year: number
  readonly target: string
  /** "Hvorfor denne fargen?" */
  readonly why: string
  readonly assessment: ReportAssessment | null
}

/** The value of a row: as text, and as the number it is. */
export interface ReportValue {
  readonly text: string
  readonly number: Decimal | null
  readonly decimals: number
  readonly unit: string
  /** When it was measured. */
  readonly measured: string
}

/** One indicator, in words. */
export interface ReportRow {
  readonly id: string
  readonly name: string
  readonly utvalg: string
  readonly samfunnsmaal: string
  readonly area: string
  readonly responsible: string
  readonly value: ReportValue
  readonly horizons: readonly ReportHorizon[]
  readonly trend: string
  readonly age: string
  /** Where the report line stands; empty where there is nothing to report. */
  readonly line: string
  /** foreløpig, brudd, korrigert, korrigert etter publisering. */
  readonly marks: readonly string[]
  readonly flags: readonly string[]
  /** That the indicator is out of the follow-up, with reason and decision; empty where it is in. */
  readonly exemption: string
  /** That the period's measurement was not carried out, with the reason; empty where it was not so. */
  readonly omission: string
}

/** A delmål with its rows, in the plan's own order. */
export interface ReportDelmaal {
  readonly title: string
  readonly rows: readonly ReportRow[]
}

/** An innsatsområde with its delmål. */
export interface ReportArea {
  readonly title: string
  readonly delmaal: readonly ReportDelmaal[]
}

/** A samfunnsmål with its innsatsområder. */
export interface ReportGoal {
  readonly title: string
  readonly areas: readonly ReportArea[]
}

/** Counts of a group against one target year [R8.1]. */
export interface ReportCounts {
  readonly year: number
  readonly total: number
  /** The statuses that occur, best first. */
  readonly parts: readonly (ReportStatus & { readonly count: number })[]
  readonly sentence: string
}

/** Everything about one utvalg. */
export interface ReportUtvalg {
  readonly code: string
  readonly name: string
  readonly counts: readonly ReportCounts[]
  readonly completeness: string
  readonly goals: readonly ReportGoal[]
  readonly maalavvik: readonly ReportMaalavvik[]
}

/** A tiltak as it stands. */
export interface ReportTiltak {
  readonly text: string
  readonly responsible: string
  readonly deadline: string
  readonly state: string
  readonly isOverdue: boolean
  readonly note: string
}

/** A missed goal, with what was said of it. */
export interface ReportMaalavvik {
  readonly row: ReportRow
  readonly cause: string
  readonly consequence: string
  readonly comment: string
  /** When the words above were written, where that was for an earlier period. */
  readonly saidFor: string
  readonly tiltak: readonly ReportTiltak[]
}

/** A table of counts: a group to a line, for each column the counts of each target year. */
export interface ReportHeatmap {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly title: string; readonly cells: readonly (readonly ReportCounts[])[] }[]
}

/** One thing that is different from the period before. */
export interface ReportChange {
  readonly id: string
  readonly name: string
  readonly utvalg: string
  readonly what: string
  /** Empty where there is nothing before. */
  readonly from: string
  readonly to: string
  /** Reason, decision, owner, deadline, and what must not be overlooked. */
  readonly note: string
}

/** Changes of one sort, under a heading. */
export interface ReportChangeGroup {
  readonly title: string
  readonly changes: readonly ReportChange[]
}

/** What has changed since the period before. */
export interface ReportChanges {
  /** What it is compared with, or that there is nothing to compare with. */
  readonly lead: string
  /** For each target year, all changes of status in a line. */
  readonly summary: readonly Pair[]
  readonly groups: readonly ReportChangeGroup[]
}

/** Delivered of expected, for each utvalg and together [R7.5]. */
export interface ReportCompleteness {
  readonly rows: readonly { readonly name: string; readonly delivered: number; readonly expected: number; readonly approved: number; readonly text: string }[]
  /** What was expected and has not come. */
  readonly missing: readonly { readonly id: string; readonly name: string; readonly text: string }[]
  /** Innsatsområder without any indicator in the plan [R8.2]. */
  readonly withoutIndicator: readonly string[]
}

/** The summary: the draft made from the counts, and the person's own text where there is one. */
export interface ReportSummary {
  readonly draft: string
  /** Null where the draft stands. */
  readonly own: string | null
  /** What the report says, a paragraph each. */
  readonly paragraphs: readonly string[]
}

/** What a status or a flag means. */
export interface ReportLegend {
  readonly statuses: readonly (ReportStatus & { readonly colourName: string; readonly meaning: string })[]
  readonly flags: readonly Pair[]
}

/** Everything a report says, in words, once: page, print, Word, Excel, CSV and HTML are made of this and of nothing else. */
export interface Report {
  readonly title: string
  readonly subtitle: string
  readonly municipality: string
  readonly planId: string
  readonly period: Period
  readonly basis: FactBasis
  readonly years: readonly number[]
  /** Code of the utvalg it is about; empty for the whole municipality. */
  readonly scope: string
  /** Scope, period, basis, plan, rules and when it was made. */
  readonly facts: readonly Pair[]
  /** What every reader must know first: invented measurements, a basis that leaves things out. */
  readonly warnings: readonly string[]
  readonly summary: ReportSummary
  readonly counts: readonly ReportCounts[]
  readonly heatmap: ReportHeatmap
  readonly utvalg: readonly ReportUtvalg[]
  readonly changes: ReportChanges
  readonly completeness: ReportCompleteness
  readonly legend: ReportLegend
  readonly howToRead: readonly string[]
}

/** Every row of a report, in the plan's order within each utvalg. */
export function rowsOf({ utvalg }: Pick<Report, 'utvalg'>): ReportRow[] {
  return utvalg.flatMap(({ goals }) => goals.flatMap(({ areas }) => areas.flatMap(({ delmaal }) => delmaal.flatMap(({ rows }) => rows))))
}

/** Every missed goal of a report. */
export function maalavvikOf({ utvalg }: Pick<Report, 'utvalg'>): ReportMaalavvik[] {
  return utvalg.flatMap(({ maalavvik }) => maalavvik)
}
