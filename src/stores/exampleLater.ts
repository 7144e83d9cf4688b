import { failure, type Result } from '../domain/result'
import type { PlanLoadProblem, StorageProblem } from '../domain/storageProblem'

type Outcome = Result<void, PlanLoadProblem | StorageProblem>

async function example() {
  const { useExampleStore } = await import('./example')
  return useExampleStore()
}

/** Shows the example measurements; their code is fetched only when somebody asks for them. */
export async function loadExample(): Promise<Outcome> {
  return example().then(
    (store) => store.load(),
    () => failure('unreachable'),
  )
}

/** Deletes the example measurements and shows the real again. */
export async function removeExample(): Promise<Outcome> {
  return example().then(
    (store) => store.remove(),
    () => failure('unreachable'),
  )
}
