import { compareWorst } from './ranking'
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

/** Worst against the target year looked at; the other target years tell equals apart. */
function worstFirst({ horizonIndex }: OrderContext): Compare {
  return (a, b) => {
    const others = a.judgements.map((_, index) => index).filter((index) => index !== horizonIndex)
    return [horizonIndex, ...others].reduce((order, index) => order || compareWorst(a, b, index), 0)
  }
}

function oldestFirst(a: JudgedRow, b: JudgedRow): number {
  const age = ({ ageMonths }: JudgedRow) => ageMonths ?? Number.MAX_SAFE_INTEGER
  return age(b) - age(a)
}

function comparison(order: RowOrder, context: OrderContext): Compare {
  const { compareText, nameOf } = context
  switch (order) {
    case 'plan':
      return () => 0
    case 'verst':
      return worstFirst(context)
    case 'navn':
      return (a, b) => compareText(nameOf(a), nameOf(b))
    case 'virksomhet':
      return (a, b) => compareText(a.indicator.responsible, b.indicator.responsible) || worstFirst(context)(a, b)
    case 'alder':
      return oldestFirst
  }
}

/** The rows in another order; equals stay as they were, and what was never measured is the oldest of all. */
export function orderRows(rows: readonly JudgedRow[], order: RowOrder, context: OrderContext): JudgedRow[] {
  return [...rows].sort(comparison(order, context))
}
