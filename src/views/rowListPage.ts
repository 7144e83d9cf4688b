import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from '../composables/route'
import { useLongList } from '../composables/useLongList'
import { useRowList } from '../composables/useRowList'
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

  return { plan, period, years, all, rows, list, selection, long: useLongList(() => list.shown.value.length) }
}
