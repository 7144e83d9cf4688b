import { isExpected } from './calendar'
import { heatmapOf, type Heatmap } from './heatmap'
import { periodOrdinal, type Period } from './period'
import type { Plan } from './plan'
import type { JudgedRow } from './row'
import { completenessOf, type Completeness } from './summary'

/** What the overview says of all rows at a period, as counts and nothing else [R7.5] [R8.1] [R8.2]. */
export interface OverviewFigures {
  readonly period: Period
  readonly heatmap: Heatmap
  readonly completeness: Completeness
}

/** Counts judged rows of a period for the overview. */
export function overviewFigures(plan: Plan, rows: readonly JudgedRow[], period: Period): OverviewFigures {
  const ordinal = periodOrdinal(period)
  return { period, heatmap: heatmapOf(plan, rows), completeness: completenessOf(rows, ({ indicator }) => isExpected(indicator, plan.years, ordinal)) }
}
