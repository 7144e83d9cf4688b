import type { JudgedRow } from '../../domain/row'

/** Rows that stand together in a table, under a heading of their own or under none. */
export interface RowGroup {
  readonly id: string
  readonly heading: string | null
  readonly rows: readonly JudgedRow[]
}
