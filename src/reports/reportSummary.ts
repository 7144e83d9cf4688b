import { periodOrdinal } from '../domain/period'
import { isBehind, worstFirst } from '../domain/ranking'
import type { JudgedRow } from '../domain/row'
import { standingFacts } from '../domain/standing'
import { colourOf } from '../domain/status'
import { completenessOf, countStatuses, isFollowedUp } from '../domain/summary'
import { currentHorizon } from '../domain/trend'
import { scopeText } from '../words/report'
import { draftSummary } from '../words/reportSummary'
import type { ReportSummary } from './report'
import { changedStatuses, type Since } from './reportChanges'
import type { ReportInput } from './reportInput'

/** How many missed goals the draft names. */
const named = 5

/** The text a person has written in the place of the draft; null where the draft stands. */
export function ownTextOf({ planFacts, period, utvalg }: Pick<ReportInput, 'planFacts' | 'period' | 'utvalg'>): string | null {
  const written = standingFacts(planFacts, 'report_text').filter((fact) => fact.period === period && fact.utvalg === (utvalg?.code ?? ''))
  return written.at(-1)?.text.trim() || null
}

/** A text as paragraphs: an empty line begins a new one. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).map((part) => part.trim()).filter((part) => part !== '')
}

/** The summary: drafted from the rows, or as a person wrote it. */
export function reportSummary(
  input: ReportInput,
  rows: readonly JudgedRow[],
  since: Since | null,
  isExpected: (row: JudgedRow) => boolean,
): ReportSummary {
  const { plan, period, utvalg } = input
  const horizonIndex = currentHorizon(plan.years, periodOrdinal(period))
  const isRed = ({ judgements }: JudgedRow) => colourOf(judgements[horizonIndex]?.status ?? 'ikke_vurdert') === 'red'
  const behind = rows.filter(isBehind)
  const draft = draftSummary({
    scope: scopeText(utvalg),
    period,
    years: plan.years.targets,
    counts: plan.years.targets.map((_, index) => countStatuses(rows, index)),
    exempt: rows.filter((row) => !isFollowedUp(row)).length,
    since: since && { period: since.period, changed: changedStatuses(since) },
    worst: worstFirst(behind.filter(isRed), horizonIndex).slice(0, named),
    horizonIndex,
    behind: behind.length,
    completeness: completenessOf(rows, isExpected),
  })
  const own = ownTextOf(input)
  return { draft, own, paragraphs: paragraphsOf(own ?? draft) }
}
