import { computed, nextTick, onBeforeUnmount, onMounted, shallowRef, watch, type Ref } from 'vue'
import { holdRow } from './holdRow'
import type { ItemType, RowHeights } from './rowHeights'
import { onScreenMove } from './screenMoves'
import { offsetsOf, partsOf, spanBetween, stopFrom, type WindowPart, type WindowSpan } from './windowSpan'
import { useWindowView } from './useWindowView'

/** One item of a list: a row, or what stands between rows. */
export interface WindowItem {
  readonly key: string
  readonly type: ItemType
}

/** The list around a window. */
export interface WindowedList {
  /** What holds the table. Each item in it is marked by `aria-rowindex`, each room by `data-room`. */
  readonly root: Readonly<Ref<HTMLElement | null>>
  readonly items: () => readonly WindowItem[]
  /** False where every row is in the document. */
  readonly isWindowed: () => boolean
  readonly heights: RowHeights
  /** The item that an element belongs to. */
  readonly keyAt: (element: Element) => string | undefined
  /** Items that must not leave the document. */
  readonly held?: () => Iterable<string>
}

/** `aria-rowindex` counts from 1, and the heading of the table is the first row. */
const firstRowIndex = 2

const heightOf = (item: WindowItem | undefined, heights: RowHeights) => (item ? heights.of(item.key, item.type) : 0)

function sameIndexes(a: readonly number[] | undefined, b: readonly number[]): readonly number[] {
  return a?.length === b.length && a.every((index, at) => index === b[at]) ? a : b
}

/** How tall each item in the document is, with what is between it and the next. */
function measuredHeights(root: HTMLElement, items: readonly WindowItem[]): Map<string, number> {
  const marks = [...root.querySelectorAll<HTMLElement>('tbody [aria-rowindex], [data-room]')]
  const tops = marks.map((mark) => mark.getBoundingClientRect().top)
  const end = root.getBoundingClientRect().bottom
  const heights = new Map<string, number>()
  marks.forEach((mark, index) => {
    const item = items[Number(mark.ariaRowIndex) - firstRowIndex]
    if (item && mark.hasAttribute('aria-rowindex')) heights.set(item.key, (tops[index + 1] ?? end) - (tops[index] ?? 0))
  })
  return heights
}

/** What the focus was last in, and rows around it and at the ends: so Tab always has a next row to come to. */
function useKept({ items, held }: WindowedList) {
  const anchor = shallowRef<string | null>(null)
  const places = computed(() => new Map(items().map(({ key }, index) => [key, index])))
  const isStop = (index: number) => items()[index]?.type === 'row'

  const indexes = computed<readonly number[]>((before) => {
    const count = items().length
    const place = places.value.get(anchor.value ?? '')
    const around = place === undefined ? [] : [place, stopFrom(place - 1, -1, count, isStop), stopFrom(place + 1, 1, count, isStop)]
    const others = [...(held?.() ?? [])].flatMap((key) => places.value.get(key) ?? [])
    return sameIndexes(before, [...around, ...others, stopFrom(0, 1, count, isStop), stopFrom(count - 1, -1, count, isStop)])
  })
  return { anchor, places, indexes }
}

/** On paper every row is there. */
function followScreen({ look, measure, print }: { look: () => void; measure: () => void; print: (now: boolean) => void }): void {
  const startPrint = () => print(true)
  const endPrint = () => print(false)
  let stop: () => void = () => undefined
  onMounted(() => {
    look()
    stop = onScreenMove((resized) => (resized ? measure() : look()))
    window.addEventListener('beforeprint', startPrint)
    window.addEventListener('afterprint', endPrint)
  })
  onBeforeUnmount(() => {
    stop()
    window.removeEventListener('beforeprint', startPrint)
    window.removeEventListener('afterprint', endPrint)
  })
}

/** What is in the document, and what it was worked out from. */
interface Shown extends WindowSpan {
  readonly items: readonly WindowItem[]
  readonly kept: readonly number[]
  /** What was shown before a jump and stays until its frame is painted: to take it away takes time as well. */
  readonly stays: WindowSpan
  readonly guesses: number
  readonly parts: readonly WindowPart[]
}

const nothing: WindowSpan = { from: 0, to: 0 }

function isSame(a: Shown, b: Shown): boolean {
  return a.items === b.items && a.kept === b.kept && a.stays === b.stays && a.guesses === b.guesses && a.from === b.from && a.to === b.to
}

function staying(before: Shown | undefined, items: readonly WindowItem[], isLanding: boolean): WindowSpan {
  if (!before || !isLanding || before.items !== items) return nothing
  return before.stays === nothing ? { from: before.from, to: before.to } : before.stays
}

/** Which items of a long list are in the document: those near the screen, and those that the keyboard needs. */
export function useRowWindow(list: WindowedList) {
  const { root, heights } = list
  const isPrinting = shallowRef(false)
  const isActive = computed(() => list.isWindowed() && !isPrinting.value)
  const { view, isLanding, look } = useWindowView(() => (isActive.value ? root.value : null))
  const { anchor, places, indexes } = useKept(list)

  const shown = computed<Shown>((before) => {
    const basis = { items: list.items(), kept: indexes.value, guesses: heights.guesses.value }
    const offsets = offsetsOf(basis.items.length, (index) => heightOf(basis.items[index], heights))
    const span = view.value ? spanBetween(offsets, view.value.top, view.value.bottom) : nothing
    const next = { ...basis, ...span, stays: staying(before, basis.items, isLanding.value), parts: [] }
    return before && isSame(before, next) ? before : { ...next, parts: partsOf(offsets, [span, next.stays], basis.kept) }
  })
  const parts = computed(() => (isActive.value ? shown.value.parts : []))

  function measure(): void {
    // What a jump brings is measured with what comes in the frame after it: to lay it out twice takes time as well.
    if (!root.value || !isActive.value || isLanding.value) return
    const { items } = shown.value
    heights.learn(root.value.clientWidth, measuredHeights(root.value, items), (key) => items[places.value.get(key) ?? -1]?.type ?? 'between')
    look(false)
  }

  function onFocusin({ target }: FocusEvent): void {
    anchor.value = (target instanceof Element && list.keyAt(target)) || anchor.value
  }

  /** Sees to it that an item is in the document; false when the list does not have it. */
  async function reach(key: string): Promise<boolean> {
    if (!places.value.has(key)) return false
    anchor.value = key
    await nextTick()
    return true
  }

  /** Puts the row that is read back where it was; other items are another list, and nothing in it has been read. */
  let putBack: () => void = () => undefined
  let read = shown.value.items
  watch(parts, () => {
    putBack = shown.value.items === read ? holdRow(root.value) : () => undefined
    read = shown.value.items
  })
  watch(
    parts,
    () => {
      putBack()
      measure()
    },
    { flush: 'post' },
  )
  followScreen({ look: () => look(true), measure, print: (now) => (isPrinting.value = now) })

  return {
    isActive,
    parts,
    onFocusin,
    reach,
    /** The place of an item among the table's rows, for `aria-rowindex`. */
    rowIndexOf: (index: number) => index + firstRowIndex,
    /** The place among the items of the one that a marked row is; -1 for none. */
    itemIndexOf: (row: Element | null) => (row ? Number(row.ariaRowIndex) - firstRowIndex : -1),
    /** How many rows the table would have with all of them in it, for `aria-rowcount`. */
    rowCount: computed(() => list.items().length + firstRowIndex - 1),
  }
}
