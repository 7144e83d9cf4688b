import { computed, shallowRef } from 'vue'

/** What an action started by a button is doing, or has come to. */
export type ActionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' | 'done' | 'failed'; readonly message: string }

/** What an action came to: something to say, or why it failed. */
export type ActionOutcome = { readonly done: string } | { readonly failed: string } | null

/** One action at a time, with what to say while it runs and afterwards. */
export function useAction() {
  const state = shallowRef<ActionState>({ kind: 'idle' })

  function clear(): void {
    state.value = { kind: 'idle' }
  }

  /** Says what something that took no time has come to. */
  function tell(outcome: ActionOutcome): void {
    if (outcome === null) clear()
    else state.value = 'done' in outcome ? { kind: 'done', message: outcome.done } : { kind: 'failed', message: outcome.failed }
  }

  /** Runs `work` unless another action runs; says `busyText` meanwhile, and then what it came to. */
  async function run(busyText: string, work: () => Promise<ActionOutcome>): Promise<void> {
    if (state.value.kind === 'busy') return
    state.value = { kind: 'busy', message: busyText }
    try {
      tell(await work())
    } catch (error) {
      clear()
      throw error
    }
  }

  return { state: computed(() => state.value), busy: computed(() => state.value.kind === 'busy'), run, tell, clear }
}
