import type { Fact } from '../../domain/fact'
import type { Column } from './column'
import { buildColumn, type ColumnBuilder } from './columnBuilder'
import { emptyIdBytes, writeId } from './idWriting'
import { segmentSize, type PlacedFact, type Segment } from './segment'

/** Where each fact goes, so that those of one indicator lie together in the order they came. */
export function placesByIndicator(facts: readonly Pick<Fact, 'indicator'>[]) {
  const codes = new Map<string, number>()
  const own = facts.map(({ indicator }) => {
    const code = codes.get(indicator) ?? codes.size
    codes.set(indicator, code)
    return code
  })
  const starts = new Uint32Array(codes.size + 1)
  for (const code of own) starts[code + 1] = (starts[code + 1] ?? 0) + 1
  for (let code = 0; code < codes.size; code += 1) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0)
  const next = starts.slice()
  const places = own.map((code) => {
    const place = next[code] ?? 0
    next[code] = place + 1
    return place
  })
  return { indicators: [...codes.keys()], starts, places }
}

function fillColumns(facts: readonly PlacedFact[], places: readonly number[]): Record<string, Column> {
  const builders = new Map<string, ColumnBuilder>()
  facts.forEach(({ fact }, index) => {
    const place = places[index] ?? 0
    for (const field in fact) {
      if (field === 'id' || field === 'indicator') continue
      let builder = builders.get(field)
      if (!builder) builders.set(field, (builder = buildColumn(facts.length)))
      builder.set(place, fact[field as keyof Fact])
    }
  })
  return Object.fromEntries([...builders].map(([field, builder]) => [field, builder.build()]))
}

/** Facts as one segment. Their ids must be well formed, and their keys in ascending order. */
export function packSegment(facts: readonly PlacedFact[]): Segment {
  const { indicators, starts, places } = placesByIndicator(facts.map(({ fact }) => fact))
  const first = facts[0]?.key ?? 0
  const order = new Uint32Array(facts.length)
  const ids = emptyIdBytes(facts.length)
  facts.forEach(({ key, fact }, index) => {
    const place = places[index] ?? 0
    order[place] = key - first
    writeId(fact.id, ids, place)
  })
  return { form: 1, count: facts.length, first, order, indicators, starts, ...ids, columns: fillColumns(facts, places) }
}

/** Facts as segments, their places in the order of storing counted on from `lastKey`. */
export function packFacts(facts: readonly Fact[], lastKey: number): Segment[] {
  const segments: Segment[] = []
  for (let from = 0; from < facts.length; from += segmentSize) {
    const placed = facts.slice(from, from + segmentSize).map((fact, index) => ({ key: lastKey + from + index + 1, fact }))
    segments.push(packSegment(placed))
  }
  return segments
}
