import type { TargetChange } from './targetChange'

/** The change that gave a target year the target it has in a row, or null where it is the plan's own. */
export function changeFor({ targetChanges }: { readonly targetChanges: readonly TargetChange[] }, horizon: number): TargetChange | null {
  return targetChanges.findLast(({ fact }) => fact.horizon === horizon) ?? null
}
