import { describe, expect, it } from 'vitest'
import { gridMove, type Caret, type KeyPress } from '../../src/composables/gridKey'

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false }
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ ...plain, key, ...more })
const caret = (start: number, end = start, more: Partial<Caret> = {}): Caret => ({ start, end, length: 4, multiline: false, ...more })

describe('keys in a field of the grid', () => {
  it.each([
    ['ArrowUp', caret(2), 'up'],
    ['ArrowDown', caret(0, 4), 'down'],
    ['ArrowLeft', caret(0), 'left'],
    ['ArrowLeft', caret(1), null],
    ['ArrowLeft', caret(0, 4), null],
    ['ArrowRight', caret(4), 'right'],
    ['ArrowRight', caret(3), null],
    ['Enter', caret(2), 'save_down'],
    ['Escape', caret(2), 'restore'],
    ['F2', caret(0, 4), 'edit'],
    ['a', caret(2), null],
    ['Tab', caret(2), null],
  ])('%s with the caret at %o gives %s', (key, at, move) => {
    expect(gridMove(press(key), at)).toBe(move)
  })

  it('goes up with Shift and Enter, and leaves other keys with Shift to the text', () => {
    expect(gridMove(press('Enter', { shiftKey: true }), caret(0))).toBe('save_up')
    expect(gridMove(press('ArrowRight', { shiftKey: true }), caret(4))).toBeNull()
  })

  it('leaves Enter to a text of several lines, and the arrows inside it', () => {
    const inside = caret(2, 2, { multiline: true })
    expect(gridMove(press('Enter'), inside)).toBeNull()
    expect(gridMove(press('ArrowUp'), inside)).toBeNull()
    expect(gridMove(press('ArrowDown'), inside)).toBeNull()
    expect(gridMove(press('ArrowUp'), caret(0, 0, { multiline: true }))).toBe('up')
    expect(gridMove(press('ArrowDown'), caret(4, 4, { multiline: true }))).toBe('down')
  })

  it('leaves letters under composition and shortcuts alone', () => {
    expect(gridMove(press('Enter', { isComposing: true }), caret(0))).toBeNull()
    expect(gridMove(press('ArrowDown', { ctrlKey: true }), caret(0))).toBeNull()
    expect(gridMove(press('ArrowDown', { altKey: true }), caret(0))).toBeNull()
  })
})
