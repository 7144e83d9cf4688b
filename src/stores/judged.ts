import { defineStore } from 'pinia'
import { computed, type ComputedRef } from 'vue'
import type { Measurement } from '../domain/measurement'
import type { Period } from '../domain/period'
import type { Plan } from '../domain/plan'
import { recordOf, type IndicatorRecord } from '../domain/record'
import type { FactBasis } from '../domain/reportLine'
import type { JudgedRow } from '../domain/row'
import type { Series } from '../domain/series'
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

  /** One indicator's measurements in order of time, or null when the plan does not have the indicator. */
  function seriesOf(indicatorId: string, basis: FactBasis = 'all'): Series | null {
    return recordOfId(indicatorId, basis)?.series ?? null
  }

  /** The valid measurements of every indicator that has any, as an import is compared with them. */
  const measurements = computed<ReadonlyMap<string, readonly Measurement[]>>(() => {
    const found = judged.all.value.records.value.map(({ series }) => {
      return [series.indicator.id, series.points.flatMap((point) => point.measurement ?? [])] as const
    })
    return new Map(found.filter(([, own]) => own.length > 0))
  })

  const latestMeasuredPeriod = computed<Period | null>(() => {
    const points = judged.all.value.records.value.flatMap(({ series }) => series.points.at(-1) ?? [])
    return points.filter(({ measurement }) => measurement).sort((a, b) => b.ordinal - a.ordinal)[0]?.period ?? null
  })

  return { rowsAt, rowAt, recordOf: recordOfId, seriesOf, measurements, latestMeasuredPeriod }
})
