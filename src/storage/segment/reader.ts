import type { Fact, FactId } from '../../domain/fact'
import { valuesOf, type Codes } from './column'
import { idReader, storedTail, uuidTail } from './idBytes'
import type { PlacedFact, Segment } from './segment'

/** The facts of one segment, each made only when it is asked for. */
export interface SegmentReader {
  readonly segment: Segment
  readonly count: number
  /** The lowest and the highest place in the order of storing. */
  readonly first: number
  readonly lastKey: number
  readonly indicators: readonly string[]
  /** The facts of one indicator, in the order they were stored; of those types alone where they are given, the others not made. */
  of(indicatorId: string, types?: readonly Fact['type'][]): readonly Fact[]
  /** All facts behind a place in the order of storing, in that order. */
  after(key: number): readonly PlacedFact[]
  /** Those of the ids whose facts are here. */
  holding(ids: Iterable<FactId>): ReadonlySet<FactId>
}

/** A field of the facts: which of its values each has, counted from 1. */
interface Field {
  readonly name: string
  readonly codes: Codes
  readonly values: readonly unknown[]
}

/** Facts with the same fields: the last that was made, its fields in the order they are stored in as rows, and those in which they differ. */
interface Form {
  last: Readonly<Record<string, unknown>>
  readonly others: readonly Field[]
}

function fieldsOf({ count, indicators, starts, columns }: Segment): Field[] {
  const indicatorAt = new Uint32Array(count)
  indicators.forEach((_, code) => indicatorAt.fill(code + 1, starts[code], starts[code + 1]))
  const named = Object.entries(columns).map(([name, column]) => ({ name, codes: column.codes, values: valuesOf(column) }))
  const all = [...named, { name: 'indicator', codes: indicatorAt, values: indicators }, { name: 'id', codes: new Uint8Array(), values: [''] }]
  return all.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Gives the form of each fact: most are of the same, as the fields that some lack are few. */
function formFinder(segment: Segment): (index: number) => Form {
  const fields = fieldsOf(segment)
  const partial = fields.filter(({ codes }) => codes.includes(0))
  const known = new Map<string, Form>()

  function formOf(lacking: readonly Field[]): Form {
    const present = fields.filter((field) => !lacking.includes(field))
    const last = Object.fromEntries(present.map(({ name, values }) => [name, values[0]]))
    return { last, others: present.filter(({ values }) => values.length > 1) }
  }

  return (index) => {
    const lacking = partial.filter(({ codes }) => codes[index] === 0)
    const key = lacking.map(({ name }) => name).join()
    const form = known.get(key) ?? formOf(lacking)
    known.set(key, form)
    return form
  }
}

/** Makes facts with their fields in the order they are stored in as rows. */
function factMaker(segment: Segment): (index: number) => Fact {
  const formAt = formFinder(segment)
  const idAt = idReader(segment)
  return (index) => {
    const form = formAt(index)
    // A copy of the one before takes its fields in one go.
    const fact: Record<string, unknown> = { ...form.last }
    for (const { name, codes, values } of form.others) fact[name] = values[(codes[index] ?? 0) - 1]
    fact['id'] = idAt(String(fact['virksomhet']), index)
    form.last = fact
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
  const { count, first, order, indicators, starts, columns } = segment
  const codes = new Map(indicators.map((id, code) => [id, code]))
  let make: ((index: number) => Fact) | null = null
  let typesKnown: readonly Fact['type'][] | null = null
  const factAt = (index: number): Fact => (make ??= factMaker(segment))(index)

  function typeAt(index: number): Fact['type'] {
    const { codes: typeCodes = [], values = '[]' } = columns['type'] ?? {}
    return (typesKnown ??= JSON.parse(values) as Fact['type'][])[(typeCodes[index] ?? 0) - 1] as Fact['type']
  }

  function of(indicatorId: string, types?: readonly Fact['type'][]): readonly Fact[] {
    const code = codes.get(indicatorId)
    if (code === undefined) return []
    const from = starts[code] ?? 0
    const own = Array.from({ length: (starts[code + 1] ?? from) - from }, (_, index) => from + index)
    return own.filter((index) => !types || types.includes(typeAt(index))).map(factAt)
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
    lastKey: first + order.reduce((highest, offset) => (offset > highest ? offset : highest), 0),
    indicators,
    of,
    after: (key) => storedAfter(segment, key).map((index) => ({ key: first + (order[index] ?? 0), fact: factAt(index) })),
    holding,
  }
}
