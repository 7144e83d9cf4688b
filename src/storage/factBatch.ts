import type { Fact } from '../domain/fact'
import type { SegmentReader } from './segment/reader'

/** Facts as they are held: some one by one, the rest packed. */
export interface FactBatch {
  readonly facts: readonly Fact[]
  readonly segments: readonly SegmentReader[]
}

/** Nothing. */
export const noFacts: FactBatch = { facts: [], segments: [] }

/** How many facts there are in a batch. */
export function countFacts({ facts, segments }: FactBatch): number {
  return segments.reduce((sum, { count }) => sum + count, facts.length)
}

/** Every fact in a batch, in the order they were stored. */
export function unpackFacts({ facts, segments }: FactBatch): Fact[] {
  const placed = segments.flatMap((segment) => segment.after(0)).sort((a, b) => a.key - b.key)
  return [...placed.map(({ fact }) => fact), ...facts]
}
