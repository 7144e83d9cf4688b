import { badnessOf, compareBadness, type Badness } from './ranking'
import type { JudgedRow } from './row'

/** How a list of rows is ordered: as the plan, worst first, by name, by virksomhet, or the oldest value first. */
export type RowOrder = 'plan' | 'verst' | 'navn' | 'virksomhet' | 'alder'

/** Every order, in which they are offered. */
export const rowOrders: readonly RowOrder[] = ['plan', 'verst', 'navn', 'virksomhet', 'alder']

/** What an order needs to know of the world: which target year is looked at, and how texts and names are compared. */
export interface OrderContext {
  readonly horizonIndex: number
  readonly compareText: (a: string, b: string) => number
  readonly nameOf: (row: JudgedRow) => string
}

type Compare = (a: JudgedRow, b: JudgedRow) => number

/** Works something out once for each row, however often it is compared. */
function once<T>(work: (row: JudgedRow) => T): (row: JudgedRow) => T {
  const known = new Map<JudgedRow, T>()
  return (row) => {
    const found = known.get(row) ?? work(row)
    known.set(row, found)
    return found
  }
}

/** Worst against the target year looked at; the other target years tell equals apart. */
function worstFirst({ horizonIndex }: OrderContext): Compare {
  const badness = once((row): (Badness | null)[] => {
    const others = row.judgements.map((_, index) => index).filter((index) => index !== horizonIndex)
    return [horizonIndex, ...others].map((index) => badnessOf(row, index))
  })
  return (a, b) => {
    const [left, right] = [badness(a), badness(b)]
    for (let index = 0; index < left.length; index++) {
      const order = compareBadness(left[index] ?? null, right[index] ?? null)
      if (order !== 0) return order
    }
    return 0
  }
}

/** Places of the texts among each other: texts are compared once for all the rows that share them. */
function placesOf(texts: readonly string[], compareText: OrderContext['compareText']): (text: string) => number {
  const sorted = [...new Set(texts)].sort(compareText)
  const places = new Map<string, number>()
  sorted.forEach((text, index) => {
    const before = sorted[index - 1]
    places.set(text, before !== undefined && compareText(before, text) === 0 ? (places.get(before) ?? 0) : index)
  })
  return (text) => places.get(text) ?? 0
}

function oldestFirst(a: JudgedRow, b: JudgedRow): number {
  const age = ({ ageMonths }: JudgedRow) => ageMonths ?? Number.MAX_SAFE_INTEGER
  return age(b) - age(a)
}

function comparison(rows: readonly JudgedRow[], order: RowOrder, context: OrderContext): Compare {
  const { compareText } = context
  switch (order) {
    case 'plan':
      return () => 0
    case 'verst':
      return worstFirst(context)
    case 'navn': {
      const nameOf = once(context.nameOf)
      return (a, b) => compareText(nameOf(a), nameOf(b))
    }
    case 'virksomhet': {
      const place = placesOf(rows.map(({ indicator }) => indicator.responsible), compareText)
      const compareRows = worstFirst(context)
      return (a, b) => place(a.indicator.responsible) - place(b.indicator.responsible) || compareRows(a, b)
    }
    case 'alder':
      return oldestFirst
  }
}

/** The rows in another order; equals stay as they were, and what was never measured is the oldest of all. */
export function orderRows(rows: readonly JudgedRow[], order: RowOrder, context: OrderContext): JudgedRow[] {
  return order === 'plan' ? [...rows] : [...rows].sort(comparison(rows, order, context))
}
