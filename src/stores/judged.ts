import { defineStore } from 'pinia'
import { computed, type ComputedRef } from 'vue'
import type { Period } from '../domain/period'
import type { Plan } from '../domain/plan'
import { recordOf, type IndicatorRecord } from '../domain/record'
import type { FactBasis } from '../domain/reportLine'
import type { JudgedRow } from '../domain/row'
import { useFactsStore } from './facts'
import { usePlanStore } from './plan'

interface JudgedPlan {
  readonly indicators: ReadonlyMap<string, ComputedRef<IndicatorRecord>>
  /** All of them, gone through once after a change, whatever number of periods is looked at. */
  readonly records: ComputedRef<readonly IndicatorRecord[]>
  readonly rowsByPeriod: Map<Period, ComputedRef<readonly JudgedRow[]>>
}

/** Every row judged once, again only where a fact has come; the rows feed every screen, chart, report and export. */
export const useJudgedStore = defineStore('judged', () => {
  const planStore = usePlanStore()
  const facts = useFactsStore()

  function judgePlan(plan: Plan | null, basis: FactBasis): JudgedPlan {
    const indicators = new Map(plan?.indicators.map((indicator) => [indicator.id, computed(() => recordOf(indicator, facts.factsOf(indicator.id), plan.years, basis))]))
    return { indicators, records: computed(() => [...indicators.values()].map((indicator) => indicator.value)), rowsByPeriod: new Map() }
  }

  const judged = {
    all: computed(() => judgePlan(planStore.plan, 'all')),
    approved: computed(() => judgePlan(planStore.plan, 'approved')),
  }

  /** All rows at a period, in the plan's order; the same array until a row in it changes. */
  function rowsAt(period: Period, basis: FactBasis = 'all'): readonly JudgedRow[] {
    const { records, rowsByPeriod } = judged[basis].value
    const known = rowsByPeriod.get(period)
    if (known) return known.value
    const rows = computed(() => records.value.map((record) => record.rowAt(period)))
    rowsByPeriod.set(period, rows)
    return rows.value
  }

  /** Everything the facts say about one indicator, or null when the plan does not have it. */
  function recordOfId(indicatorId: string, basis: FactBasis = 'all'): IndicatorRecord | null {
    return judged[basis].value.indicators.get(indicatorId)?.value ?? null
  }

  /** One indicator's row at a period, or null when the plan does not have the indicator. */
  function rowAt(indicatorId: string, period: Period, basis: FactBasis = 'all'): JudgedRow | null {
    return recordOfId(indicatorId, basis)?.rowAt(period) ?? null
  }

  const latestMeasuredPeriod = computed<Period | null>(() => {
    const points = judged.all.value.records.value.flatMap(({ series }) => series.points.at(-1) ?? [])
    return points.filter(({ measurement }) => measurement).sort((a, b) => b.ordinal - a.ordinal)[0]?.period ?? null
  })

  return { rowsAt, rowAt, recordOf: recordOfId, latestMeasuredPeriod }
})
