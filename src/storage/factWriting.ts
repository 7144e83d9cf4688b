import type { FactContent } from '../domain/fact'
import { failure, success, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { checkFacts } from './factCheck'
import type { identify } from './factId'

/** What only writing needs: giving facts their ids, and checking those that come from elsewhere. */
export interface FactWriting {
  readonly identify: typeof identify
  readonly checkFacts: typeof checkFacts
}

/**
 * Fetches what writing needs, so that a page that only shows figures does without it.
 * Pages that write ask for it when they open, so that it is there when the network has gone.
 */
export async function loadFactWriting(): Promise<Result<FactWriting, StorageProblem>> {
  try {
    const [id, check] = await Promise.all([import('./factId'), import('./factCheck')])
    return success({ identify: id.identify, checkFacts: check.checkFacts })
  } catch {
    return failure('unavailable')
  }
}

/** Each content as a fact with its id. */
export async function identifyAll(contents: readonly FactContent[]) {
  const writing = await loadFactWriting()
  return writing.ok ? success(contents.map((content) => writing.value.identify(content))) : writing
}
