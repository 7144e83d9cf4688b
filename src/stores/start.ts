import { watch } from 'vue'
import { useFactsStore } from './facts'
import { isReading } from './firstReading'
import { usePlanStore } from './plan'
import { useSelectionStore } from './selection'
import { useSessionStore } from './session'
import { useStorageStore } from './storage'

/** Makes the stores that every page looks at, before the first of them asks. */
export function prepareStores(): void {
  useSelectionStore()
  useSessionStore()
}

/** So long the page waits for what is being read, and is then made without it, in milliseconds. */
const patience = 300

/** Resolves when the page can be made: at once as a whole where what is stored is being read already, or else before it has come. */
export async function pageMayBeMade(): Promise<void> {
  if (!isReading()) return
  const [plan, facts] = [usePlanStore(), useFactsStore()]
  const isThere = new Promise<void>((resolve) => {
    watch(() => plan.plan && (facts.ready || facts.opening), (there) => there && resolve(), { immediate: true })
  })
  await Promise.race([isThere, new Promise((resolve) => setTimeout(resolve, patience))])
}

/**
 * Loads the plan and opens its database, both at once where the plan is known from last time; call it once, after Pinia is installed.
 * Problems are found in the stores: `plan.loadProblem` and `facts.problem`.
 */
export async function startStores(): Promise<void> {
  const plan = usePlanStore()
  const storage = useStorageStore()
  watch(
    () => plan.chosenId,
    (id) => {
      if (id) void storage.open(id)
    },
    { immediate: true },
  )
  await plan.load()
}
