import type { Fact } from './fact'
import type { SnapshotContent, SnapshotRow } from './snapshot'
import { earlierFirst } from './standing'

/** What may be told apart in a row; `row` when the whole row is only on one side. */
export type RowField = 'row' | 'value' | 'measured' | 'status' | 'reason' | 'target' | 'required' | 'judgedPeriod' | 'trend' | 'dataStatus' | 'flags' | 'assessment' | 'exemption'

/** One thing that is not the same in two versions of a row; empty text where there is nothing. */
export interface FieldDifference {
  readonly field: RowField
  /** The target year it is about, or null. */
  readonly horizon: number | null
  readonly before: string
  readonly after: string
}

/** Everything that is not the same in two versions of one row. */
export interface RowDifference {
  readonly id: string
  readonly fields: readonly FieldDifference[]
}

type Part = readonly [field: RowField, horizon: number | null, text: string]

function partsOf(row: SnapshotRow): Part[] {
  const { value, measured, judgements, assessments, trend, dataStatus, flags, exemption } = row
  return [
    ['value', null, value ?? ''],
    ['measured', null, measured ?? ''],
    ...judgements.flatMap(({ horizon, status, reason, target, required, judgedPeriod }): Part[] => [
      ['status', horizon, status],
      ['reason', horizon, reason ?? ''],
      ['target', horizon, target],
      ['required', horizon, required ?? ''],
      ['judgedPeriod', horizon, judgedPeriod],
    ]),
    ...assessments.map(({ horizon, status, isOutdated }): Part => ['assessment', horizon, isOutdated ? `${status} *` : status]),
    ['trend', null, trend],
    ['dataStatus', null, dataStatus],
    ['flags', null, flags.join(' ')],
    ['exemption', null, exemption ?? ''],
  ]
}

function keyed(row: SnapshotRow): Map<string, Part> {
  return new Map(partsOf(row).map((part) => [`${part[0]} ${part[1] ?? ''}`, part]))
}

function fieldsBetween(before: SnapshotRow, after: SnapshotRow): FieldDifference[] {
  const left = keyed(before)
  const right = keyed(after)
  return [...new Map([...left, ...right])].flatMap(([key, [field, horizon]]) => {
    const [was, is] = [left.get(key)?.[2] ?? '', right.get(key)?.[2] ?? '']
    return was === is ? [] : [{ field, horizon, before: was, after: is }]
  })
}

const alone = (before: string, after: string): FieldDifference[] => [{ field: 'row', horizon: null, before, after }]

/** The rows that are not the same before and after, in the order of `after`, then those that are gone. */
export function compareRows(before: readonly SnapshotRow[], after: readonly SnapshotRow[]): RowDifference[] {
  const known = new Map(before.map((row) => [row.id, row]))
  const ids = new Set(after.map(({ id }) => id))
  const changed = after.map((row) => {
    const old = known.get(row.id)
    return { id: row.id, fields: old ? fieldsBetween(old, row) : alone('', row.id) }
  })
  const gone = before.filter(({ id }) => !ids.has(id)).map(({ id }) => ({ id, fields: alone(id, '') }))
  return [...changed, ...gone].filter(({ fields }) => fields.length > 0)
}

/** True when a row got another status against a target year, or is on one side only. */
export function isOtherColour({ fields }: RowDifference): boolean {
  return fields.some(({ field }) => field === 'status' || field === 'row')
}

/** What a republished period has that the snapshot before it had not [R10.9]. */
export interface Corrections {
  readonly rows: readonly RowDifference[]
  /** The facts that have come, the earlier first. */
  readonly facts: readonly Fact[]
}

const steering: readonly Fact['type'][] = ['publication', 'review', 'lock', 'deadline']

/** True for a fact that says something of the goals themselves, not of the reporting. */
export function isReported({ type }: Pick<Fact, 'type'>): boolean {
  return !steering.includes(type)
}

/** What differs from the snapshot before: rows, and the facts that have come [R10.9]. */
export function correctionsSince(previous: Pick<SnapshotContent, 'rows' | 'facts'>, next: Pick<SnapshotContent, 'rows' | 'facts'>): Corrections {
  const known = new Set(previous.facts.map(({ id }) => id))
  const facts = next.facts.filter((fact) => !known.has(fact.id) && isReported(fact)).sort(earlierFirst)
  return { rows: compareRows(previous.rows, next.rows), facts }
}
