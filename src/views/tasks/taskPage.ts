import { computed } from 'vue'
import { useRoute, useRouter } from '../../composables/route'
import { checkMeasurementPeriod } from '../../domain/measurementPeriod'
import { parsePeriod, type Period } from '../../domain/period'
import { periodStateOf } from '../../domain/periodState'
import type { Plan } from '../../domain/plan'
import type { IndicatorRecord } from '../../domain/record'
import { reportablePeriod } from '../../domain/reportablePeriod'
import { isOwnIndicator, tasksOf, taskKinds, type Task } from '../../domain/task'
import { useFactsStore } from '../../stores/facts'
import { useJudgedStore } from '../../stores/judged'
import { useSelectionStore } from '../../stores/selection'
import { useSessionStore } from '../../stores/session'
import { taskHeading, taskOrders, type TaskOrder } from '../../words/task'

/** Tasks that are shown together. */
export interface TaskGroup {
  readonly anchor: string
  readonly heading: string
  readonly tasks: readonly Task[]
}

function grouped(tasks: readonly Task[], headings: readonly string[], headingOf: (task: Task) => string): TaskGroup[] {
  return headings.flatMap((heading, index) => {
    const own = tasks.filter((task) => headingOf(task) === heading)
    return own.length > 0 ? [{ anchor: `gruppe-${index}`, heading, tasks: own }] : []
  })
}

const indicatorName = ({ row }: Task) => `${row.indicator.id} ${row.indicator.text}`

/** Tasks by what is to be done, by virksomhet or by indicator. */
export function groupTasks(tasks: readonly Task[], order: TaskOrder): TaskGroup[] {
  if (order === 'oppgave') return grouped(tasks, taskKinds.map(taskHeading), ({ kind }) => taskHeading(kind))
  const nameOf = order === 'indikator' ? indicatorName : ({ row }: Task) => row.indicator.responsible
  const names = [...new Set(tasks.map(nameOf))].sort((a, b) => a.localeCompare(b, 'nb'))
  return grouped(tasks, names, nameOf)
}

/** What a person has to do in the period of the address, or else in the one that is natural to report today. */
export function useTaskPage(plan: () => Plan, now: () => string) {
  const route = useRoute()
  const router = useRouter()
  const facts = useFactsStore()
  const judged = useJudgedStore()
  const selection = useSelectionStore()
  const session = useSessionStore()

  const today = computed(() => now().slice(0, 10))
  const period = computed<Period>(() => {
    const { years } = plan()
    const written = parsePeriod(route.query['periode'] ?? '')
    return written.ok && checkMeasurementPeriod(written.value, years).ok ? written.value : reportablePeriod(years, now())
  })
  const order = computed<TaskOrder>(() => taskOrders.find(({ code }) => code === route.query['grupper'])?.code ?? 'oppgave')
  const person = computed(() => ({ role: session.role, areas: session.areas }))
  const stateOf = (at: Period) => periodStateOf(facts.factsOf(''), at)

  const records = computed<IndicatorRecord[]>(() => plan().indicators.flatMap(({ id }) => judged.recordOf(id) ?? []))
  const own = computed(() => records.value.filter(({ series }) => isOwnIndicator(series.indicator, person.value)))
  const tasks = computed(() => tasksOf(records.value, person.value, { period: period.value, today: today.value, years: plan().years, stateOf }))

  const change = (query: Record<string, string | undefined>) => void router.replace({ query: { ...route.query, ...query } })
  return {
    ...{ today, period, order, own, tasks, stateOf },
    groups: computed(() => groupTasks(tasks.value, order.value)),
    choosePeriod(next: Period): void {
      selection.choosePeriod(next)
      change({ periode: next })
    },
    chooseOrder: (next: TaskOrder) => change({ grupper: next === 'oppgave' ? undefined : next }),
  }
}
