import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Indicator } from '../domain/indicator'
import type { Plan, PlanTables } from '../domain/plan'
import { buildPlan, type PlanProblem } from '../domain/planBuild'
import type { PlanLoadProblem } from '../domain/storageProblem'
import { fetchPlanEntries, fetchPlanTables, fetchText, type FetchText, type PlanEntry } from './planFile'
import { nextTask } from './nextTask'
import { preferences } from './preferences'

/** The adopted plan that is followed up, and those that can be chosen. */
export const usePlanStore = defineStore('plan', () => {
  const plan = shallowRef<Plan | null>(null)
  const tables = shallowRef<PlanTables | null>(null)
  const text = shallowRef('')
  const plans = shallowRef<readonly PlanEntry[]>([])
  const problems = shallowRef<readonly PlanProblem[]>([])
  const loadProblem = shallowRef<PlanLoadProblem | null>(null)
  /** Known before the plan itself has arrived, so that its database can be opened meanwhile. */
  const chosenId = shallowRef<string | null>(preferences.read('plan'))

  const indicatorsById = computed<ReadonlyMap<string, Indicator>>(
    () => new Map(plan.value?.indicators.map((indicator) => [indicator.id, indicator])),
  )

  async function loadPlan(id: string, load: FetchText): Promise<boolean> {
    let came = ''
    const fetched = await fetchPlanTables(id, async (path) => {
      const file = await load(path)
      if (file.ok) came = file.value
      return file
    })
    if (chosenId.value !== id) return true
    loadProblem.value = fetched.ok ? null : fetched.failure
    if (!fetched.ok) return false
    const built = buildPlan(fetched.value)
    await nextTask()
    if (chosenId.value !== id) return true
    text.value = came
    tables.value = fetched.value
    plan.value = built.plan
    problems.value = built.problems
    return true
  }

  async function loadEntries(load: FetchText): Promise<void> {
    const entries = await fetchPlanEntries(load)
    if (entries.ok) plans.value = entries.value
    if (chosenId.value && plans.value.some((entry) => entry.id === chosenId.value)) return
    const first = plans.value[0]
    if (first) chosenId.value = first.id
    else if (!chosenId.value) loadProblem.value = entries.ok ? 'no_plans' : entries.failure
  }

  /** Loads the list of plans and the one chosen last time, or else the first. */
  async function load(fetcher: FetchText = fetchText): Promise<void> {
    const remembered = chosenId.value
    const early = remembered ? loadPlan(remembered, fetcher) : null
    await loadEntries(fetcher)
    await early
    if (chosenId.value && chosenId.value !== plan.value?.id) await loadPlan(chosenId.value, fetcher)
  }

  /** Follows up another plan from now on. */
  async function choose(id: string, fetcher: FetchText = fetchText): Promise<void> {
    chosenId.value = id
    if (await loadPlan(id, fetcher)) preferences.write('plan', id)
  }

  return {
    plan: computed(() => plan.value),
    /** The plan as it was read, cell by cell: what a published period keeps of it. */
    tables: computed(() => tables.value),
    /** The same as the text it was read from. */
    text: computed(() => text.value),
    plans: computed(() => plans.value),
    chosenId: computed(() => chosenId.value),
    problems: computed(() => problems.value),
    loadProblem: computed(() => loadProblem.value),
    indicatorsById,
    load,
    choose,
  }
})
