import { isExpected } from '../domain/calendar'
import { periodOrdinal, type Period } from '../domain/period'
import type { Plan, PlanYears, Utvalg } from '../domain/plan'
import type { JudgedRow } from '../domain/row'
import { completenessOf, isFollowedUp } from '../domain/summary'
import { completenessText } from '../words/counts'
import { areaTitle } from '../words/goalPages'
import { displayName } from '../words/indicatorName'
import { missingText, reportWords } from '../words/report'
import type { ReportCompleteness } from './report'

/** Delivered of expected among rows, and how many lines are approved [R7.5]. */
export function completenessRow(name: string, rows: readonly JudgedRow[], years: PlanYears): ReportCompleteness['rows'][number] {
  const expected = completenessOf(rows, (row) => isExpected(row.indicator, years, periodOrdinal(row.period)))
  const approved = rows.filter((row) => isFollowedUp(row) && row.line.state === 'godkjent').length
  return { name, ...expected, approved, text: completenessText(expected) }
}

/** How much of what was expected is in, for each utvalg, and what is missing. */
export function reportCompleteness(plan: Plan, utvalg: Utvalg | null, rows: readonly JudgedRow[], period: Period): ReportCompleteness {
  const { years } = plan
  const ofUtvalg = ({ code, name }: Utvalg) => completenessRow(name, rows.filter(({ indicator }) => indicator.utvalg === code), years)
  const isMissing = (row: JudgedRow) => isFollowedUp(row) && row.dataStatus === 'mangler' && isExpected(row.indicator, years, periodOrdinal(period))
  return {
    rows: utvalg ? [ofUtvalg(utvalg)] : [...plan.utvalg.map(ofUtvalg), completenessRow(reportWords.all, rows, years)],
    missing: rows.filter(isMissing).map((row) => ({ id: row.indicator.id, name: displayName(row.indicator.text), text: missingText(row) })),
    withoutIndicator: plan.innsatsomraader.filter(({ number }) => !plan.indicators.some((one) => one.innsatsomraade === number)).map(areaTitle),
  }
}
