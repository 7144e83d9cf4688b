/** What a key asks for in a field of a grid. */
export type GridMove = 'up' | 'down' | 'left' | 'right' | 'save_down' | 'save_up' | 'restore' | 'edit'

/** The key that was pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>

/** Where the caret stands in a field. */
export interface Caret {
  readonly start: number
  readonly end: number
  readonly length: number
  /** True for a field with several lines, where Enter and the arrows up and down belong to the text. */
  readonly multiline: boolean
}

function arrow(key: string, { start, end, length, multiline }: Caret): GridMove | null {
  const atStart = start === 0 && end === 0
  const atEnd = start === length && end === length
  switch (key) {
    case 'ArrowUp':
      return !multiline || atStart ? 'up' : null
    case 'ArrowDown':
      return !multiline || atEnd ? 'down' : null
    case 'ArrowLeft':
      return atStart ? 'left' : null
    case 'ArrowRight':
      return atEnd ? 'right' : null
    default:
      return null
  }
}

/** What a key press means in a field of the grid; null when it belongs to the text or to the browser. */
export function gridMove(press: KeyPress, caret: Caret): GridMove | null {
  const { key, shiftKey } = press
  if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey) return null
  if (key === 'Enter') return caret.multiline ? null : shiftKey ? 'save_up' : 'save_down'
  if (shiftKey) return null
  if (key === 'Escape') return 'restore'
  return key === 'F2' ? 'edit' : arrow(key, caret)
}
