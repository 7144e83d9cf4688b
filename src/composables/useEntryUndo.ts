import { computed, shallowRef } from 'vue'
import { undoEdits } from '../domain/entryFacts'
import { entryWords, undoneMessage } from '../words/entry'
import { lockWords } from '../words/lock'
import { storageProblemText } from '../words/storage'
import type { EntryAction, EntryWorld } from './entryWorld'

/** As many actions as a person can be expected to remember. */
const depth = 50

/** What has been done in the entry form since it was opened, and how to take it back, the last first. */
export function useEntryUndo(world: EntryWorld, announce: (message: string) => void) {
  const actions = shallowRef<readonly EntryAction[]>([])
  const busy = shallowRef(false)

  function remember(action: EntryAction): void {
    actions.value = [...actions.value, action].slice(-depth)
  }

  /** Puts back the drafts that an action wrote over, unless they have been typed on since. */
  function restoreDrafts({ drafts }: EntryAction): void {
    for (const { cell, before, after } of drafts) {
      if (world.drafts.textOf(cell) !== after) continue
      if (before === null) world.drafts.discard(cell)
      else world.drafts.keep(cell, before)
    }
  }

  async function takeBack(action: EntryAction): Promise<void> {
    const ids = [...new Set(action.facts.map((fact) => fact.indicator))]
    const edits = undoEdits(action.facts, ids.flatMap((id) => world.factsOf(id)), entryWords.undoReason)
    const result = await world.append(edits)
    if (!result.ok) return announce(storageProblemText(result.failure))
    restoreDrafts(action)
    actions.value = actions.value.filter((one) => one !== action)
    announce(undoneMessage(action.label))
  }

  /** Takes back the last action. */
  async function undo(): Promise<void> {
    const action = actions.value.at(-1)
    if (busy.value) return
    if (!action) return announce(entryWords.nothingToUndo)
    if (action.facts.some(({ period }) => world.isLocked(period))) return announce(lockWords.noUndo)
    busy.value = true
    await takeBack(action)
    busy.value = false
  }

  return {
    /** What would be taken back now, in words; null when there is nothing. */
    next: computed(() => actions.value.at(-1)?.label ?? null),
    remember,
    undo,
  }
}
