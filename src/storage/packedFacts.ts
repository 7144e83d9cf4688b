import type { Person } from '../domain/storedContent'
import type { Segment } from './segment/segment'

/** Facts that were packed apart from the page, to be stored as they are. */
export interface PackedFacts {
  /** Their places counted from 1. */
  readonly segments: readonly Segment[]
  /** Authors that are not known yet: stored together with what they have said, or not at all. */
  readonly people: readonly Person[]
  /** Ends the writing until the moment it is on disk. */
  readonly signal?: AbortSignal
  /** Told how much of it is handed to the disk, from 0 to 1. */
  readonly tell?: (share: number) => void
}
