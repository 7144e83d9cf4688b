import { groupedBy } from './groupedBy'
import type { Delmaal, Innsatsomraade, Plan } from './plan'
import type { JudgedRow } from './row'

/** A delmål with the rows that tell whether it is reached. */
export interface DelmaalRows {
  readonly delmaal: Delmaal
  readonly rows: readonly JudgedRow[]
}

/** An innsatsområde with its rows under their delmål. */
export interface AreaRows {
  readonly area: Innsatsomraade
  readonly rows: readonly JudgedRow[]
  readonly groups: readonly DelmaalRows[]
  /** How many indicators the whole plan has under it. */
  readonly planned: number
}

/** The plan's delmål under an innsatsområde, and any other that its rows name. */
function delmaalOf(plan: Plan, area: Innsatsomraade, named: ReadonlyMap<string, unknown>): Delmaal[] {
  return plan.delmaal.filter((delmaal) => delmaal.innsatsomraade === area.number || named.has(delmaal.id))
}

/**
 * The innsatsområder of a samfunnsmål in the plan's order, each with the rows that stand under it [R8.2].
 * Every innsatsområde is there, with or without rows; a delmål is there when `isWanted` says so or it has rows.
 */
export function outlineOf(
  plan: Plan,
  samfunnsmaal: string,
  rows: readonly JudgedRow[],
  isWanted: (delmaal: Delmaal) => boolean = () => true,
): AreaRows[] {
  const byArea = groupedBy(rows, ({ indicator }) => indicator.innsatsomraade)
  const planned = groupedBy(plan.indicators, ({ innsatsomraade }) => innsatsomraade)
  return plan.innsatsomraader
    .filter((area) => area.samfunnsmaal === samfunnsmaal)
    .map((area) => {
      const own = byArea.get(area.number) ?? []
      const byDelmaal = groupedBy(own, ({ indicator }) => indicator.delmaal)
      const groups = delmaalOf(plan, area, byDelmaal)
        .map((delmaal) => ({ delmaal, rows: byDelmaal.get(delmaal.id) ?? [] }))
        .filter((group) => group.rows.length > 0 || isWanted(group.delmaal))
      return { area, rows: own, groups, planned: planned.get(area.number)?.length ?? 0 }
    })
}
