import { compare } from '../domain/decimal'
import { marksOf } from '../domain/entryFacts'
import type { FactContent, Remarks } from '../domain/fact'
import type { Measurement } from '../domain/measurement'
import {
  isAccepted,
  type AcceptedRow,
  type ImportedMeasurement,
  type ImportRow,
  type MeasurementImport,
} from '../domain/measurementImport'
import { plausibilityQuestions, previousValue } from '../domain/plausibility'
import type { Plan } from '../domain/plan'
import { buildSeries, type Series } from '../domain/series'
import { valueToPlain, type Value } from '../domain/value'
import type { ValueMark } from '../domain/valueMark'
import { indicatorFinder } from './indicatorLookup'
import { cellsOf, columnsOf, readRow } from './measurementRow'
import { columnOf, isCorrectionColumn, type SourceTable } from './sourceTable'

/** The valid measurements that are there already, by indicator. */
export type ExistingMeasurements = ReadonlyMap<string, readonly Measurement[]>

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

function accept(
  base: Pick<AcceptedRow, 'line' | 'cells' | 'idAdjusted'>,
  imported: ImportedMeasurement,
  existing: Measurement | null,
): AcceptedRow {
  const unasked = { previous: null, questions: [] }
  if (!existing) return { ...base, ...unasked, kind: 'add', measurement: imported, existing }
  const measurement = mergeRemarks(imported, existing)
  const unchanged = sameValue(measurement.value, existing.value) && sameRemarks(measurement, existing) && sameMarks(measurement, existing.marks)
  return { ...base, ...unasked, kind: unchanged ? 'unchanged' : 'correct', measurement, existing }
}

/** Reads every row by itself, and refuses a second row for the same indicator and period. */
function readRows(table: SourceTable, plan: Plan, existing: ExistingMeasurements): ImportRow[] {
  const context = { years: plan.years, find: indicatorFinder(plan.indicators), columns: columnsOf(table), delimiter: table.delimiter }
  const firstLines = new Map<string, number>()
  return table.rows.map((row): ImportRow => {
    const cells = cellsOf(row, context.columns)
    const { line } = row
    const read = readRow(row, cells, context)
    if (!read.ok) return { kind: 'refuse', line, cells, problem: read.failure }
    const { measurement, idAdjusted } = read.value
    const { indicator, period } = measurement
    const key = `${indicator}|${period}`
    const firstLine = firstLines.get(key)
    if (firstLine !== undefined) {
      const written = [indicator, period, measurement.written].join(' ')
      const place = { column: 'periode' as const, columnNumber: context.columns.indexOf('periode') + 1, suggestion: null }
      return { kind: 'refuse', line, cells, problem: { reason: 'duplicate_row', line, ...place, written, firstLine, indicator } }
    }
    firstLines.set(key, line)
    const before = existing.get(indicator)?.find((one) => one.period === period) ?? null
    return accept({ line, cells, idAdjusted }, measurement, before)
  })
}

/** An imported measurement as it will be once it is stored, as far as judging and comparing goes. */
function asMeasurement(imported: ImportedMeasurement): Measurement {
  const { indicator, period, value, written, comment, cause, consequence, tiltak, documentation, marks } = imported
  const origin = { factId: '', author: '', at: '', marks: marks ?? [], corrected: false, conflicts: [] }
  return { indicator, period, value, written, comment, cause, consequence, tiltak, documentation, ...origin }
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

/** The row with what must be asked about, seen against every other measurement of the same indicator [R2.9]. */
export function askAbout(row: AcceptedRow, series: Series, plan: Plan): AcceptedRow {
  if (row.kind === 'unchanged') return row
  const { value, period } = row.measurement
  return { ...row, questions: plausibilityQuestions(value, series, plan.years, period), previous: previousValue(series, period) }
}

/** Asks about every accepted row, against the measurements old and new. */
function withQuestions(rows: readonly ImportRow[], plan: Plan, existing: ExistingMeasurements): ImportRow[] {
  const accepted = acceptedByIndicator({ rows })
  const series = new Map(
    plan.indicators.flatMap((indicator) => {
      const own = accepted.get(indicator.id)
      const after = own && measurementsAfter(own, existing.get(indicator.id) ?? [])
      return after ? [[indicator.id, buildSeries(indicator, after, plan.years)] as const] : []
    }),
  )
  return rows.map((row) => {
    const own = isAccepted(row) ? series.get(row.measurement.indicator) : undefined
    return own && isAccepted(row) ? askAbout(row, own, plan) : row
  })
}

/**
 * What an import of the table would add, correct, leave unchanged and refuse, and what it would ask about.
 * Nothing is written. Rows come in the order of the file and keep their line.
 */
export function previewImport(
  table: SourceTable,
  plan: Plan,
  existing: ExistingMeasurements = new Map(),
): MeasurementImport {
  const rows = withQuestions(readRows(table, plan, existing), plan, existing)
  const unknownColumns = table.header.filter((heading) => heading !== '' && columnOf(heading) === null && !isCorrectionColumn(heading))
  return { rows, unknownColumns }
}

/** Who imports, and when. */
export interface ImportContext {
  readonly plan: string
  /** Pseudonymous id for the name in the file; the empty name is the person who imports. */
  readonly authorOf: (registeredBy: string) => string
  readonly virksomhetOf: (indicator: string) => string
  readonly at: string
}

/** The facts that carry an import out: one for each row that adds or corrects. Its questions count as answered. */
export function importedFacts({ rows }: MeasurementImport, context: ImportContext): FactContent[] {
  return rows
    .filter(isAccepted)
    .filter((row) => row.kind !== 'unchanged')
    .map(({ measurement, questions, existing }) => {
      const { indicator, period, written, value, comment, cause, consequence, tiltak, documentation, registeredBy, marks } = measurement
      return {
        type: 'measurement',
        plan: context.plan,
        virksomhet: context.virksomhetOf(indicator),
        author: context.authorOf(registeredBy),
        at: context.at,
        indicator,
        period,
        written,
        value: valueToPlain(value),
        confirmed: questions,
        corrects: existing?.factId ?? null,
        ...{ comment, cause, consequence, tiltak, documentation },
        ...marksOf({ marks: marks ?? [] }),
      }
    })
}
