import type { ExportCell, ExportTable } from '../domain/exportTable'
import { reportColumns, reportSheets, reportWords } from '../words/report'
import { maalavvikOf, rowsOf, type Report, type ReportCounts, type ReportMaalavvik, type ReportRow, type ReportTiltak } from './report'

interface Column<T> {
  readonly heading: string
  readonly width: number
  readonly cell: (one: T) => ExportCell
}

function tableOf<T>(name: string, columns: readonly Column<T>[], all: readonly T[]): ExportTable {
  return { name, columns: columns.map(({ heading, width }) => ({ heading, width })), rows: all.map((one) => columns.map(({ cell }) => cell(one))) }
}

/** A whole number. */
function count(number: number): ExportCell {
  return { number: { coefficient: BigInt(number), scale: 0 }, decimals: 0 }
}

/** A value as the number it is, or as the word it is. */
function valueCell({ value: { number, text, decimals, unit } }: ReportRow): ExportCell {
  return number === null ? text : { number, decimals, percent: unit === '%' }
}

function indicatorColumns<T>(rowOf: (one: T) => ReportRow): Column<T>[] {
  return [
    { heading: reportColumns.id, width: 10, cell: (one) => rowOf(one).id },
    { heading: reportColumns.indicator, width: 60, cell: (one) => rowOf(one).name },
    { heading: reportColumns.utvalg, width: 10, cell: (one) => rowOf(one).utvalg },
    { heading: reportColumns.responsible, width: 24, cell: (one) => rowOf(one).responsible },
    { heading: reportColumns.value, width: 12, cell: (one) => valueCell(rowOf(one)) },
    { heading: reportColumns.unit, width: 14, cell: (one) => rowOf(one).value.unit },
    { heading: reportColumns.measured, width: 18, cell: (one) => rowOf(one).value.measured },
  ]
}

function horizonColumns<T>(years: readonly number[], rowOf: (one: T) => ReportRow): Column<T>[] {
  return years.flatMap((year, index) => [
    { heading: `${reportColumns.target} ${year}`, width: 14, cell: (one: T) => rowOf(one).horizons[index]?.target ?? '' },
    { heading: `${reportColumns.status} ${year}`, width: 16, cell: (one: T) => rowOf(one).horizons[index]?.word ?? '' },
  ])
}

function goalColumns(years: readonly number[]): Column<ReportRow>[] {
  const own = (row: ReportRow) => row
  return [
    ...indicatorColumns(own),
    ...horizonColumns(years, own),
    { heading: reportColumns.trend, width: 12, cell: ({ trend }) => trend },
    { heading: reportColumns.age, width: 10, cell: ({ age }) => age },
    { heading: reportColumns.line, width: 12, cell: ({ line }) => line },
    { heading: reportColumns.marks, width: 20, cell: ({ marks }) => marks.join(', ') },
    { heading: reportColumns.flags, width: 30, cell: ({ flags }) => flags.join(', ') },
    { heading: reportColumns.exemption, width: 30, cell: ({ exemption, omission }) => [exemption, omission].filter(Boolean).join('. ') },
    ...years.map((year, index) => ({ heading: `${reportColumns.assessment} ${year}`, width: 30, cell: ({ horizons }: ReportRow) => horizons[index]?.assessment?.text ?? '' })),
    { heading: reportColumns.samfunnsmaal, width: 12, cell: ({ samfunnsmaal }) => samfunnsmaal },
    { heading: reportColumns.area, width: 12, cell: ({ area }) => area },
    ...years.map((year, index) => ({ heading: `${reportColumns.why} ${year}`, width: 60, cell: ({ horizons }: ReportRow) => horizons[index]?.why ?? '' })),
    ...years.map((year, index) => ({ heading: `${reportColumns.code} ${year}`, width: 14, cell: ({ horizons }: ReportRow) => horizons[index]?.status ?? '' })),
  ]
}

/** Every indicator, a row each: the table that is also saved as CSV. */
export function goalsTable(report: Report): ExportTable {
  return tableOf(reportSheets.goals, goalColumns(report.years), rowsOf(report))
}

interface WithTiltak {
  readonly one: ReportMaalavvik
  readonly tiltak: ReportTiltak | null
}

