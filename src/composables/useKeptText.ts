import { computed } from 'vue'
import type { DraftCell, DraftKeeper } from './entryWorld'

/** A text that is asked for once, kept as it is written until it is stored or given up. */
export interface KeptText {
  /** What is written; empty before anything is. */
  readonly text: string
  /** True when something is written that is neither stored nor given up. */
  readonly isKept: boolean
  write(text: string): void
  /** Forgets what is written: it is stored, or given up. */
  forget(): void
}

/** The text of a place, as it is now: after a reload, and when the page was left and come back to. */
export function useKeptText(cell: () => DraftCell, drafts: DraftKeeper): KeptText {
  const kept = computed(() => drafts.textOf(cell()))
  return {
    get text() {
      return kept.value ?? ''
    },
    get isKept() {
      return kept.value !== null
    },
    write: (text) => (text === '' ? drafts.discard(cell()) : drafts.keep(cell(), text)),
    forget: () => drafts.discard(cell()),
  }
}
