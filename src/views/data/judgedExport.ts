import type { Plan } from '../../domain/plan'
import type { JudgedRow } from '../../domain/row'
import { maalavvikTable } from '../../reports/maalavvikTable'
import type { ExportCell, ExportTable } from '../../stores/fileExport'
import { exportWords } from '../../words/data'
import { exportColumns } from '../../words/maalavvik'

const longColumns: readonly string[] = [exportColumns.indicator, exportColumns.why]

function widthOf(heading: string): number {
  return longColumns.includes(heading) ? 60 : 16
}

function valueCell({ latest, indicator }: JudgedRow, written: string): ExportCell {
  if (latest?.value.kind !== 'number') return written
  return { number: latest.value.number, decimals: indicator.decimals, percent: indicator.unit === '%' }
}

/** Judged rows as a table to be saved: a row for each, the value as a number. */
export function judgedExport(rows: readonly JudgedRow[], plan: Plan): ExportTable {
  const [headings = [], ...texts] = maalavvikTable(rows, plan)
  const valueAt = headings.indexOf(exportColumns.value)
  return {
    name: exportWords.judgedSheet,
    columns: headings.map((heading) => ({ heading, width: widthOf(heading) })),
    rows: texts.map((cells, at) => {
      const row = rows[at]
      return cells.map((cell, column): ExportCell => (row && column === valueAt ? valueCell(row, cell) : cell))
    }),
  }
}