/** Every missed goal, a row for each of its tiltak. */
function maalavvikTable(report: Report): ExportTable {
  const all = maalavvikOf(report).flatMap((one): WithTiltak[] => (one.tiltak.length > 0 ? one.tiltak.map((tiltak) => ({ one, tiltak })) : [{ one, tiltak: null }]))
  const rowOf = ({ one }: WithTiltak) => one.row
  return tableOf<WithTiltak>(
    reportSheets.maalavvik,
    [
      ...indicatorColumns(rowOf),
      ...horizonColumns(report.years, rowOf),
      { heading: reportColumns.cause, width: 50, cell: ({ one }) => one.cause },
      { heading: reportColumns.consequence, width: 50, cell: ({ one }) => one.consequence },
      { heading: reportColumns.comment, width: 50, cell: ({ one }) => one.comment },
      { heading: reportColumns.tiltak, width: 50, cell: ({ tiltak }) => tiltak?.text ?? '' },
      { heading: reportColumns.tiltakResponsible, width: 24, cell: ({ tiltak }) => tiltak?.responsible ?? '' },
      { heading: reportColumns.deadline, width: 14, cell: ({ tiltak }) => tiltak?.deadline ?? '' },
      { heading: reportColumns.tiltakState, width: 16, cell: ({ tiltak }) => tiltak?.state ?? '' },
      { heading: reportColumns.overdue, width: 14, cell: ({ tiltak }) => (tiltak?.isOverdue ? reportWords.overdue : '') },
    ],
    all,
  )
}

function changesTable({ changes }: Report): ExportTable {
  const all = changes.groups.flatMap(({ title, changes: own }) => own.map((one) => ({ ...one, title })))
  return tableOf<(typeof all)[number]>(
    reportSheets.changes,
    [
      { heading: reportColumns.kind, width: 24, cell: ({ title }) => title },
      { heading: reportColumns.id, width: 10, cell: ({ id }) => id },
      { heading: reportColumns.indicator, width: 60, cell: ({ name }) => name },
      { heading: reportColumns.utvalg, width: 10, cell: ({ utvalg }) => utvalg },
      { heading: reportColumns.change, width: 50, cell: ({ what }) => what },
      { heading: reportColumns.from, width: 24, cell: ({ from }) => from },
      { heading: reportColumns.to, width: 24, cell: ({ to }) => to },
      { heading: reportColumns.note, width: 50, cell: ({ note }) => note },
    ],
    all,
  )
}

/** The groups that are counted: the whole report, each utvalg, and each samfunnsmål within each utvalg. */
function countedGroups({ counts, utvalg, heatmap }: Report): { name: string; counts: readonly ReportCounts[] }[] {
  const cells = heatmap.rows.slice(0, -1).flatMap(({ title, cells: own }) => own.map((group, index) => ({ name: `${title}, ${heatmap.columns[index]}`, counts: group })))
  return [{ name: reportWords.all, counts }, ...utvalg.map(({ name, counts: own }) => ({ name, counts: own })), ...cells]
}

function countsTable(report: Report): ExportTable {
  const all = countedGroups(report).flatMap(({ name, counts }) => counts.flatMap(({ year, total, parts }) => parts.map((part) => ({ name, year, total, part }))))
  return tableOf<(typeof all)[number]>(
    reportSheets.counts,
    [
      { heading: reportColumns.group, width: 60, cell: ({ name }) => name },
      { heading: reportColumns.targetYear, width: 10, cell: ({ year }) => String(year) },
      { heading: reportColumns.status, width: 16, cell: ({ part }) => part.word },
      { heading: reportColumns.count, width: 10, cell: ({ part }) => count(part.count) },
      { heading: reportColumns.total, width: 10, cell: ({ total }) => count(total) },
    ],
    all,
  )
}

function summaryTable({ title, subtitle, warnings, facts, summary, completeness, howToRead }: Report): ExportTable {
  const lines: (readonly [string, string])[] = [
    [reportWords.report, `${title}, ${subtitle}`],
    ...warnings.map((text) => [reportWords.note, text] as const),
    ...facts,
    ...summary.paragraphs.map((text) => [reportWords.summary, text] as const),
    ...completeness.rows.map(({ name, text }) => [`${reportWords.completeness}: ${name}`, text] as const),
    ...howToRead.map((text) => [reportWords.legend, text] as const),
  ]
  return tableOf<readonly [string, string]>(
    reportSheets.summary,
    [
      { heading: reportColumns.about, width: 34, cell: ([name]) => name },
      { heading: reportColumns.text, width: 120, cell: ([, text]) => text },
    ],
    lines,
  )
}

/** The sheets of the workbook, in order. */
export function reportTables(report: Report): ExportTable[] {
  return [goalsTable(report), maalavvikTable(report), changesTable(report), countsTable(report), summaryTable(report)]
}
