import { failure, success, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { checkFacts } from './factCheck'
import type { identify } from './factId'
import type { packFacts } from './segment/pack'

/** What only writing needs: giving facts their ids, checking those that come from elsewhere, and packing many. */
export interface FactWriting {
  readonly identify: typeof identify
  readonly checkFacts: typeof checkFacts
  readonly packFacts: typeof packFacts
}

/**
 * Fetches what writing needs, so that a page that only shows figures does without it.
 * Pages that write ask for it when they open, so that it is there when the network has gone.
 */
export async function loadFactWriting(): Promise<Result<FactWriting, StorageProblem>> {
  try {
    const [id, check, pack] = await Promise.all([import('./factId'), import('./factCheck'), import('./segment/pack')])
    return success({ identify: id.identify, checkFacts: check.checkFacts, packFacts: pack.packFacts })
  } catch {
    return failure('unavailable')
  }
}
