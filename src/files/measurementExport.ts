import type { OmissionFact } from '../domain/followUpFact'
import type { Indicator } from '../domain/indicator'
import type { Measurement } from '../domain/measurement'
import { optionalImportColumns, requiredImportColumns, type ImportColumn } from '../domain/measurementImport'
import { periodOrdinal } from '../domain/period'
import type { Plan } from '../domain/plan'
import type { Value } from '../domain/value'
import type { ExportCell, ExportTable } from './exportTable'
import type { ExistingMeasurements } from './measurementImport'

/** What an export cannot know by itself. */
export interface ExportWords {
  readonly sheetName: string
  /** The word for an answer (`ja`, `delvis ivaretatt`). */
  readonly answerOf: (value: Value & { kind: 'answer' }, indicator: Indicator) => string
  /** The name of a pseudonymous author, empty when it is not known. */
  readonly nameOf: (author: string) => string
  /** What is to be known of a value, as an import reads it; empty where there is nothing. */
  readonly marksOf: (measurement: Measurement) => string
  /** The word that says that there is no value, as an import reads it. */
  readonly omitted: string
}

const widths: Readonly<Record<ImportColumn, number>> = {
  indikator_id: 12,
  periode: 10,
  verdi: 12,
  kommentar: 40,
  aarsak: 40,
  konsekvens: 40,
  tiltak: 40,
  ansvarlig: 20,
  frist: 12,
  dokumentasjon: 24,
  registrert_av: 20,
  merknad: 24,
}

const columns: readonly ImportColumn[] = [...requiredImportColumns, ...optionalImportColumns]

/** A value with every decimal it was measured with, at least as many as the plan shows. */
function valueCell(value: Value, indicator: Indicator, words: ExportWords): ExportCell {
  if (value.kind === 'answer') return words.answerOf(value, indicator)
  return { number: value.number, decimals: Math.max(indicator.decimals, value.number.scale), percent: indicator.unit === '%' }
}

function rowOf(measurement: Measurement, indicator: Indicator, words: ExportWords): ExportCell[] {
  const { comment, cause, consequence, tiltak, documentation, author, period, value } = measurement
  const said = [comment, cause, consequence, tiltak.text, tiltak.responsible, tiltak.deadline, documentation]
  return [indicator.id, period, valueCell(value, indicator, words), ...said, words.nameOf(author), words.marksOf(measurement)]
}

/** The row of a measurement that was not carried out: no value, and the reason as the comment. */
function omittedRow({ indicator, period, reason, author }: OmissionFact, words: ExportWords): ExportCell[] {
  return [indicator, period, '', reason, '', '', '', '', '', '', words.nameOf(author), words.omitted]
}

/** What was not carried out, by indicator. */
export type Omissions = ReadonlyMap<string, readonly OmissionFact[]>

/**
 * Every valid measurement, and every one that was not carried out, in the order of the plan and of time, in the columns that
 * an import reads.
 */
export function measurementTable(plan: Plan, measurements: ExistingMeasurements, words: ExportWords, omissions: Omissions = new Map()): ExportTable {
  const rows = plan.indicators.flatMap((indicator) => {
    const measured = (measurements.get(indicator.id) ?? []).map((one) => ({ period: one.period, cells: rowOf(one, indicator, words) }))
    const omitted = (omissions.get(indicator.id) ?? []).map((one) => ({ period: one.period, cells: omittedRow(one, words) }))
    return [...measured, ...omitted].sort((a, b) => periodOrdinal(a.period) - periodOrdinal(b.period)).map(({ cells }) => cells)
  })
  return { name: words.sheetName, columns: columns.map((heading) => ({ heading, width: widths[heading] })), rows }
}

/** An empty form for one period: a row for each indicator that is to be measured, with the value left open. */
export function measurementForm(indicators: readonly Indicator[], period: string, sheetName: string): ExportTable {
  const context = ['indikator', 'enhet'] as const
  return {
    name: sheetName,
    columns: [
      ...columns.slice(0, 3).map((heading) => ({ heading, width: widths[heading] })),
      { heading: context[0], width: 60 },
      { heading: context[1], width: 12 },
      ...columns.slice(3).map((heading) => ({ heading, width: widths[heading] })),
    ],
    rows: indicators.map((indicator) => [indicator.id, period, '', indicator.text, indicator.unit, ...columns.slice(3).map(() => '')]),
  }
}
