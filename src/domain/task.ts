import { baselinePeriod, firstExpectedBetween, isExpected } from './calendar'
import type { ReviewFact } from './followUpFact'
import type { Indicator } from './indicator'
import { isoDateOf } from './isoDate'
import { periodAt, periodOrdinal, type Period } from './period'
import type { PeriodState } from './periodState'
import type { PlanYears } from './plan'
import type { IndicatorRecord } from './record'
import { mayDo, type Role } from './role'
import type { JudgedRow } from './row'
import { isOverdue, type TiltakLife } from './tiltak'

/** What is to be done. */
export type TaskKind = 'returnert' | 'maaling' | 'aarsak' | 'tiltak' | 'rapport' | 'utkast' | 'godkjenning' | 'tiltak_frist' | 'utgangspunkt'

/** Every kind of task, in the order they are listed. */
export const taskKinds: readonly TaskKind[] = ['returnert', 'maaling', 'aarsak', 'tiltak', 'rapport', 'utkast', 'godkjenning', 'tiltak_frist', 'utgangspunkt']

/** Something a person has to do in a period: about which row and period, and by when. */
export interface Task {
  readonly kind: TaskKind
  readonly row: JudgedRow
  /** The period it is about; an earlier one where a measurement that was due never came. */
  readonly period: Period
  /** ISO date; null where nothing is decided. */
  readonly by: string | null
  readonly isLate: boolean
  /** The last step taken with the report line, for the kinds that follow from one. */
  readonly step: ReviewFact | null
  /** The tiltak that is past its deadline. */
  readonly tiltak: TiltakLife | null
}

/** Who the tasks are for: nobody in particular when the role is null. */
export interface TaskPerson {
  readonly role: Role | null
  /** Names of virksomheter, or codes of utvalg; empty for all. */
  readonly areas: readonly string[]
}

/** What is asked: which period, on which day, and where the periods stand. */
export interface TaskMoment {
  readonly period: Period
  /** ISO date. */
  readonly today: string
  readonly years: PlanYears
  readonly stateOf: (period: Period) => Pick<PeriodState, 'lock' | 'deadline'>
}

/** True for an indicator that a person answers for: of one's virksomheter, or under one's utvalg. */
export function isOwnIndicator({ responsible, utvalg }: Pick<Indicator, 'responsible' | 'utvalg'>, { role, areas }: TaskPerson): boolean {
  if (areas.length === 0) return true
  return areas.includes(role === 'kommunalsjef' ? utvalg : responsible)
}

/** The period whose measurement is wanted now: this one, or an earlier one that never came and that nothing has replaced [R7.2] [R10.11]. */
function wantedPeriod(record: IndicatorRecord, { period, years }: TaskMoment): Period | null {
  const { series } = record
  const ordinal = periodOrdinal(period)
  if (record.rowAt(period).dataStatus === 'levert') return null
  if (isExpected(series.indicator, years, ordinal)) return period
  const measured = series.points.findLast((point) => point.ordinal <= ordinal)?.ordinal ?? -1
  let due: number | null = null
  for (let next = firstExpectedBetween(series.indicator, years, measured, ordinal); next !== null; next = firstExpectedBetween(series.indicator, years, next, ordinal)) due = next
  return due === null ? null : periodAt(due)
}

/** Nothing is asked of what is out, or was not carried out [R10.3] [R10.4]. */
function missingMeasurement(record: IndicatorRecord, moment: TaskMoment): Period | null {
  const wanted = wantedPeriod(record, moment)
  if (wanted === null) return null
  const { exemption, omission } = record.rowAt(wanted)
  return exemption || omission ? null : wanted
}

function lineKind({ line }: JudgedRow, role: Role | null): TaskKind | null {
  if (line.state === 'returnert' || line.state === 'utkast') return line.state
  return line.state === 'levert' && mayDo(role, 'review') ? 'godkjenning' : null
}

/** What a row lacks; a målavvik that rests on the plan's own baseline alone asks for nothing [R10.11]. */
function lacking({ flags, latest }: JudgedRow): TaskKind[] {
  if (!latest?.measurement) return []
  const kinds: (TaskKind | false)[] = [
    flags.includes('MANGLER_AARSAK') && 'aarsak',
    flags.includes('MANGLER_TILTAK') && 'tiltak',
    flags.includes('MANGLER_RAPPORT') && 'rapport',
  ]
  return kinds.filter((kind) => kind !== false)
}

function isUnsettled({ series }: IndicatorRecord): boolean {
  return series.indicator.baseline.state === 'uavklart' && series.baseline === null
}

/** What is to be reported of one indicator; nothing in a period that is locked. */
function reportingTasks(record: IndicatorRecord, row: JudgedRow, role: Role | null, moment: TaskMoment): Task[] {
  const { stateOf, today, period } = moment
  if (stateOf(period).lock !== null) return []
  const about = (kind: TaskKind, when: Period): Task => {
    const by = stateOf(when).deadline
    return { kind, row, period: when, by, isLate: by < today, step: row.line.step, tiltak: null }
  }
  const missing = missingMeasurement(record, moment)
  const kind = lineKind(row, role)
  return [...(missing ? [about('maaling', missing)] : []), ...(kind ? [about(kind, period)] : []), ...lacking(row).map((one) => about(one, period))]
}

function tasksOfRecord(record: IndicatorRecord, role: Role | null, moment: TaskMoment): Task[] {
  const { period, today, years } = moment
  const row = record.rowAt(period)
  if (row.exemption) return []
  const none = { row, step: null, tiltak: null }
  const overdue = row.tiltak.filter((life) => isOverdue(life, today))
  return [
    ...reportingTasks(record, row, role, moment),
    ...overdue.map((tiltak): Task => ({ ...none, kind: 'tiltak_frist', period, by: isoDateOf(tiltak.deadline), isLate: true, tiltak })),
    ...(isUnsettled(record) ? [{ ...none, kind: 'utgangspunkt' as const, period: baselinePeriod(years), by: null, isLate: false }] : []),
  ]
}

/**
 * What a person has to do in a period, by kind and then in the order of `records` [R10.11]. Whoever only reads has no
 * tasks; whoever may approve has also what waits for it.
 */
export function tasksOf(records: readonly IndicatorRecord[], person: TaskPerson, moment: TaskMoment): Task[] {
  if (!mayDo(person.role, 'report')) return []
  const own = records.filter(({ series }) => isOwnIndicator(series.indicator, person))
  const tasks = own.flatMap((record) => tasksOfRecord(record, person.role, moment))
  return taskKinds.flatMap((kind) => tasks.filter((task) => task.kind === kind))
}
