import { defineStore } from 'pinia'
import { computed, type ComputedRef } from 'vue'
import type { Indicator } from '../domain/indicator'
import type { Measurement } from '../domain/measurement'
import type { Period } from '../domain/period'
import type { Plan, PlanYears } from '../domain/plan'
import { resolveIndicator } from '../domain/resolve'
import { judgeRow, type JudgedRow } from '../domain/row'
import { buildSeries, type Series } from '../domain/series'
import { useFactsStore } from './facts'
import { usePlanStore } from './plan'

/** One indicator's measurements and the rows judged of them so far. */
interface JudgedIndicator {
  readonly series: Series
  readonly rowAt: (period: Period) => JudgedRow
}

interface JudgedPlan {
  readonly indicators: ReadonlyMap<string, ComputedRef<JudgedIndicator>>
  readonly rowsByPeriod: Map<Period, ComputedRef<readonly JudgedRow[]>>
}

function judgedIndicator(series: Series, years: PlanYears): JudgedIndicator {
  const rows = new Map<Period, JudgedRow>()
  const rowAt = (period: Period) => {
    const known = rows.get(period)
    if (known) return known
    const row = judgeRow(series, years, period)
    rows.set(period, row)
    return row
  }
  return { series, rowAt }
}

/** Every row judged once, again only where a fact has come; the rows feed every screen, chart, report and export. */
export const useJudgedStore = defineStore('judged', () => {
  const planStore = usePlanStore()
  const facts = useFactsStore()

  function judgeIndicator(indicator: Indicator, years: PlanYears): ComputedRef<JudgedIndicator> {
    return computed(() => {
      const measurements = resolveIndicator(facts.factsOf(indicator.id), indicator)
      return judgedIndicator(buildSeries(indicator, measurements, years), years)
    })
  }

  function judgePlan(plan: Plan | null): JudgedPlan {
    const indicators = plan?.indicators.map((indicator) => [indicator.id, judgeIndicator(indicator, plan.years)] as const)
    return { indicators: new Map(indicators), rowsByPeriod: new Map() }
  }

  const judged = computed(() => judgePlan(planStore.plan))

  /** All rows at a period, in the plan's order; the same array until a row in it changes. */
  function rowsAt(period: Period): readonly JudgedRow[] {
    const { indicators, rowsByPeriod } = judged.value
    const known = rowsByPeriod.get(period)
    if (known) return known.value
    const rows = computed(() => [...indicators.values()].map((indicator) => indicator.value.rowAt(period)))
    rowsByPeriod.set(period, rows)
    return rows.value
  }

  /** One indicator's row at a period, or null when the plan does not have the indicator. */
  function rowAt(indicatorId: string, period: Period): JudgedRow | null {
    return judged.value.indicators.get(indicatorId)?.value.rowAt(period) ?? null
  }

  /** One indicator's measurements in order of time, or null when the plan does not have the indicator. */
  function seriesOf(indicatorId: string): Series | null {
    return judged.value.indicators.get(indicatorId)?.value.series ?? null
  }

  /** The valid measurements of every indicator that has any, as an import is compared with them. */
  const measurements = computed<ReadonlyMap<string, readonly Measurement[]>>(() => {
    const found = [...judged.value.indicators].map(([id, indicator]) => {
      return [id, indicator.value.series.points.flatMap((point) => point.measurement ?? [])] as const
    })
    return new Map(found.filter(([, own]) => own.length > 0))
  })

  const latestMeasuredPeriod = computed<Period | null>(() => {
    const points = [...judged.value.indicators.values()].flatMap(({ value }) => value.series.points.at(-1) ?? [])
    const measured = points.filter((point) => point.measurement !== null)
    return measured.reduce((latest, point) => (latest && latest.ordinal >= point.ordinal ? latest : point), measured[0])?.period ?? null
  })

  return { rowsAt, rowAt, seriesOf, measurements, latestMeasuredPeriod }
})
