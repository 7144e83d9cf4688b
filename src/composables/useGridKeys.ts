import type { Ref } from 'vue'
import { gridMove, type Caret } from './gridKey'

/** A field of the grid, marked by `data-entry-field` inside something marked by `data-entry-row`. */
type Field = HTMLInputElement | HTMLTextAreaElement

/** What the grid does besides moving. */
export interface GridActions {
  /** Saves the field; false when the person must look at it before going on. */
  save(row: string, field: string): boolean
  /** Puts back what was there before editing; false when nothing was changed. */
  restore(row: string, field: string): boolean
  /** The rows of a grid in which not all of them are in the document; null or absent where all are. */
  rows?(): GridRows | null
}

/** The rows of a grid in which only those near the screen are in the document. */
export interface GridRows {
  /** The nearest row above or below that shows the field; null at the ends. */
  neighbour(row: string, field: string, step: 1 | -1): string | null
  has(row: string): boolean
  /** Resolves when the row is in the document. */
  reach(row: string): Promise<unknown>
}

const fieldSelector = '[data-entry-field]'
const rowSelector = '[data-entry-row]'

/** True for a field of the grid. */
export function isField(target: EventTarget | null): target is Field {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.matches(fieldSelector)
}

/** The field an event is about, or null. */
export function fieldOf({ target }: Event): Field | null {
  return isField(target) ? target : null
}

/** Which row and which field of it an element is. */
export function placeOf(field: HTMLElement): { row: string; field: string } {
  return { row: field.closest<HTMLElement>(rowSelector)?.dataset['entryRow'] ?? '', field: field.dataset['entryField'] ?? '' }
}

function caretOf(field: Field): Caret {
  const length = field.value.length
  return { start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0, length, multiline: field instanceof HTMLTextAreaElement }
}

function goTo(field: Field | null | undefined): boolean {
  if (!field) return false
  field.focus()
  field.select()
  return true
}

/** The same field in the nearest row above or below that shows it. */
function verticalNeighbour(root: HTMLElement, from: Field, step: 1 | -1): Field | null {
  const rows = [...root.querySelectorAll<HTMLElement>(rowSelector)]
  const { field } = placeOf(from)
  const own = from.closest<HTMLElement>(rowSelector)
  for (let index = (own ? rows.indexOf(own) : -1) + step; index >= 0 && index < rows.length; index += step) {
    const found = rows[index]?.querySelector<Field>(`[data-entry-field="${field}"]`)
    if (found) return found
  }
  return null
}

/** The field beside this one in the same row. */
function horizontalNeighbour(from: Field, step: 1 | -1): Field | undefined {
  const fields = [...(from.closest(rowSelector)?.querySelectorAll<Field>(fieldSelector) ?? [])]
  return fields[fields.indexOf(from) + step]
}

/** Lets the keyboard go through the fields of a grid as through the cells of a spreadsheet. */
export function useGridKeys(root: Readonly<Ref<HTMLElement | null>>, actions: GridActions) {
  /** Goes to a field of a row, which is fetched into the document first if it is not there; false when the grid does not show it. */
  function goToRow(row: string, field = 'value'): boolean {
    const find = () => root.value?.querySelector<Field>(`[data-entry-row="${CSS.escape(row)}"] [data-entry-field="${field}"]`)
    if (goTo(find())) return true
    const rows = actions.rows?.()
    if (!rows?.has(row)) return false
    void rows.reach(row).then(() => goTo(find()))
    return true
  }

  function vertical(from: Field, step: 1 | -1): boolean {
    const rows = actions.rows?.()
    if (rows) {
      const { row, field } = placeOf(from)
      const next = rows.neighbour(row, field, step)
      return next !== null && goToRow(next, field)
    }
    return root.value !== null && goTo(verticalNeighbour(root.value, from, step))
  }

  function saveAndGo(from: Field, step: 1 | -1): boolean {
    const { row, field } = placeOf(from)
    // At the last row there is nowhere to go; the field is saved all the same.
    if (actions.save(row, field)) vertical(from, step)
    return true
  }

  function act(from: Field, move: NonNullable<ReturnType<typeof gridMove>>): boolean {
    const { row, field } = placeOf(from)
    switch (move) {
      case 'up':
        return vertical(from, -1)
      case 'down':
        return vertical(from, 1)
      case 'left':
        return goTo(horizontalNeighbour(from, -1))
      case 'right':
        return goTo(horizontalNeighbour(from, 1))
      case 'save_down':
        return saveAndGo(from, 1)
      case 'save_up':
        return saveAndGo(from, -1)
      case 'restore':
        return actions.restore(row, field)
      case 'edit':
        from.setSelectionRange(from.value.length, from.value.length)
        return true
    }
  }

  /** To be bound to `keydown` of the grid. */
  function onKeydown(event: KeyboardEvent): void {
    const field = fieldOf(event)
    const move = field && gridMove(event, caretOf(field))
    if (field && move && act(field, move)) event.preventDefault()
  }

  return { onKeydown, goToRow }
}
