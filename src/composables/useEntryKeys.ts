import { onBeforeUnmount, onMounted } from 'vue'

/** What the shortcuts of the entry form do. */
export interface EntryShortcuts {
  nextMissing(): void
  undo(): void
  /** True where the browser's own undo of typing should be left alone. */
  isTyping(target: EventTarget | null): boolean
}

/** What listens for keys; the window unless given. */
type KeyTarget = Pick<Window, 'addEventListener' | 'removeEventListener'>

/** Listens for Alt + N and Ctrl + Z wherever the focus is on the page. */
export function useEntryKeys(shortcuts: EntryShortcuts, target: KeyTarget = window): void {
  function onKeydown(event: KeyboardEvent): void {
    const { altKey, ctrlKey, metaKey, shiftKey, code, key } = event
    // By place on the keyboard: with Alt some machines give another letter.
    if (altKey && !ctrlKey && !metaKey && code === 'KeyN') {
      event.preventDefault()
      shortcuts.nextMissing()
    } else if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'z' && !shortcuts.isTyping(event.target)) {
      event.preventDefault()
      shortcuts.undo()
    }
  }

  onMounted(() => target.addEventListener('keydown', onKeydown))
  onBeforeUnmount(() => target.removeEventListener('keydown', onKeydown))
}
