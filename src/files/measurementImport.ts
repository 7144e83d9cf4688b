import { compare } from '../domain/decimal'
import type { Remarks } from '../domain/fact'
import type { Measurement } from '../domain/measurement'
import {
  isAccepted,
  type AcceptedRow,
  type ImportedMeasurement,
  type ImportRow,
  type MeasurementImport,
} from '../domain/measurementImport'
import type { Period } from '../domain/period'
import { plausibilityQuestions, previousValue } from '../domain/plausibility'
import type { Plan } from '../domain/plan'
import { remembered } from '../domain/remembered'
import { buildSeries, type Series } from '../domain/series'
import type { Value } from '../domain/value'
import type { ValueMark } from '../domain/valueMark'
import { toldEvery, type TellShare } from './delimited'
import { indicatorFinder } from './indicatorLookup'
import { cellsOf, columnsOf, readPeriod, readRow, valueReader, type ReadRow } from './measurementRow'
import { noOmissions, omittedRow, type OmissionLookup } from './omissionRow'
import { columnOf, isCorrectionColumn, type SourceTable } from './sourceTable'

/** The valid measurements that are there already, by indicator. */
export type ExistingMeasurements = ReadonlyMap<string, readonly Measurement[]>

/** The same, found when an indicator is asked for. */
export type MeasurementLookup = Pick<ExistingMeasurements, 'get'>

type RowBase = Pick<AcceptedRow, 'line' | 'cells'>

const nothing: readonly never[] = []

function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'number' && b.kind === 'number') return compare(a.number, b.number) === 0
  return a.kind === 'answer' && b.kind === 'answer' && a.answer === b.answer
}

/** The remarks and marks with those that the file leaves blank kept as they were: an import never empties anything. */
function mergeRemarks(imported: ImportedMeasurement, { comment, cause, consequence, tiltak, documentation, marks }: Measurement): ImportedMeasurement {
  const kept = imported.tiltak
  return {
    ...imported,
    marks: imported.marks ?? marks,
    comment: imported.comment || comment,
    cause: imported.cause || cause,
    consequence: imported.consequence || consequence,
    documentation: imported.documentation || documentation,
    tiltak: {
      text: kept.text || tiltak.text,
      responsible: kept.responsible || tiltak.responsible,
      deadline: kept.deadline || tiltak.deadline,
    },
  }
}

function sameRemarks(a: Remarks, b: Remarks): boolean {
  const parts = ({ comment, cause, consequence, tiltak, documentation }: Remarks) =>
    [comment, cause, consequence, tiltak.text, tiltak.responsible, tiltak.deadline, documentation].join('\u0000')
  return parts(a) === parts(b)
}

function sameMarks({ marks }: ImportedMeasurement, before: readonly ValueMark[]): boolean {
  return marks === null || (marks.length === before.length && marks.every((mark) => before.includes(mark)))
}

/** A row that nothing has been asked about yet. */
function accept({ line, cells }: RowBase, imported: ImportedMeasurement, idAdjusted: boolean, existing: Measurement | null): AcceptedRow {
  if (!existing) return { kind: 'add', line, cells, measurement: imported, existing, previous: null, questions: nothing, idAdjusted }
  const measurement = mergeRemarks(imported, existing)
  const unchanged = sameValue(measurement.value, existing.value) && sameRemarks(measurement, existing) && sameMarks(measurement, existing.marks)
  return { kind: unchanged ? 'unchanged' : 'correct', line, cells, measurement, existing, previous: null, questions: nothing, idAdjusted }
}

/** What is there already, and is read against. */
interface Here {
  readonly plan: Plan
  readonly existing: MeasurementLookup
  readonly omissionOf: OmissionLookup
}

/** What a row that was read comes to against what is there; that a value which is there was not carried out is refused. */
function settle(base: RowBase, { said, idAdjusted }: ReadRow, columns: readonly (string | null)[], { existing, omissionOf }: Here): ImportRow {
  const { indicator, period } = 'measurement' in said ? said.measurement : said.omission
  const before = existing.get(indicator)?.find((one) => one.period === period) ?? null
  if ('measurement' in said) return accept(base, said.measurement, idAdjusted, before)
  if (!before) return omittedRow({ ...base, idAdjusted }, said.omission, omissionOf(indicator, period))
  const place = { line: base.line, column: 'merknad' as const, columnNumber: columns.indexOf('merknad') + 1, firstLine: null }
  return { ...base, kind: 'refuse', problem: { reason: 'omitted_measured', ...place, written: base.cells.merknad ?? '', suggestion: before.written, indicator } }
}

