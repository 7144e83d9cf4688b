import { computed } from 'vue'
import { facetsOf } from '../domain/rowFacets'
import { filterRows, isEveryRow, type RowFilter } from '../domain/rowFilter'
import { orderRows, placesOf, type RowOrder } from '../domain/rowOrder'
import type { JudgedRow } from '../domain/row'
import type { SearchText } from '../domain/search'
import { compareNames, rowName } from '../words/rowList'
import { clearedQuery, readRowQuery, writeRowQuery, type AddressQuery } from './rowQuery'
import { afterFrame, type AfterFrame } from './stages'
import { useFollowed } from './useFollowed'
import { rowsAtOnce } from './useLongList'

/** The world around a list: its rows, its address, and how to go to another. */
export interface RowListWorld {
  readonly rows: () => readonly JudgedRow[]
  readonly query: () => AddressQuery
  /** Goes to the same page with another query; `replaces` when it should not be a step back to. */
  readonly go: (query: Record<string, string>, replaces: boolean) => void
  readonly textOf: () => (row: JudgedRow) => SearchText
  /** The target year looked at when the address names none. */
  readonly horizonIndex: () => number
  readonly years: () => readonly number[]
  readonly defaultOrder: RowOrder
}

/** A list of rows narrowed, searched and ordered as its address says; what is asked for is kept in the address alone. */
export function useRowList(world: RowListWorld, later: AfterFrame = afterFrame) {
  const asked = computed(() => readRowQuery(world.query(), world.defaultOrder))
  const filter = computed(() => asked.value.filter)
  const order = computed(() => asked.value.order)

  /** What the rows shown were asked for: of a long list, the field is painted first. */
  const followed = useFollowed(() => asked.value, () => world.rows().length > rowsAtOnce, later)
  const horizon = computed(() => followed.value.filter.horizon)

  const horizonIndex = computed(() => {
    const index = horizon.value === null ? -1 : world.years().indexOf(horizon.value)
    return index === -1 ? world.horizonIndex() : index
  })

  /** The same list while it has the same names: they are put in order once. */
  const names = computed<readonly string[]>((before) => {
    const now = world.rows().map(rowName)
    return before?.length === now.length && before.every((name, index) => name === now[index]) ? before : now
  })
  const wanted = computed(() => filterRows(world.rows(), followed.value.filter, world.textOf()))
  const places = computed(() => placesOf(names.value, compareNames))
  const shown = computed(() => orderRows(wanted.value, followed.value.order, { horizonIndex: horizonIndex.value, compareText: compareNames, placeOfName: (row) => places.value(rowName(row)) }))

  function go(next: { filter: RowFilter; order: RowOrder }, replaces: boolean): void {
    world.go(writeRowQuery(world.query(), next, world.defaultOrder), replaces)
  }

  return {
    filter,
    order,
    /** The order that the rows shown are in. */
    shownOrder: computed(() => followed.value.order),
    shown,
    facets: computed(() => facetsOf(world.rows(), horizon.value, compareNames)),
    isNarrowed: computed(() => !isEveryRow(followed.value.filter)),
    /** Asks for other rows. What is typed replaces the address; what is chosen is a step to go back from. */
    change: (patch: Partial<RowFilter>) => go({ filter: { ...filter.value, ...patch }, order: order.value }, 'search' in patch),
    reorder: (next: RowOrder) => go({ filter: filter.value, order: next }, false),
    reset: () => go(clearedQuery(order.value), false),
    /** Works out what another order would wait for. */
    prepare: () => void places.value,
  }
}
