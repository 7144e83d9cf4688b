import type { Period } from '../domain/period'
import type { FactBasis } from '../domain/reportLine'
import type { JudgedRow } from '../domain/row'
import { rowsAtOnce } from './useLongList'
import { taskByTask, whileIdle, type IdleTime } from './whileIdle'

/** Where judged rows come from; each is judged once, when it is first asked for. */
export interface JudgedRows {
  rowsAt(period: Period, basis: FactBasis): readonly JudgedRow[]
  rowAt(indicatorId: string, period: Period, basis: FactBasis): JudgedRow | null
}

/**
 * Judges many rows at the periods on either side while the page has nothing else to do: a person who goes to the next period
 * does not wait for it. Few rows are judged soon enough as it is. Gives a function that ends it.
 */
export function judgeAhead(rows: readonly JudgedRow[], period: Period, periods: readonly Period[], judge: (id: string, at: Period) => unknown, idle?: IdleTime): () => void {
  if (rows.length <= rowsAtOnce) return () => undefined
  const place = periods.indexOf(period)
  const beside = [periods[place - 1], periods[place + 1]].filter((one) => one !== undefined)
  const asked = beside.flatMap((at) => rows.map(({ indicator }) => ({ id: indicator.id, at })))
  return whileIdle(asked, ({ id, at }) => judge(id, at), idle)
}

/** Goes on with `work` when rows have been judged, in turns where they are many; gives a function that calls it off. */
export function onceJudged(rows: readonly JudgedRow[], judge: (id: string) => unknown, work: () => void, turns: IdleTime = taskByTask): () => void {
  if (rows.length > rowsAtOnce) return whileIdle([...rows.map(({ indicator }) => () => void judge(indicator.id)), work], (one) => one(), turns)
  work()
  return () => undefined
}
