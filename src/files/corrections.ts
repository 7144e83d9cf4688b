import type { OmissionFact } from '../domain/followUpFact'
import { isAccepted, type AcceptedRow, type ImportRow, type MeasurementImport } from '../domain/measurementImport'
import type { Plan } from '../domain/plan'
import { buildSeries } from '../domain/series'
import { acceptedByIndicator, askAbout, measurementsAfter, previewImport, type ExistingMeasurements } from './measurementImport'
import { omissionsIn, type OmissionLookup } from './omissionRow'
import { columnOf, isCorrectionColumn, type SourceTable } from './sourceTable'

/** What a whole file comes to: its rows, the valid measurements after the last of them, and what was not carried out. */
export interface FileOutcome {
  readonly preview: MeasurementImport
  readonly measurements: ExistingMeasurements
  readonly omissions: readonly OmissionFact[]
}

function keyOf(table: SourceTable): (cells: readonly string[]) => string {
  const places = ['indikator_id', 'periode'].map((name) => table.header.findIndex((heading) => columnOf(heading) === name))
  return (cells) => places.map((place) => (cells[place] ?? '').trim().toUpperCase()).join('|')
}

/**
 * The table as tables to be read one after the other: a row marked `korrigerer` = ja comes in the round after the row
 * it corrects. Without marks there is one round, where a second row for a cell is a duplicate.
 */
export function correctionRounds(table: SourceTable): SourceTable[] {
  const markedAt = table.header.findIndex(isCorrectionColumn)
  const key = keyOf(table)
  const lastRound = new Map<string, number>()
  const rounds: SourceTable['rows'][number][][] = [[]]
  for (const row of table.rows) {
    const cell = key(row.cells)
    const met = lastRound.get(cell)
    const marked = (row.cells[markedAt] ?? '').trim().toLowerCase() === 'ja'
    const round = met !== undefined && marked ? met + 1 : (met ?? 0)
    lastRound.set(cell, round)
    ;(rounds[round] ??= []).push(row)
  }
  return rounds.map((rows) => ({ ...table, rows }))
}

function after(preview: MeasurementImport, existing: ExistingMeasurements): ExistingMeasurements {
  const measurements = new Map(existing)
  for (const [indicator, rows] of acceptedByIndicator(preview)) {
    measurements.set(indicator, measurementsAfter(rows, existing.get(indicator) ?? []))
  }
  return measurements
}

/** Questions as they stand in the end: none about a row that was corrected later, the others against what is valid. */
function askAgain(rows: readonly ImportRow[], plan: Plan, measurements: ExistingMeasurements): ImportRow[] {
  const series = new Map(plan.indicators.map((one) => [one.id, buildSeries(one, measurements.get(one.id) ?? [], plan.years)]))
  const cell = ({ measurement: { indicator, period } }: AcceptedRow) => `${indicator}|${period}`
  const last = new Map(rows.filter(isAccepted).map((row) => [cell(row), row]))
  return rows.map((row) => {
    if (!isAccepted(row)) return row
    const own = series.get(row.measurement.indicator)
    return own && last.get(cell(row)) === row ? askAbout(row, own, plan) : { ...row, questions: [] }
  })
}

/** Reads a whole file of measurements with the corrections it marks; rows come in the order of the file. */
export function readWithCorrections(table: SourceTable, plan: Plan): FileOutcome {
  let measurements: ExistingMeasurements = new Map()
  const omitted = new Map<string, OmissionFact>()
  const omissionOf: OmissionLookup = (indicator, period) => omitted.get(`${indicator}|${period}`) ?? null
  const previews = correctionRounds(table).map((round) => {
    const preview = previewImport(round, plan, measurements, omissionOf)
    for (const fact of omissionsIn(preview.rows)) omitted.set(`${fact.indicator}|${fact.period}`, fact)
    measurements = after(preview, measurements)
    return preview
  })
  const rows = previews.flatMap((preview) => preview.rows).sort((a, b) => a.line - b.line)
  const unknownColumns = previews[0]?.unknownColumns ?? []
  return { preview: { rows: previews.length > 1 ? askAgain(rows, plan, measurements) : rows, unknownColumns }, measurements, omissions: [...omitted.values()] }
}
