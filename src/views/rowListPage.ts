import { computed, onScopeDispose, watch, type Ref } from 'vue'
import { useRoute, useRouter } from '../composables/route'
import { judgeAhead } from '../composables/judgeAhead'
import { rowsAtOnce, useLongList } from '../composables/useLongList'
import { useRowList } from '../composables/useRowList'
import { whileIdle } from '../composables/whileIdle'
import { periodOrdinal } from '../domain/period'
import type { JudgedRow } from '../domain/row'
import type { RowOrder } from '../domain/rowOrder'
import { rowSearch } from '../domain/rowSearch'
import { searchText } from '../domain/search'
import { currentHorizon } from '../domain/trend'
import { useCurrentPlanStore } from '../stores/currentPlan'
import { useJudgedStore } from '../stores/judged'
import { useSelectionStore } from '../stores/selection'

/** What every page with a list of indicators reads: the plan, the period, its own rows, and the list that the address asks for. */
export function useRowListPage(belongs: (row: JudgedRow) => boolean, defaultOrder: RowOrder) {
  const current = useCurrentPlanStore()
  const judged = useJudgedStore()
  const selection = useSelectionStore()
  const route = useRoute()
  const router = useRouter()

  const plan = computed(() => current.plan)
  const period = computed(() => selection.period)
  const years = computed(() => plan.value?.years.targets ?? [])
  const all = computed(() => (period.value ? judged.rowsAt(period.value, selection.basis) : []))
  const rows: Ref<readonly JudgedRow[]> = computed(() => all.value.filter(belongs))
  const textOf = computed(() => (plan.value ? rowSearch(plan.value) : () => searchText('')))

  const list = useRowList({
    rows: () => rows.value,
    query: () => route.query,
    go: (query, replaces) => void (replaces ? router.replace({ query }) : router.push({ query })),
    textOf: () => textOf.value,
    horizonIndex: () => (plan.value && period.value ? currentHorizon(plan.value.years, periodOrdinal(period.value)) : 0),
    years: () => years.value,
    defaultOrder,
  })

  let stops: (() => void)[] = []
  const stop = () => stops.forEach((end) => end())

  /** What the next letter or the next period would have to wait for is done while nothing else is. */
  function prepare(now: readonly JudgedRow[]): void {
    stop()
    if (now.length <= rowsAtOnce || !period.value) return
    const { basis } = selection
    stops = [whileIdle(now, textOf.value), whileIdle([list], ({ prepare: prepareList }) => prepareList()), judgeAhead(all.value, period.value, selection.periods, (id, at) => judged.rowAt(id, at, basis))]
  }
  watch(rows, prepare, { immediate: true })
  onScopeDispose(stop)

  return { plan, period, years, all, rows, list, selection, long: useLongList(() => list.shown.value.length) }
}
