import { badnessOf } from './ranking'
import type { JudgedRow } from './row'

/** How a list of rows is ordered: as the plan, worst first, by name, by virksomhet, or the oldest value first. */
export type RowOrder = 'plan' | 'verst' | 'navn' | 'virksomhet' | 'alder'

/** Every order, in which they are offered. */
export const rowOrders: readonly RowOrder[] = ['plan', 'verst', 'navn', 'virksomhet', 'alder']

/** What an order needs to know of the world: which target year is looked at, how texts are compared, and where names stand among each other. */
export interface OrderContext {
  readonly horizonIndex: number
  readonly compareText: (a: string, b: string) => number
  readonly placeOfName: (row: JudgedRow) => number
}

/** Places of texts among each other, equals at the same place: texts are compared once for all the rows that share them. */
export function placesOf(texts: readonly string[], compareText: (a: string, b: string) => number): (text: string) => number {
  const sorted = [...new Set(texts)].sort(compareText)
  const places = new Map<string, number>()
  sorted.forEach((text, index) => {
    const before = sorted[index - 1]
    places.set(text, before !== undefined && compareText(before, text) === 0 ? (places.get(before) ?? 0) : index)
  })
  return (text) => places.get(text) ?? 0
}

/** What a row is ordered by: by the first number, equals by the second, and so on; the lowest comes first. */
type Key = readonly number[]

/** Worst against the target year looked at; the other target years tell equals apart. */
function worstFirst(row: JudgedRow, horizonIndex: number): Key {
  const others = row.judgements.map((_, index) => index).filter((index) => index !== horizonIndex)
  return [horizonIndex, ...others].flatMap((index) => {
    const badness = badnessOf(row, index)
    return [badness?.rank ?? 0, -(badness?.severity ?? 0)]
  })
}

function keysOf(rows: readonly JudgedRow[], order: Exclude<RowOrder, 'plan'>, { horizonIndex, compareText, placeOfName }: OrderContext): Key[] {
  switch (order) {
    case 'verst':
      return rows.map((row) => worstFirst(row, horizonIndex))
    case 'navn':
      return rows.map((row) => [placeOfName(row)])
    case 'virksomhet': {
      const place = placesOf(rows.map(({ indicator }) => indicator.responsible), compareText)
      return rows.map((row) => [place(row.indicator.responsible), ...worstFirst(row, horizonIndex)])
    }
    case 'alder':
      return rows.map(({ ageMonths }) => [-(ageMonths ?? Number.MAX_SAFE_INTEGER)])
  }
}

function compareKeys(a: Key, b: Key): number {
  for (let index = 0; index < a.length; index++) {
    const order = (a[index] ?? 0) - (b[index] ?? 0)
    if (order !== 0) return order
  }
  return 0
}

/** The rows in another order; equals stay as they were, and what was never measured is the oldest of all. */
export function orderRows(rows: readonly JudgedRow[], order: RowOrder, context: OrderContext): JudgedRow[] {
  if (order === 'plan') return [...rows]
  const keys = keysOf(rows, order, context)
  const keyed = rows.map((row, index) => ({ row, key: keys[index] ?? [] }))
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ row }) => row)
}
