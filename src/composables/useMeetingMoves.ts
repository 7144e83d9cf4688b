import { onMounted, onScopeDispose, type Ref } from 'vue'
import { meetingMove, swipeMove, type MeetingMove } from './meetingKey'

/** Listens for the keys of a meeting, and for a finger drawn across, within an element that is there when the component is. */
export function useMeetingMoves(element: Readonly<Ref<HTMLElement | null>>, make: (move: MeetingMove) => void): void {
  const stop = new AbortController()
  let start: Touch | null = null

  function onKey(event: KeyboardEvent): void {
    const onControl = event.target instanceof Element && event.target.closest('a, button') !== null
    const move = meetingMove(event, onControl)
    if (!move) return
    event.preventDefault()
    make(move)
  }

  function onTouchStart({ touches }: TouchEvent): void {
    start = touches.length === 1 ? (touches[0] ?? null) : null
  }

  function onTouchEnd({ changedTouches }: TouchEvent): void {
    const [end] = changedTouches
    const move = start && end ? swipeMove(end.clientX - start.clientX, end.clientY - start.clientY) : null
    start = null
    if (move) make(move)
  }

  onMounted(() => {
    const { signal } = stop
    element.value?.addEventListener('keydown', onKey, { signal })
    element.value?.addEventListener('touchstart', onTouchStart, { signal, passive: true })
    element.value?.addEventListener('touchend', onTouchEnd, { signal, passive: true })
  })
  onScopeDispose(() => stop.abort())
}
