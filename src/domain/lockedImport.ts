import { saidOf, type ImportProblem, type ImportRow, type MeasurementImport } from './measurementImport'
import type { Period } from './period'

type Said = NonNullable<ReturnType<typeof saidOf>>
type IsLocked = (period: Period) => boolean

function problemOf({ line, cells }: ImportRow, { period, indicator }: Said): ImportProblem {
  const place = { column: null, columnNumber: null, firstLine: null }
  return { reason: 'locked_period', line, ...place, written: cells.verdi ?? '', suggestion: period, indicator }
}

/** The same import with every row refused that would change something in a locked period; the others go in [R10.22]. */
export function refuseLocked(changes: MeasurementImport, isLocked: IsLocked): MeasurementImport {
  const rows = changes.rows.map((row): ImportRow => {
    const said = saidOf(row)
    if (!said || row.kind === 'unchanged' || row.kind === 'omitted' || !isLocked(said.period)) return row
    return { kind: 'refuse', line: row.line, cells: row.cells, problem: problemOf(row, said) }
  })
  return { ...changes, rows }
}
