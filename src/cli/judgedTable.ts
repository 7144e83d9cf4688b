import { toNumber, type Decimal } from '../domain/decimal'
import type { Judgement } from '../domain/judgement'
import { baselineColumn, targetColumn } from '../domain/planBuild'
import type { PlanYears } from '../domain/plan'
import type { JudgedRow } from '../domain/row'
import { decimalText } from '../files/exportTable'
import { formatAnswer } from '../words/formatValue'
import { valueMarksText, valueMarkWords } from '../words/valueMarks'
import { whyRow } from '../words/why'

/** A cell before it is written: text, a number, several words, or nothing. */
type JudgedCell = string | Decimal | readonly string[] | null

interface JudgedColumn {
  readonly name: string
  readonly cell: (row: JudgedRow) => JudgedCell
}

/** The columns of one target year, taken from its judgement. */
function perYear(years: PlanYears, prefix: string, cell: (judgement: Judgement) => JudgedCell): JudgedColumn[] {
  return years.targets.map((year, index) => ({
    name: `${prefix}_${year}`,
    cell: ({ judgements }) => (judgements[index] ? cell(judgements[index]) : null),
  }))
}

function shownValue({ latest, indicator }: JudgedRow): JudgedCell {
  if (!latest) return null
  return latest.value.kind === 'number' ? latest.value.number : formatAnswer(latest.value.answer, indicator.valueType)
}

/** What is to be known of the period's own value, as a file of measurements says it; or that there is none. */
function shownMarks({ latest, omission, period }: JudgedRow): JudgedCell {
  if (omission) return valueMarkWords.omittedInFile
  const own = latest?.period === period ? latest.measurement : null
  return (own && valueMarksText(own)) || null
}

/** Requirement and status of each target year, side by side. */
function requirementAndStatus(years: PlanYears): JudgedColumn[] {
  const requirements = perYear(years, 'krav', (judgement) => judgement.required)
  const statuses = perYear(years, 'status', (judgement) => judgement.status)
  return requirements.flatMap((requirement, index) => [requirement, ...statuses.slice(index, index + 1)])
}

/** The columns of a judged table, named by the plan's own years. */
function columnsOf(years: PlanYears): JudgedColumn[] {
  return [
    { name: 'indikator_id', cell: ({ indicator }) => indicator.id },
    { name: 'periode', cell: ({ period }) => period },
    { name: 'maalt_periode', cell: ({ latest }) => latest?.period ?? null },
    { name: 'verdi', cell: shownValue },
    ...requirementAndStatus(years),
    ...perYear(years, 'grunn', (judgement) => judgement.reason),
    { name: 'trend', cell: ({ trend }) => trend },
    { name: 'datastatus', cell: ({ dataStatus }) => dataStatus },
    { name: 'flagg', cell: ({ flags }) => flags },
    { name: 'hvorfor', cell: whyRow },
    ...perYear(years, 'avstand', (judgement) => judgement.shortfall),
    ...perYear(years, 'toleranse', (judgement) => judgement.tolerance),
    { name: 'utvalg', cell: ({ indicator }) => indicator.utvalg },
    { name: 'enhet', cell: ({ indicator }) => indicator.unit || null },
    { name: 'indikator', cell: ({ indicator }) => indicator.text },
    { name: baselineColumn(years), cell: ({ indicator }) => indicator.baseline.written || null },
    ...years.targets.map((year, index) => ({ name: targetColumn(year), cell: ({ indicator }: JudgedRow) => indicator.targets[index]?.written ?? null })),
    { name: 'merknad', cell: shownMarks },
    { name: 'ikke_gjennomfort_fordi', cell: ({ omission }) => omission?.reason ?? null },
  ]
}

function csvCell(cell: JudgedCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return 'coefficient' in cell ? decimalText(cell) : cell.join(' ')
}

function jsonCell(cell: JudgedCell): unknown {
  return cell !== null && typeof cell === 'object' && 'coefficient' in cell ? toNumber(cell) : cell
}

/** Judged rows as rows of text, the heading first: decimal comma, nothing where there is nothing, words with a space between. */
export function judgedTexts(rows: readonly JudgedRow[], years: PlanYears): string[][] {
  const columns = columnsOf(years)
  return [columns.map((column) => column.name), ...rows.map((row) => columns.map((column) => csvCell(column.cell(row))))]
}

/** Judged rows as objects for JSON: numbers as numbers, answers as words, null where there is nothing. */
export function judgedObjects(rows: readonly JudgedRow[], years: PlanYears): Record<string, unknown>[] {
  const columns = columnsOf(years)
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, jsonCell(column.cell(row))])))
}
