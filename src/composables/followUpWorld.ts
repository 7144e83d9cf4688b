import type { Fact, FactDraft } from '../domain/fact'
import type { Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import { savedText } from '../words/maalavvikCard'
import { storageProblemText } from '../words/storage'
import type { DraftKeeper } from './entryWorld'
import type { ActionOutcome } from './useAction'

/** What the follow-up of an indicator needs from the rest of the program. */
export interface FollowUpWorld {
  readonly drafts: DraftKeeper
  factsOf(indicatorId: string): readonly Fact[]
  /** Stores the facts together; resolves when they are on disk. */
  append(drafts: readonly FactDraft[]): Promise<Result<readonly Fact[], StorageProblem>>
  /** A key that no other tiltak has. */
  newKey(): string
}

/** Stores facts and says how it went; `then` is called when they are on disk. */
export async function storeFollowUp(world: FollowUpWorld, drafts: readonly FactDraft[], then: () => void = () => undefined): Promise<ActionOutcome> {
  const stored = await world.append(drafts)
  if (!stored.ok) return { failed: storageProblemText(stored.failure) }
  then()
  return { done: savedText(stored.value.at(-1)?.at ?? '') }
}
