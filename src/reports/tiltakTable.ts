import type { Plan } from '../domain/plan'
import { isOverdue } from '../domain/tiltak'
import type { TiltakRow } from '../domain/tiltakList'
import { assessmentLine } from '../words/assessment'
import { tiltakStateWord } from '../words/followUp'
import { formatIsoDate } from '../words/format'
import { judgementWord } from '../words/judgement'
import { tiltakColumns } from '../words/tiltakPage'
import { isHeld } from '../words/why'

interface Column {
  readonly heading: string
  readonly text: (row: TiltakRow) => string
}

function statusColumns({ years }: Plan): Column[] {
  return years.targets.flatMap((year, index) => [
    {
      heading: `${tiltakColumns.status} ${year}`,
      text: ({ row: { judgements, indicator } }: TiltakRow) => (judgements[index] ? judgementWord(judgements[index], isHeld(judgements[index], indicator)) : ''),
    },
    {
      heading: `${tiltakColumns.assessed} ${year}`,
      text: ({ row: { assessments } }: TiltakRow) => (assessments[index] ? assessmentLine(assessments[index]) : ''),
    },
  ])
}

function columnsOf(plan: Plan, today: string): Column[] {
  return [
    { heading: tiltakColumns.id, text: ({ row }) => row.indicator.id },
    { heading: tiltakColumns.indicator, text: ({ row }) => row.indicator.text },
    { heading: tiltakColumns.utvalg, text: ({ row }) => row.indicator.utvalg },
    { heading: tiltakColumns.virksomhet, text: ({ row }) => row.indicator.responsible },
    { heading: tiltakColumns.period, text: ({ row }) => row.period },
    { heading: tiltakColumns.tiltak, text: ({ life }) => life.text },
    { heading: tiltakColumns.responsible, text: ({ life }) => life.responsible },
    { heading: tiltakColumns.deadline, text: ({ life }) => formatIsoDate(life.deadline) },
    { heading: tiltakColumns.overdue, text: ({ life }) => (isOverdue(life, today) ? tiltakColumns.yes : tiltakColumns.no) },
    { heading: tiltakColumns.state, text: ({ life }) => tiltakStateWord(life.state) },
    { heading: tiltakColumns.note, text: ({ life }) => life.note },
    { heading: tiltakColumns.since, text: ({ life }) => life.since },
    { heading: tiltakColumns.updated, text: ({ life }) => life.updated },
    ...statusColumns(plan),
  ]
}

/** The list of tiltak as rows of text, the heading first: exactly those given, in their order; `today` is an ISO date. */
export function tiltakTable(all: readonly TiltakRow[], plan: Plan, today: string): string[][] {
  const columns = columnsOf(plan, today)
  return [columns.map(({ heading }) => heading), ...all.map((one) => columns.map(({ text }) => text(one)))]
}
