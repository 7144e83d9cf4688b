/** A part of a windowed list: an item that is in the document, or the room of those before it that are not, in pixels. */
export type WindowPart = { readonly item: number } | { readonly room: number; readonly before: number }

/** The first item that is near the screen, and the first after it that is not. */
export interface WindowSpan {
  readonly from: number
  readonly to: number
}

/** Where each item begins, in pixels from the top of the list, and last where the list ends. */
export function offsetsOf(count: number, heightOf: (index: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1)
  for (let index = 0; index < count; index++) offsets[index + 1] = (offsets[index] ?? 0) + heightOf(index)
  return offsets
}

/** How many of the items begin at or above a place: the index after the one that lies there. */
function itemsUpTo(offsets: Float64Array, place: number): number {
  let [low, high] = [0, offsets.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** The items that lie between two places; none when the list is wholly above or below. */
export function spanBetween(offsets: Float64Array, top: number, bottom: number): WindowSpan {
  const count = offsets.length - 1
  const end = offsets[count] ?? 0
  if (count === 0 || bottom <= 0 || top >= end) return { from: 0, to: 0 }
  return { from: Math.max(0, itemsUpTo(offsets, top) - 1), to: Math.min(count, itemsUpTo(offsets, bottom - 1)) }
}

/** The items of the spans and those that are kept beside them, with the room of all others between them. */
export function partsOf(offsets: Float64Array, spans: readonly WindowSpan[], kept: Iterable<number>): WindowPart[] {
  const count = offsets.length - 1
  const shown = new Set<number>(kept)
  for (const { from, to } of spans) for (let index = from; index < to; index++) shown.add(index)
  const parts: WindowPart[] = []
  let next = 0
  const leaveRoom = (before: number) => {
    if (before > next) parts.push({ room: (offsets[before] ?? 0) - (offsets[next] ?? 0), before })
  }
  for (const item of [...shown].filter((index) => index >= 0 && index < count).sort((a, b) => a - b)) {
    leaveRoom(item)
    parts.push({ item })
    next = item + 1
  }
  leaveRoom(count)
  return parts
}

/** The nearest item from `index` on, in the direction of `step`, at which one can stop; -1 without any. */
export function stopFrom(index: number, step: 1 | -1, count: number, isStop: (index: number) => boolean): number {
  for (let at = index; at >= 0 && at < count; at += step) if (isStop(at)) return at
  return -1
}
