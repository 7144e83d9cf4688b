import { computed, shallowRef } from 'vue'
import type { DraftCell, DraftKeeper } from './entryWorld'

/** A text field that never loses what is typed: the saved text, and over it what has been typed since. */
export interface DraftField {
  readonly saved: string
  /** What has been typed but not saved; null without anything. */
  readonly draft: string | null
  /** What the field shows. */
  readonly text: string
  /** True from the first key until the field is left. */
  readonly editing: boolean
  /** True when what was saved changed after the typing began. */
  readonly clash: boolean
  /** The person has come to the field. */
  enter(): void
  write(text: string): void
  /** The person has left the field or asked for it to be saved. */
  leave(): void
  /** Puts back what was there when the field was entered; false when nothing has been changed. */
  restore(): boolean
  discard(): void
  /** Lets what is typed stand over what was saved meanwhile. */
  insist(): void
}

/**
 * A field over `saved()`. `savedAt()` is when that was saved: a draft that is older, from a page since closed,
 * clashes with it.
 */
export function useDraftField(cell: DraftCell, saved: () => string, savedAt: () => string | null, drafts: DraftKeeper): DraftField {
  /** What was saved when the draft was begun; null when that was before this page was opened. */
  const base = shallowRef<string | null>(null)
  const editing = shallowRef(false)
  let entered: string | null = null

  const savedText = computed(saved)
  const draft = computed(() => drafts.textOf(cell))

  const clash = computed(() => {
    if (draft.value === null) return false
    if (base.value !== null) return base.value !== savedText.value
    const at = savedAt()
    return at !== null && (drafts.atOf(cell) ?? at) < at
  })

  function write(text: string): void {
    if (!editing.value) entered ??= draft.value ?? savedText.value
    editing.value = true
    if (draft.value === null) base.value = savedText.value
    if (text === savedText.value) drafts.discard(cell)
    else drafts.keep(cell, text)
  }

  function discard(): void {
    editing.value = false
    base.value = null
    drafts.discard(cell)
  }

  function restore(): boolean {
    if (!editing.value || entered === null) return false
    if (entered === savedText.value) discard()
    else drafts.keep(cell, entered)
    editing.value = false
    return true
  }

  return {
    get saved() {
      return savedText.value
    },
    get draft() {
      return draft.value
    },
    get text() {
      return draft.value ?? savedText.value
    },
    get editing() {
      return editing.value
    },
    get clash() {
      return clash.value
    },
    enter: () => {
      entered = draft.value ?? savedText.value
    },
    write,
    leave: () => {
      editing.value = false
      entered = null
    },
    restore,
    discard,
    insist: () => {
      base.value = savedText.value
    },
  }
}
