import { isAccepted, type ImportProblem, type ImportRow, type MeasurementImport } from './measurementImport'
import type { Period } from './period'

type IsLocked = (period: Period) => boolean

function problemOf(row: Exclude<ImportRow, { kind: 'refuse' }>): ImportProblem {
  const { line, cells, measurement } = row
  const place = { column: null, columnNumber: null, firstLine: null }
  return { reason: 'locked_period', line, ...place, written: cells.verdi ?? '', suggestion: measurement.period, indicator: measurement.indicator }
}

/** The same import with every row refused that would change something in a locked period; the others go in [R10.22]. */
export function refuseLocked(changes: MeasurementImport, isLocked: IsLocked): MeasurementImport {
  const rows = changes.rows.map((row): ImportRow => {
    if (!isAccepted(row) || row.kind === 'unchanged' || !isLocked(row.measurement.period)) return row
    return { kind: 'refuse', line: row.line, cells: row.cells, problem: problemOf(row) }
  })
  return { ...changes, rows }
}
