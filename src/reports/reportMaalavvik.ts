import { noTexts, remarksAt } from '../domain/remarks'
import type { JudgedRow } from '../domain/row'
import { isOverdue, type TiltakLife } from '../domain/tiltak'
import { tiltakStateWord } from '../words/followUp'
import { formatIsoDate } from '../words/format'
import { saidForText } from '../words/report'
import type { ReportMaalavvik, ReportRow, ReportTiltak } from './report'

function reportTiltak(life: TiltakLife, today: string): ReportTiltak {
  const { text, responsible, deadline, state, note } = life
  return { text, responsible, deadline: formatIsoDate(deadline), state: tiltakStateWord(state), isOverdue: isOverdue(life, today), note }
}

/** What is said of a missed goal, and what is done about it; `today` decides whether a deadline is past. */
export function reportMaalavvik(judged: JudgedRow, row: ReportRow, today: string): ReportMaalavvik {
  const said = remarksAt(judged)
  const { cause, consequence, comment } = said ?? noTexts
  return {
    row,
    cause: cause.trim(),
    consequence: consequence.trim(),
    comment: comment.trim(),
    saidFor: said && said.period !== judged.period ? saidForText(said.period) : '',
    tiltak: judged.tiltak.map((life) => reportTiltak(life, today)),
  }
}