/** Reads every row by itself, and refuses a second row for the same indicator and period. */
function readRows(table: SourceTable, here: Here, tell?: TellShare): ImportRow[] {
  const { plan } = here
  const periodOf = remembered((written: string) => readPeriod(written, plan.years))
  const context = { years: plan.years, find: indicatorFinder(plan.indicators), periodOf, valueOf: valueReader(), columns: columnsOf(table), delimiter: table.delimiter }
  const firstLinesOf = remembered((_: Period) => new Map<string, number>())
  return table.rows.map((row, index): ImportRow => {
    if (tell && index % toldEvery === 0) tell(index / table.rows.length)
    const cells = cellsOf(row, context.columns)
    const { line } = row
    const read = readRow(row, cells, context)
    if (!read.ok) return { kind: 'refuse', line, cells, problem: read.failure }
    const { said } = read.value
    const { indicator, period } = 'measurement' in said ? said.measurement : said.omission
    const firstLines = firstLinesOf(period)
    const firstLine = firstLines.get(indicator)
    if (firstLine !== undefined) {
      const written = [indicator, period, 'measurement' in said ? said.measurement.written : (cells.merknad ?? '')].join(' ')
      const place = { column: 'periode' as const, columnNumber: context.columns.indexOf('periode') + 1, suggestion: null }
      return { kind: 'refuse', line, cells, problem: { reason: 'duplicate_row', line, ...place, written, firstLine, indicator } }
    }
    firstLines.set(indicator, line)
    return settle({ line, cells }, read.value, context.columns, here)
  })
}

/** An imported measurement as it will be once it is stored, as far as judging and comparing goes. */
function asMeasurement(imported: ImportedMeasurement): Measurement {
  const { indicator, period, value, written, comment, cause, consequence, tiltak, documentation, marks } = imported
  const remarks = { comment, cause, consequence, tiltak, documentation }
  return { factId: '', author: '', at: '', indicator, period, value, written, ...remarks, marks: marks ?? nothing, corrected: false, conflicts: nothing }
}

/** The measurements of one indicator as they would be after the import. */
export function measurementsAfter(rows: readonly AcceptedRow[], existing: readonly Measurement[]): Measurement[] {
  const replaced = new Set(rows.map((row) => row.measurement.period))
  return [...existing.filter((one) => !replaced.has(one.period)), ...rows.map((row) => asMeasurement(row.measurement))]
}

/** The accepted rows of an import, by indicator. */
export function acceptedByIndicator({ rows }: Pick<MeasurementImport, 'rows'>): Map<string, AcceptedRow[]> {
  const groups = new Map<string, AcceptedRow[]>()
  for (const row of rows.filter(isAccepted)) {
    const { indicator } = row.measurement
    const group = groups.get(indicator)
    if (group) group.push(row)
    else groups.set(indicator, [row])
  }
  return groups
}

/** A row that is still being made. */
type OpenRow = { -readonly [Part in keyof AcceptedRow]: AcceptedRow[Part] }

/** Puts into a row what must be asked about, seen against every other measurement of the same indicator [R2.9]. */
function ask(row: OpenRow, series: Series, plan: Plan): void {
  if (row.kind === 'unchanged') return
  const { value, period } = row.measurement
  row.previous = previousValue(series, period)
  row.questions = plausibilityQuestions(value, series, plan.years, period, row.previous)
}

/** The row with what must be asked about as `series` is now. */
export function askAbout(row: AcceptedRow, series: Series, plan: Plan): AcceptedRow {
  const asked = { ...row }
  ask(asked, series, plan)
  return asked
}

/** Asks about every accepted row, against the measurements old and new; the rows have just been made, and are finished in place. */
function withQuestions(rows: readonly ImportRow[], plan: Plan, existing: MeasurementLookup): readonly ImportRow[] {
  const accepted = acceptedByIndicator({ rows })
  const series = new Map(
    plan.indicators.flatMap((indicator) => {
      const own = accepted.get(indicator.id)
      const after = own && measurementsAfter(own, existing.get(indicator.id) ?? [])
      return after ? [[indicator.id, buildSeries(indicator, after, plan.years)] as const] : []
    }),
  )
  for (const [indicator, own] of accepted) {
    const after = series.get(indicator)
    if (after) for (const row of own) ask(row, after, plan)
  }
  return rows
}

/**
 * What an import of the table would add, correct, leave unchanged and refuse, and what it would ask about.
 * Nothing is written. Rows come in the order of the file and keep their line. `tell` is told how much has been looked at.
 */
export function previewImport(
  table: SourceTable,
  plan: Plan,
  existing: MeasurementLookup = new Map(),
  omissionOf: OmissionLookup = noOmissions,
  tell?: TellShare,
): MeasurementImport {
  const rows = withQuestions(readRows(table, { plan, existing, omissionOf }, tell), plan, existing)
  const unknownColumns = table.header.filter((heading) => heading !== '' && columnOf(heading) === null && !isCorrectionColumn(heading))
  return { rows, unknownColumns }
}
