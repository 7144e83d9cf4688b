/** What a key asks for in a meeting. */
export type MeetingMove = 'next' | 'previous' | 'first' | 'last' | 'down' | 'up' | 'help'

/** What of a key decides; as of a KeyboardEvent. */
export interface MeetingKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

const moves: Readonly<Record<string, MeetingMove>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  PageDown: 'next',
  PageUp: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
  End: 'last',
  '?': 'help',
}

/** What a key asks for, or null where it is the browser's own; `onControl` is true where a button or a link has the focus. */
export function meetingMove({ key, shiftKey, ctrlKey, altKey, metaKey }: MeetingKey, onControl: boolean): MeetingMove | null {
  if (ctrlKey || altKey || metaKey) return null
  if (key === ' ') return onControl ? null : shiftKey ? 'previous' : 'next'
  return moves[key] ?? null
}

/** What a finger drawn across the screen asks for; null where it went more up or down, or not far. */
export function swipeMove(across: number, down: number): MeetingMove | null {
  const isAcross = Math.abs(across) >= 60 && Math.abs(across) > 1.5 * Math.abs(down)
  return isAcross ? (across < 0 ? 'next' : 'previous') : null
}
