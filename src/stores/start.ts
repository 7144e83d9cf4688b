import { watch } from 'vue'
import { usePlanStore } from './plan'
import { useSelectionStore } from './selection'
import { useSessionStore } from './session'
import { useStorageStore } from './storage'

/** Makes the stores that every page looks at, before the first of them asks. */
export function prepareStores(): void {
  useSelectionStore()
  useSessionStore()
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
