import { failure, success, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type * as writing from './writing'

/** What only writing needs. */
export type FactWriting = typeof writing

/**
 * Fetches what writing needs, so that a page that only shows figures does without it.
 * Pages that write ask for it when they open, so that it is there when the network has gone, and what a killed browser left behind is out of the way.
 */
export async function loadFactWriting(): Promise<Result<FactWriting, StorageProblem>> {
  const module = await import('./writing').catch(() => null)
  if (!module) return failure('unavailable')
  await module.beginFreshLog(globalThis.indexedDB)
  return success(module)
}
