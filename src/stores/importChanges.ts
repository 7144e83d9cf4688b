import { omissionAt } from '../domain/exemption'
import type { Fact } from '../domain/fact'
import { refuseLocked } from '../domain/lockedImport'
import type { Measurement } from '../domain/measurement'
import type { MeasurementImport } from '../domain/measurementImport'
import type { Period } from '../domain/period'
import { periodStateOf } from '../domain/periodState'
import type { Plan } from '../domain/plan'
import { recordOf } from '../domain/record'
import { remembered } from '../domain/remembered'
import { measurementsOf } from '../domain/series'
import type { TellShare } from '../files/delimited'
import { previewImport, type MeasurementLookup } from '../files/measurementImport'
import type { SourceTable } from '../files/sourceTable'

/** What is here, and an import is read against. */
export interface Here {
  readonly plan: Plan
  factsOf(indicatorId: string): readonly Fact[]
}

/** Whether nothing is to be reported for a period, by the facts about the whole plan [R10.8]. */
export function lockedIn({ factsOf }: Here): (period: Period) => boolean {
  const said = factsOf('')
  return remembered((period) => periodStateOf(said, period).lock !== null)
}

/** The valid measurements of the indicators that are asked for. */
function measurementsIn({ plan, factsOf }: Here): MeasurementLookup {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]))
  const found = remembered((id: string): readonly Measurement[] | undefined => {
    const indicator = indicators.get(id)
    return indicator && measurementsOf(recordOf(indicator, factsOf(id), plan.years).series)
  })
  return { get: found }
}

/** What the rows of a table would do to what is here: locked periods are left alone [R10.22]. `tell` is told how much has been looked at. */
export function changesOf(table: SourceTable, here: Here, tell?: TellShare): MeasurementImport {
  const { plan, factsOf } = here
  const omission = (id: string, period: Period) => omissionAt(factsOf(id), period)
  return refuseLocked(previewImport(table, plan, measurementsIn(here), omission, tell), lockedIn(here))
}
