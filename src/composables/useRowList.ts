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
import { afterTask, taskByTask, whileIdle, type IdleTime } from './whileIdle'

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

/** What a list is asked for. */
interface Asked {
  readonly filter: RowFilter
  readonly order: RowOrder
}

/** The rows that were asked for. */
interface Found {
  readonly asked: Asked
  /** All the rows that they were found among. */
  readonly rows: readonly JudgedRow[]
  /** In the order of the plan; the same list while it has the same rows. */
  readonly wanted: readonly JudgedRow[]
  readonly shown: readonly JudgedRow[]
}

function sameList<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && before.every((one, index) => one === now[index]) ? before : now
}

/** A list of rows narrowed, searched and ordered as its address says; what is asked for is kept in the address alone. */
export function useRowList(world: RowListWorld, later: AfterFrame = afterFrame, soon: AfterFrame = afterTask, turns: IdleTime = taskByTask) {
  const asked = computed<Asked>(() => readRowQuery(world.query(), world.defaultOrder))
  const filter = computed(() => asked.value.filter)
  const order = computed(() => asked.value.order)

  /** The same list while it has the same names: they are put in order once. */
  const names = computed<readonly string[]>((before) => sameList(before ?? [], world.rows().map(rowName)))
  const places = computed(() => placesOf(names.value, compareNames))
  let known: readonly JudgedRow[] = []

  function find(what: Asked): Found {
    const rows = world.rows()
    known = sameList(known, filterRows(rows, what.filter, world.textOf()))
    const place = what.filter.horizon === null ? -1 : world.years().indexOf(what.filter.horizon)
    const horizonIndex = place === -1 ? world.horizonIndex() : place
    const shown = orderRows(known, what.order, { horizonIndex, compareText: compareNames, placeOfName: (row) => places.value(rowName(row)) })
    return { asked: what, rows, wanted: known, shown }
  }

  /** Found before it is shown; the texts that are searched in are made in turns where they are not at hand yet. */
  let ahead: Found | null = null
  const findAhead: AfterFrame = (show) => {
    const findNow = () => {
      ahead = find(asked.value)
      cancel = soon(show)
    }
    let cancel = later(() => {
      const texts = asked.value.filter.search === '' ? [] : world.rows().map((row) => () => void world.textOf()(row))
      cancel = whileIdle([...texts, findNow], (work) => work(), turns)
    })
    return () => cancel()
  }
  /** What the rows shown were asked for: of a long list, the field is painted first, the rows are found in a task and shown in the next. */
  const followed = useFollowed(() => asked.value, () => world.rows().length > rowsAtOnce, findAhead)
  const found = computed(() => (ahead?.asked === followed.value && ahead.rows === world.rows() ? ahead : find(followed.value)))

  const horizon = computed(() => followed.value.filter.horizon)

  function go(next: Asked, replaces: boolean): void {
    world.go(writeRowQuery(world.query(), next, world.defaultOrder), replaces)
  }

  return {
    filter,
    order,
    /** The order that the rows shown are in. */
    shownOrder: computed(() => followed.value.order),
    shown: computed(() => found.value.shown),
    /** The same rows in the order of the plan; the same list whatever order they are shown in. */
    wanted: computed(() => found.value.wanted),
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
