import { watch } from 'vue'
import { usePlanStore } from './plan'
import { useStorageStore } from './storage'

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
