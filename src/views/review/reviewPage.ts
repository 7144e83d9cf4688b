import { computed } from 'vue'
import { isNarrowed, readReviewQuery, writeReviewQuery, type ReviewQuery } from '../../composables/reviewQuery'
import { useRoute, useRouter } from '../../composables/route'
import { isExpected } from '../../domain/calendar'
import { checkMeasurementPeriod } from '../../domain/measurementPeriod'
import { parsePeriod, periodOrdinal, type Period } from '../../domain/period'
import { isAfterPublication } from '../../domain/periodState'
import type { Plan } from '../../domain/plan'
import { reportablePeriod } from '../../domain/reportablePeriod'
import { countLines, filterLines, reportLines } from '../../domain/reviewLines'
import { answersFor, stepObstacle } from '../../domain/reviewSteps'
import type { ReviewStep } from '../../domain/followUpFact'
import type { JudgedRow } from '../../domain/row'
import { completenessOf } from '../../domain/summary'
import { useJudgedStore } from '../../stores/judged'
import { usePeriodsStore } from '../../stores/periods'
import { useSelectionStore } from '../../stores/selection'
import { useSessionStore } from '../../stores/session'

const steps: readonly ReviewStep[] = ['levert', 'godkjent', 'returnert']

/** The report lines that the review shows: of which period, and which of them the address asks for. */
export function useReviewPage(plan: () => Plan, now: () => string) {
  const judged = useJudgedStore()
  const periods = usePeriodsStore()
  const selection = useSelectionStore()
  const session = useSessionStore()
  const route = useRoute()
  const router = useRouter()

  const period = computed<Period>(() => {
    const written = parsePeriod(route.query['periode'] ?? '')
    return written.ok && checkMeasurementPeriod(written.value, plan().years).ok ? written.value : reportablePeriod(plan().years, now())
  })
  const state = computed(() => periods.stateOf(period.value))
  const expects = ({ indicator }: JudgedRow) => isExpected(indicator, plan().years, periodOrdinal(period.value))

  const asked = computed(() => readReviewQuery(route.query))
  const scoped = computed(() => session.areas.length > 0 && (session.role === 'virksomhetsleder' || session.role === 'kommunalsjef'))
  const every = computed(() => reportLines(judged.rowsAt(period.value), expects))
  const lines = computed(() => (scoped.value && !asked.value.everyone ? every.value.filter(({ indicator }) => answersFor(session, indicator)) : every.value))
  const shown = computed(() => filterLines(lines.value, asked.value))

  function change(patch: Partial<ReviewQuery>): void {
    void router.push({ query: writeReviewQuery(route.query, { ...asked.value, ...patch }) })
  }

  return {
    ...{ period, state, asked, scoped, lines, shown, change },
    counts: computed(() => countLines(lines.value, expects)),
    completeness: computed(() => completenessOf(lines.value, expects)),
    isNarrowed: computed(() => isNarrowed(asked.value)),
    choosePeriod: (next: Period) => selection.choosePeriod(next),
    reset: () => change({ states: [], responsible: '', utvalg: '', maalavvik: '' }),
    /** The steps that may be taken with a line now. */
    stepsOf: (row: JudgedRow) => steps.filter((step) => stepObstacle(row, step, session, state.value) === null),
    /** True when the line says something that came after the period was published [R10.9]. */
    isLate: ({ line }: JudgedRow) => line.content.some((id) => isAfterPublication({ id }, state.value)),
  }
}
