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
function delmaalOf(plan: Plan, area: Innsatsomraade, rows: readonly JudgedRow[]): Delmaal[] {
  const named = new Set(rows.map((row) => row.indicator.delmaal))
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
  return plan.innsatsomraader
    .filter((area) => area.samfunnsmaal === samfunnsmaal)
    .map((area) => {
      const own = rows.filter((row) => row.indicator.innsatsomraade === area.number)
      const groups = delmaalOf(plan, area, own)
        .map((delmaal) => ({ delmaal, rows: own.filter((row) => row.indicator.delmaal === delmaal.id) }))
        .filter((group) => group.rows.length > 0 || isWanted(group.delmaal))
      const planned = plan.indicators.filter((indicator) => indicator.innsatsomraade === area.number).length
      return { area, rows: own, groups, planned }
    })
}
