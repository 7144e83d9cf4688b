import { colourOf } from './status'
import { isBehind } from './ranking'
import type { LineState } from './reportLine'
import type { JudgedRow } from './row'
import { isFollowedUp } from './summary'

/** Every state of a line, in the order of its way. */
export const lineStates: readonly LineState[] = ['tom', 'utkast', 'levert', 'returnert', 'godkjent']

/** Tells of a row whether a measurement is expected in its period. */
type Expects = (row: JudgedRow) => boolean

/** The rows that are reported at a period: those expected, and those that somebody has said something of. */
export function reportLines(rows: readonly JudgedRow[], isExpected: Expects): JudgedRow[] {
  return rows.filter((row) => isFollowedUp(row) && (row.line.content.length > 0 || isExpected(row)))
}

/** How far the lines of a period have come; the counts are of those expected, and sum to their number. */
export interface LineCounts {
  readonly counts: Readonly<Record<LineState, number>>
  readonly expected: number
  /** Reported without being expected. */
  readonly unexpected: number
}

/** Counts the lines of rows that are reported, by state; the denominator is those expected. */
export function countLines(lines: readonly JudgedRow[], isExpected: Expects): LineCounts {
  const expected = lines.filter(isExpected)
  const counts: Record<LineState, number> = { tom: 0, utkast: 0, levert: 0, returnert: 0, godkjent: 0 }
  for (const { line } of expected) counts[line.state] += 1
  return { counts, expected: expected.length, unexpected: lines.length - expected.length }
}

/** Whether a goal is missed, by the rules or by what a person judged beside them. */
export function hasMaalavvik(row: JudgedRow): boolean {
  const assessedBehind = row.assessments.some((assessment) => assessment !== null && ['yellow', 'red'].includes(colourOf(assessment.fact.status)))
  return isBehind(row) || assessedBehind
}

/** Why a delivered line is looked at by itself, and not approved together with the others. */
export type ApprovalDoubt = 'conflict' | 'lacking' | 'maalavvik' | 'not_measured'

/** Every doubt, in the order they are told. */
export const approvalDoubts: readonly ApprovalDoubt[] = ['conflict', 'lacking', 'maalavvik', 'not_measured']

/** Why a line is left out when all without målavvik are approved; null when it is not [R10.21]. */
export function approvalDoubt(row: JudgedRow): ApprovalDoubt | null {
  const measurement = row.latest?.measurement
  if (measurement?.period === row.period && measurement.conflicts.length > 0) return 'conflict'
  if (row.flags.some((flag) => flag.startsWith('MANGLER_'))) return 'lacking'
  if (hasMaalavvik(row)) return 'maalavvik'
  return measurement?.period === row.period ? null : 'not_measured'
}

/** What approving all without målavvik would do. */
export interface BulkApproval {
  readonly approve: readonly JudgedRow[]
  readonly leftOut: readonly { readonly row: JudgedRow; readonly doubt: ApprovalDoubt }[]
}

/** Sorts the rows that may be approved into those approved together and those left for a closer look [R10.21]. */
export function bulkApproval(rows: readonly JudgedRow[]): BulkApproval {
  const judged = rows.map((row) => ({ row, doubt: approvalDoubt(row) }))
  return {
    approve: judged.flatMap(({ row, doubt }) => (doubt === null ? [row] : [])),
    leftOut: judged.flatMap(({ row, doubt }) => (doubt === null ? [] : [{ row, doubt }])),
  }
}

/** Which lines are wanted; an empty part asks for nothing. */
export interface LineFilter {
  readonly states: readonly LineState[]
  readonly responsible: string
  readonly utvalg: string
  readonly maalavvik: 'med' | 'uten' | ''
}

/** The lines that the filter asks for, in their order. */
export function filterLines(lines: readonly JudgedRow[], { states, responsible, utvalg, maalavvik }: LineFilter): JudgedRow[] {
  return lines.filter((row) => {
    if (states.length > 0 && !states.includes(row.line.state)) return false
    if (responsible && row.indicator.responsible !== responsible) return false
    if (utvalg && row.indicator.utvalg !== utvalg) return false
    return maalavvik === '' || hasMaalavvik(row) === (maalavvik === 'med')
  })
}
