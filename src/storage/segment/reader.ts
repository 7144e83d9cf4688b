import type { Fact, FactId } from '../../domain/fact'
import { columnValues, type Column } from './column'
import { readId, storedTail, uuidTail } from './idBytes'
import type { PlacedFact, Segment } from './segment'

/** The facts of one segment, each made only when it is asked for. */
export interface SegmentReader {
  readonly segment: Segment
  readonly count: number
  /** The lowest and the highest place in the order of storing. */
  readonly first: number
  readonly lastKey: number
  readonly indicators: readonly string[]
  /** The facts of one indicator, in the order they were stored. */
  of(indicatorId: string): readonly Fact[]
  /** All facts behind a place in the order of storing, in that order. */
  after(key: number): readonly PlacedFact[]
  /** Those of the ids whose facts are here. */
  holding(ids: Iterable<FactId>): ReadonlySet<FactId>
}

type FieldReader = (index: number) => unknown

function columnReader(column: Column | undefined): FieldReader {
  if (!column) return () => undefined
  const valueOf = columnValues(column)
  return (index) => valueOf(column.codes[index] ?? 0)
}

/** Makes facts with their fields in the order they are stored in as rows. */
function factMaker(segment: Segment): (index: number) => Fact {
  const indicatorAt = new Uint32Array(segment.count)
  segment.indicators.forEach((_, code) => indicatorAt.fill(code, segment.starts[code], segment.starts[code + 1]))
  const virksomhetAt = columnReader(segment.columns['virksomhet'])
  const readers = new Map(Object.entries(segment.columns).map(([field, column]) => [field, columnReader(column)]))
  readers.set('indicator', (index) => segment.indicators[indicatorAt[index] ?? 0])
  readers.set('id', (index) => readId(String(virksomhetAt(index)), segment, index))
  const fields = [...readers].sort(([a], [b]) => (a < b ? -1 : 1))
  return (index) => {
    const fact: Record<string, unknown> = {}
    for (const [field, read] of fields) {
      const value = read(index)
      if (value !== undefined) fact[field] = value
    }
    return fact as unknown as Fact
  }
}

/** Indices of `segment` in the order the facts were stored, from those behind `key`. */
function storedAfter({ count, first, order }: Segment, key: number): number[] {
  const found: number[] = []
  for (let index = 0; index < count; index += 1) if (first + (order[index] ?? 0) > key) found.push(index)
  return found.sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0))
}

/** Opens a segment; nothing in it is read before it is asked for. */
export function openSegment(segment: Segment): SegmentReader {
  const { count, first, order, indicators, starts } = segment
  const codes = new Map(indicators.map((id, code) => [id, code]))
  let make: ((index: number) => Fact) | null = null
  const factAt = (index: number): Fact => (make ??= factMaker(segment))(index)

  function of(indicatorId: string): readonly Fact[] {
    const code = codes.get(indicatorId)
    if (code === undefined) return []
    const from = starts[code] ?? 0
    return Array.from({ length: (starts[code + 1] ?? from) - from }, (_, index) => factAt(from + index))
  }

  function holding(ids: Iterable<FactId>): ReadonlySet<FactId> {
    const byTail = new Map<number, FactId[]>()
    for (const id of ids) {
      const tail = uuidTail(id)
      byTail.set(tail, [...(byTail.get(tail) ?? []), id])
    }
    const found = new Set<FactId>()
    for (let index = 0; index < count; index += 1) {
      const candidates = byTail.get(storedTail(segment, index))
      if (!candidates) continue
      const { id } = factAt(index)
      if (candidates.includes(id)) found.add(id)
    }
    return found
  }

  return {
    segment,
    count,
    first,
    lastKey: first + order.reduce((highest, offset) => Math.max(highest, offset), 0),
    indicators,
    of,
    after: (key) => storedAfter(segment, key).map((index) => ({ key: first + (order[index] ?? 0), fact: factAt(index) })),
    holding,
  }
}
