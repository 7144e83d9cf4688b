import type { EntryRow } from '../../composables/useEntryRow'

/** Rows under one heading; without a heading they just follow. */
export interface EntryGroup {
  readonly key: string
  readonly heading: string
  readonly rows: readonly EntryRow[]
}

/** A line of the entry form; `index` is its place where not all of them are in the document. */
export type EntryLine = { readonly key: string; readonly index?: number } & (
  | { readonly kind: 'heading'; readonly type: 'between'; readonly heading: string }
  | { readonly kind: 'row'; readonly type: 'row'; readonly row: EntryRow }
)

/** The room of lines that are not in the document. */
export interface EntryRoom {
  readonly kind: 'room'
  readonly key: string
  readonly pixels: number
}

/** What tells a row from the same indicator's in another period. */
export const keyOf = ({ period, indicator }: EntryRow) => `${period} ${indicator.id}`

/** The lines of a group, its heading first. */
export function linesOf({ key, heading, rows }: EntryGroup): EntryLine[] {
  const first = heading ? [{ kind: 'heading' as const, type: 'between' as const, key: `heading ${key}`, heading }] : []
  return [...first, ...rows.map((row) => ({ kind: 'row' as const, type: 'row' as const, key: keyOf(row), row }))]
}
