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
  const tallies = new Map<ItemType, { readonly count: number; readonly sum: number }>()
  const guesses = shallowRef(0)
  let knownWidth = 0

  /** Kept once it is found: a guess that moved with each row measured would move the page under the reader. */
  function findTypical(type: ItemType): void {
    const { count, sum } = tallies.get(type) ?? { count: 0, sum: 0 }
    if (typical.has(type) || count < enough) return
    typical.set(type, sum / count)
    guesses.value += 1
  }

  function count(type: ItemType, height: number): void {
    const tally = tallies.get(type) ?? { count: 0, sum: 0 }
    tallies.set(type, { count: tally.count + 1, sum: tally.sum + height })
  }

  function learn(width: number, measured: ReadonlyMap<string, number>, typeOf: (key: string) => ItemType): void {
    if (width !== knownWidth) {
      for (const kept of [known, typical, tallies]) kept.clear()
      knownWidth = width
      guesses.value += 1
    }
    for (const [key, height] of measured) {
      if (!known.has(key)) count(typeOf(key), height)
      known.set(key, height)
    }
    findTypical('row')
    findTypical('between')
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
