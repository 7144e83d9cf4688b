import { groupedBy } from './groupedBy'
import type { Plan, Samfunnsmaal, Utvalg } from './plan'
import type { JudgedRow } from './row'
import { countStatuses, type StatusCounts } from './summary'

/** Counts of one group against every horizon, in the order of the plan's target years [R8.1]. */
export type GroupCounts = readonly StatusCounts[]

/** One samfunnsmål: its counts for each utvalg of the plan, and for all of them together. */
export interface HeatmapRow {
  readonly samfunnsmaal: Samfunnsmaal
  readonly cells: readonly { readonly utvalg: Utvalg; readonly counts: GroupCounts }[]
  readonly all: GroupCounts
}

/** Every samfunnsmål against every utvalg, empty groups included [R8.2]. */
export interface Heatmap {
  readonly rows: readonly HeatmapRow[]
  readonly utvalg: readonly { readonly utvalg: Utvalg; readonly counts: GroupCounts }[]
  readonly all: GroupCounts
}

/** Groups judged rows by samfunnsmål and utvalg, as counts and nothing else [R8.1] [R8.2]. */
export function heatmapOf(plan: Plan, rows: readonly JudgedRow[]): Heatmap {
  const count = (group: readonly JudgedRow[]): GroupCounts => plan.years.targets.map((_, index) => countStatuses(group, index))
  const byUtvalg = (group: readonly JudgedRow[]) => {
    const own = groupedBy(group, ({ indicator }) => indicator.utvalg)
    return plan.utvalg.map((utvalg) => ({ utvalg, counts: count(own.get(utvalg.code) ?? []) }))
  }
  const bySamfunnsmaal = groupedBy(rows, ({ indicator }) => indicator.samfunnsmaal)
  return {
    rows: plan.samfunnsmaal.map((samfunnsmaal) => {
      const group = bySamfunnsmaal.get(samfunnsmaal.number) ?? []
      return { samfunnsmaal, cells: byUtvalg(group), all: count(group) }
    }),
    utvalg: byUtvalg(rows),
    all: count(rows),
  }
}
