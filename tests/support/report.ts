import type { Fact } from '../../src/domain/fact'
import type { Plan, Utvalg } from '../../src/domain/plan'
import { recordOf } from '../../src/domain/record'
import type { FactBasis } from '../../src/domain/reportLine'
import { reportModel } from '../../src/reports/reportModel'
import type { Report } from '../../src/reports/report'
import { period } from './measurements'

interface ReportSketch {
  readonly when?: string
  readonly utvalg?: Utvalg | null
  readonly basis?: FactBasis
  readonly planFacts?: readonly Fact[]
  readonly generated?: string
  readonly isExample?: boolean
  readonly holdsBackSmall?: boolean
}

/** The report of a plan with facts, each about the indicator it names. */
export function makeReport(plan: Plan, facts: readonly Fact[], { when = '2025-T2', utvalg = null, basis = 'all', planFacts = [], generated = '2025-09-20T10:00:00.000Z', isExample = false, holdsBackSmall = false }: ReportSketch = {}): Report {
  const factsOf = (id: string) => facts.filter(({ indicator }) => indicator === id)
  const records = new Map(plan.indicators.map((indicator) => [indicator.id, recordOf(indicator, factsOf(indicator.id), plan.years, basis)]))
  return reportModel({ plan, period: period(when), utvalg, basis, recordOf: (id) => records.get(id) ?? null, factsOf, planFacts, generated, isExample, holdsBackSmall })
}
