import type { StorageProblem } from '../domain/storageProblem'

/** What there may be to tell whatever page is open. */
export interface Notices {
  readonly problem: StorageProblem | null
  readonly planProblems: number
  /** How many facts the browser had lost, and were put back. */
  readonly recovered: number
  readonly pageFailed: boolean
  readonly update: 'none' | 'ready' | 'elsewhere'
  readonly updateWaits: boolean
  readonly online: boolean
  readonly example: boolean
  readonly exampleBusy: boolean
  /** That another tab has turned the example on, and this one waits; or off, and this one has followed. */
  readonly elsewhere: 'none' | 'held' | 'ended'
  readonly toData: string
}
