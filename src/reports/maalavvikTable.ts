import type { Assessment } from '../domain/assessment'
import { round, toPlain } from '../domain/decimal'
import type { Judgement } from '../domain/judgement'
import type { Plan } from '../domain/plan'
import { remarksAt } from '../domain/remarks'
import type { JudgedRow } from '../domain/row'
import type { TiltakLife } from '../domain/tiltak'
import { assessmentLine } from '../words/assessment'
import { tiltakStateWord } from '../words/followUp'
import { formatIsoDate } from '../words/format'
import { formatAnswer } from '../words/formatValue'
import { valueMarkTexts } from '../words/indicator'
import { exportColumns, remarkWords } from '../words/maalavvik'
import { exemptionShort, flagWord, trendWord } from '../words/beside'
import { rowContext } from '../words/rowContext'
import { judgementWord } from '../words/judgement'
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

/** What is said of each tiltak of a row, a line for each: the same line in every column is the same tiltak. */
function ofTiltak(heading: string, said: (life: TiltakLife) => string): Column {
  return {
    heading,
    text: ({ tiltak }) => {
      const lines = tiltak.map(said)
      return lines.length > 1 ? lines.map((line) => line.replace(/\s+/g, ' ').trim() || '–').join('\n') : (lines[0] ?? '')
    },
  }
}

const remarkColumns: readonly Column[] = [
  { heading: remarkWords.cause, text: (row) => remarksAt(row)?.cause ?? '' },
  { heading: remarkWords.comment, text: (row) => remarksAt(row)?.comment ?? '' },
  { heading: remarkWords.consequence, text: (row) => remarksAt(row)?.consequence ?? '' },
  ofTiltak(remarkWords.tiltak, ({ text }) => text),
  ofTiltak(remarkWords.responsible, ({ responsible }) => responsible),
  ofTiltak(remarkWords.deadline, ({ deadline }) => formatIsoDate(deadline)),
]

/** What the follow-up has said since: where each tiltak stands, and a person's own assessment of each target year. */
function followUpColumns({ years }: Plan): Column[] {
  const assessed = (heading: string, text: (assessment: Assessment) => string): Column[] =>
    years.targets.map((year, index) => ({
      heading: `${heading} ${year}`,
      text: ({ assessments }) => (assessments[index] ? text(assessments[index]) : ''),
    }))
  return [
    { heading: exportColumns.writtenFor, text: (row) => remarksAt(row)?.period ?? '' },
    ofTiltak(exportColumns.tiltakState, ({ state }) => tiltakStateWord(state)),
    ofTiltak(exportColumns.tiltakSince, ({ since }) => since),
    ofTiltak(exportColumns.tiltakNote, ({ note }) => note),
    ...assessed(exportColumns.assessed, assessmentLine),
    ...assessed(exportColumns.assessedReason, ({ fact }) => fact.reason),
  ]
}

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
    ...perYear(plan, exportColumns.status, (judgement, { indicator, exemption }) => (exemption ? exemptionShort(exemption.kind) : judgementWord(judgement, isHeld(judgement, indicator)))),
    { heading: exportColumns.trend, text: ({ trend }) => trendWord(trend) },
    { heading: exportColumns.age, text: ({ ageMonths }) => (ageMonths === null ? '' : String(ageMonths)) },
    { heading: exportColumns.flags, text: ({ flags }) => flags.map(flagWord).join(', ') },
    ...remarkColumns,
    { heading: exportColumns.why, text: (row) => [row.exemption ? '' : whyRow(row), ...rowContext(row)].filter(Boolean).join(' ') },
    ...followUpColumns(plan),
    { heading: exportColumns.marks, text: (row) => valueMarkTexts(row).join(', ') },
  ]
}

/** The list of målavvik as rows of text, the heading first: exactly the rows given, in their order. */
export function maalavvikTable(rows: readonly JudgedRow[], plan: Plan): string[][] {
  const columns = columnsOf(plan)
  return [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ text }) => text(row)))]
}
