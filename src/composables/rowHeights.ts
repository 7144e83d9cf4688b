import { shallowRef, type Ref } from 'vue'

/** What a windowed list is made of: rows one can stop at, and what stands between them. */
export type ItemType = 'row' | 'between'

/** What is known of how tall the items of lists of one kind are. */
export interface RowHeights {
  /** Pixels: as measured when the item was last in the document, or what items of its type are thought to be. */
  of(key: string, type: ItemType): number
  /** Takes in measured heights; those of another width are forgotten. */
  learn(width: number, measured: ReadonlyMap<string, number>, typeOf: (key: string) => ItemType): void
  /** Changes when heights that were thought turn out to be others. */
  readonly guesses: Readonly<Ref<number>>
}

/** So many items of a type are enough to know what is typical of it. */
const enough = 8

/** Heights of a kind of list in which nothing has been measured. */
export function createRowHeights(thought: Readonly<Record<ItemType, number>>): RowHeights {
  const known = new Map<string, number>()
  const typical = new Map<ItemType, number>()
  const guesses = shallowRef(0)
  let knownWidth = 0

  /** Kept once it is found: a guess that moved with each row measured would move the page under the reader. */
  function findTypical(type: ItemType, typeOf: (key: string) => ItemType): void {
    if (typical.has(type)) return
    const sizes = [...known].flatMap(([key, height]) => (typeOf(key) === type ? [height] : []))
    if (sizes.length < enough) return
    typical.set(type, sizes.reduce((sum, size) => sum + size, 0) / sizes.length)
    guesses.value += 1
  }

  function learn(width: number, measured: ReadonlyMap<string, number>, typeOf: (key: string) => ItemType): void {
    if (width !== knownWidth) {
      known.clear()
      typical.clear()
      knownWidth = width
      guesses.value += 1
    }
    for (const [key, height] of measured) known.set(key, height)
    findTypical('row', typeOf)
    findTypical('between', typeOf)
  }

  return {
    of: (key, type) => known.get(key) ?? typical.get(type) ?? thought[type],
    learn,
    guesses,
  }
}

const kinds = new Map<string, RowHeights>()

/** The heights of one kind of list, the same as long as the program is open: a list that is gone back to stands where it was left. */
export function rowHeights(kind: string, thought: Readonly<Record<ItemType, number>>): RowHeights {
  const heights = kinds.get(kind) ?? createRowHeights(thought)
  kinds.set(kind, heights)
  return heights
}
