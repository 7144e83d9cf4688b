import { round, toPlain } from '../domain/decimal'
import type { Judgement } from '../domain/judgement'
import type { Plan } from '../domain/plan'
import type { JudgedRow } from '../domain/row'
import { formatAnswer, formatIsoDate } from '../words/format'
import { exportColumns, remarkWords } from '../words/maalavvik'
import { flagWord, judgementWord, trendWord } from '../words/status'
import { isHeld, whyRow } from '../words/why'

interface Column {
  readonly heading: string
  readonly text: (row: JudgedRow) => string
}

/** A number as a spreadsheet reads it: decimal comma, no groups of three and no unit. */
function valueText({ latest, indicator }: JudgedRow): string {
  if (!latest) return ''
  if (latest.value.kind === 'answer') return formatAnswer(latest.value.answer, indicator.valueType)
  return toPlain(round(latest.value.number, indicator.decimals)).replace('.', ',')
}

function perYear(plan: Plan, heading: string, text: (judgement: Judgement, row: JudgedRow) => string): Column[] {
  return plan.years.targets.map((year, index) => ({
    heading: `${heading} ${year}`,
    text: (row) => (row.judgements[index] ? text(row.judgements[index], row) : ''),
  }))
}

const remarkColumns: readonly Column[] = [
  { heading: remarkWords.cause, text: ({ latest }) => latest?.measurement?.cause ?? '' },
  { heading: remarkWords.comment, text: ({ latest }) => latest?.measurement?.comment ?? '' },
  { heading: remarkWords.consequence, text: ({ latest }) => latest?.measurement?.consequence ?? '' },
  { heading: remarkWords.tiltak, text: ({ latest }) => latest?.measurement?.tiltak.text ?? '' },
  { heading: remarkWords.responsible, text: ({ latest }) => latest?.measurement?.tiltak.responsible ?? '' },
  { heading: remarkWords.deadline, text: ({ latest }) => formatIsoDate(latest?.measurement?.tiltak.deadline ?? '') },
]

function columnsOf(plan: Plan): Column[] {
  return [
    { heading: exportColumns.id, text: ({ indicator }) => indicator.id },
    { heading: exportColumns.indicator, text: ({ indicator }) => indicator.text },
    { heading: exportColumns.utvalg, text: ({ indicator }) => indicator.utvalg },
    { heading: exportColumns.samfunnsmaal, text: ({ indicator }) => indicator.samfunnsmaal },
    { heading: exportColumns.area, text: ({ indicator }) => indicator.innsatsomraade },
    { heading: exportColumns.virksomhet, text: ({ indicator }) => indicator.responsible },
    { heading: exportColumns.period, text: ({ period }) => period },
    { heading: exportColumns.measuredPeriod, text: ({ latest }) => latest?.period ?? '' },
    { heading: exportColumns.value, text: valueText },
    { heading: exportColumns.unit, text: ({ indicator }) => indicator.unit },
    ...perYear(plan, exportColumns.target, ({ target }) => target.written),
    ...perYear(plan, exportColumns.status, (judgement, { indicator }) => judgementWord(judgement, isHeld(judgement, indicator))),
    { heading: exportColumns.trend, text: ({ trend }) => trendWord(trend) },
    { heading: exportColumns.age, text: ({ ageMonths }) => (ageMonths === null ? '' : String(ageMonths)) },
    { heading: exportColumns.flags, text: ({ flags }) => flags.map(flagWord).join(', ') },
    ...remarkColumns,
    { heading: exportColumns.why, text: whyRow },
  ]
}

/** The list of målavvik as rows of text, the heading first: exactly the rows given, in their order. */
export function maalavvikTable(rows: readonly JudgedRow[], plan: Plan): string[][] {
  const columns = columnsOf(plan)
  return [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ text }) => text(row)))]
}
