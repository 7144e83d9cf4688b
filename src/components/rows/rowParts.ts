import type { WindowItem } from '../../composables/useRowWindow'
import type { WindowPart } from '../../composables/windowSpan'
import type { JudgedRow } from '../../domain/row'
import type { RowGroup } from './rowGroup'

/** An item of a list of indicators: a row, the heading of a group, or the words for a group without rows. */
export interface GroupItem extends WindowItem {
  readonly group: RowGroup
  readonly row: JudgedRow | null
  readonly isHeading: boolean
}

/** A line of the table; `index` is the item's place, and null where every row is in the document. */
export type TableLine =
  | { readonly kind: 'heading' | 'none'; readonly key: string; readonly index: number | null }
  | { readonly kind: 'row'; readonly key: string; readonly index: number | null; readonly row: JudgedRow }
  | { readonly kind: 'room'; readonly key: string; readonly pixels: number }

/** Those lines of a group that are in the document. */
export interface TableSection {
  readonly key: string
  readonly group: RowGroup
  readonly lines: readonly TableLine[]
}

/** Every item of the groups, in the order in which they stand. */
export function itemsOf(groups: readonly RowGroup[]): GroupItem[] {
  return groups.flatMap((group) => [
    ...(group.heading ? [{ key: `heading ${group.id}`, type: 'between' as const, group, row: null, isHeading: true }] : []),
    ...(group.rows.length === 0 ? [{ key: `none ${group.id}`, type: 'between' as const, group, row: null, isHeading: false }] : []),
    ...group.rows.map((row) => ({ key: row.indicator.id, type: 'row' as const, group, row, isHeading: false })),
  ])
}

function lineOf({ key, row, isHeading }: GroupItem, index: number | null): TableLine {
  return row ? { kind: 'row', key, index, row } : { kind: isHeading ? 'heading' : 'none', key, index }
}

/** Every line of every group. */
export function wholeSections(groups: readonly RowGroup[]): TableSection[] {
  return groups.map((group) => ({ key: group.id, group, lines: itemsOf([group]).map((item) => lineOf(item, null)) }))
}

/** The parts of a window by the groups they are in; room stands in the group of what follows it. */
export function sectionsOf(items: readonly GroupItem[], parts: readonly WindowPart[]): TableSection[] {
  const sections = new Map<RowGroup, TableLine[]>()
  for (const part of parts) {
    const index = 'item' in part ? part.item : part.before
    const item = items[index] ?? items.at(-1)
    if (!item) continue
    const lines = sections.get(item.group) ?? []
    sections.set(item.group, lines)
    lines.push('item' in part ? lineOf(item, index) : { kind: 'room', key: `room ${lines.length}`, pixels: part.room })
  }
  return [...sections].map(([group, lines]) => ({ key: group.id, group, lines }))
}
