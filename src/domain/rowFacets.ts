import type { DataStatus } from './calendar'
import { flags, type Flag } from './flags'
import { exemptionKinds, type ExemptionFact } from './followUpFact'
import type { JudgedRow } from './row'
import { statuses, type Status } from './status'

/** One thing a list may be narrowed to, and how many of its rows have it. */
export interface Facet<T> {
  readonly code: T
  readonly count: number
}

/** What the rows of a list may be narrowed to; what no row has is left out. */
export interface RowFacets {
  readonly statuses: readonly Facet<Status>[]
  readonly flags: readonly Facet<Flag>[]
  readonly responsible: readonly Facet<string>[]
  readonly dataStatuses: readonly Facet<DataStatus>[]
  readonly utvalg: readonly Facet<string>[]
  readonly samfunnsmaal: readonly Facet<string>[]
  readonly exemptions: readonly Facet<ExemptionFact['kind']>[]
}

function counted<T>(rows: readonly JudgedRow[], codesOf: (row: JudgedRow) => readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const row of rows) {
    const codes = codesOf(row)
    codes.forEach((code, index) => codes.indexOf(code) === index && counts.set(code, (counts.get(code) ?? 0) + 1))
  }
  return counts
}

function countedOne<T>(rows: readonly JudgedRow[], codeOf: (row: JudgedRow) => T): Map<T, number> {
  const counts = new Map<T, number>()
  for (const row of rows) counts.set(codeOf(row), (counts.get(codeOf(row)) ?? 0) + 1)
  return counts
}

function listed<T>(order: readonly T[], counts: ReadonlyMap<T, number>): Facet<T>[] {
  return order.flatMap((code) => (counts.has(code) ? [{ code, count: counts.get(code) ?? 0 }] : []))
}

/** Statuses are counted against one target year, or against any when `horizon` is null; names are ordered by `compareText`. */
export function facetsOf(rows: readonly JudgedRow[], horizon: number | null, compareText: (a: string, b: string) => number): RowFacets {
  const inOrder = (counts: ReadonlyMap<string, number>) => listed([...counts.keys()].sort(compareText), counts)
  const judged = ({ judgements, exemption }: JudgedRow) =>
    exemption ? [] : judgements.filter((judgement) => horizon === null || judgement.horizon === horizon)
  return {
    statuses: listed(statuses, counted(rows, (row) => judged(row).map(({ status }) => status))),
    flags: listed(flags, counted(rows, (row) => row.flags)),
    responsible: inOrder(countedOne(rows, ({ indicator }) => indicator.responsible)),
    dataStatuses: listed(['levert', 'mangler', 'ikke_ventet'], countedOne(rows, (row) => row.dataStatus)),
    utvalg: inOrder(countedOne(rows, ({ indicator }) => indicator.utvalg)),
    samfunnsmaal: inOrder(countedOne(rows, ({ indicator }) => indicator.samfunnsmaal)),
    exemptions: listed(exemptionKinds, counted(rows, ({ exemption }) => (exemption ? [exemption.kind] : []))),
  }
}
