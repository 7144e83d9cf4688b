import { computed } from 'vue'
import { useRoute, useRouter } from '../../composables/route'
import { parsePeriod, type Period } from '../../domain/period'
import { reportModel } from '../../reports/reportModel'
import { currentTime } from '../../stores/clock'
import { useCurrentPlanStore } from '../../stores/currentPlan'
import { useFactsStore } from '../../stores/facts'
import { useJudgedStore } from '../../stores/judged'
import { useSelectionStore } from '../../stores/selection'
import { useSmallNumbersStore } from '../../stores/smallNumbers'

/** The report that the address asks for, and how to ask for another. */
export function useReport() {
  const currentPlan = useCurrentPlanStore()
  const facts = useFactsStore()
  const judged = useJudgedStore()
  const selection = useSelectionStore()
  const small = useSmallNumbersStore()
  const route = useRoute()
  const router = useRouter()

  const plan = computed(() => currentPlan.plan)
  const written = computed(() => route.params['periode'])

  /** The period of the address, or the one looked at elsewhere; null where the plan has no such period. */
  const period = computed<Period | null>(() => {
    if (written.value === undefined) return selection.period
    const parsed = parsePeriod(written.value)
    return parsed.ok && selection.periods.includes(parsed.value) ? parsed.value : null
  })
  const utvalg = computed(() => plan.value?.utvalg.find(({ code }) => code === route.query['utvalg']) ?? null)
  const isUnknownUtvalg = computed(() => Boolean(route.query['utvalg']) && utvalg.value === null)

  const report = computed(() => {
    if (!plan.value || !period.value || isUnknownUtvalg.value) return null
    return reportModel({
      plan: plan.value,
      period: period.value,
      utvalg: utvalg.value,
      basis: selection.basis,
      recordOf: (id) => judged.recordOf(id, selection.basis),
      factsOf: facts.factsOf,
      planFacts: facts.factsOf(''),
      generated: currentTime(),
      holdsBackSmall: small.isHeldBack,
      isExample: facts.source === 'example',
    })
  })

  function choosePeriod(next: Period): void {
    void router.push({ path: `/rapport/${encodeURIComponent(next)}`, query: { ...route.query, periode: null } })
  }

  function chooseUtvalg(code: string): void {
    void router.push({ query: { ...route.query, utvalg: code || null } })
  }

  return { plan, period, utvalg, isUnknownUtvalg, report, selection, small, choosePeriod, chooseUtvalg }
}
