import { describe, expect, it } from 'vitest'
import { meetingMove, swipeMove, type MeetingKey } from '../../src/composables/meetingKey'

const key = (name: string, more: Partial<MeetingKey> = {}): MeetingKey => ({ key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more })

describe('the keys of a meeting', () => {
  it.each([
    ['ArrowRight', 'next'], ['PageDown', 'next'], [' ', 'next'], ['ArrowLeft', 'previous'], ['PageUp', 'previous'],
    ['ArrowDown', 'down'], ['ArrowUp', 'up'], ['Home', 'first'], ['End', 'last'], ['?', 'help'], ['a', null], ['Enter', null], ['Tab', null],
  ])('%s asks for %s', (name, move) => {
    expect(meetingMove(key(name), false)).toBe(move)
  })

  it('leaves the space bar to a button, and every key with Control, Alt or Meta to the browser', () => {
    expect(meetingMove(key(' '), true)).toBeNull()
    expect(meetingMove(key('ArrowRight'), true)).toBe('next')
    expect(meetingMove(key(' ', { shiftKey: true }), false)).toBe('previous')
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) expect(meetingMove(key('ArrowLeft', { [held]: true }), false)).toBeNull()
  })

  it('takes a finger drawn across, and not one that scrolls or barely moves', () => {
    expect(swipeMove(-120, 10)).toBe('next')
    expect(swipeMove(120, -20)).toBe('previous')
    expect([swipeMove(-40, 0), swipeMove(-90, 80), swipeMove(0, 200)]).toEqual([null, null, null])
  })
})
