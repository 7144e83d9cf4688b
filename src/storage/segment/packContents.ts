import { canonicalJson } from '../../domain/canonical'
import type { FactContent } from '../../domain/fact'
import type { Column } from './column'
import { buildColumn, type ColumnBuilder } from './columnBuilder'
import { factTextsWriter, hasherHere, type FactTexts, type TextHasher } from './factTexts'
import { emptyIdBytes } from './idWriting'
import { placesByIndicator } from './pack'
import type { Segment } from './segment'
import { uuidWriter } from './uuidWriter'

/** The members of an object that are hashed, in the order they are; found once for objects of the same shape that follow each other. */
function memberOrder(): (value: object) => readonly string[] {
  let keys: readonly string[] = []
  let order: readonly string[] = []
  return (value) => {
    const own = Object.keys(value)
    const isSame = own.length === keys.length && own.every((key, index) => key === keys[index])
    if (isSame) return order
    keys = own
    order = own.filter((key) => !key.startsWith('_')).sort()
    return order
  }
}

/** Columns that are filled fact by fact, and give the canonical JSON of each fact: a value is written once, however many facts have it. */
function columnsOf(count: number) {
  const builders = new Map<string, ColumnBuilder & { readonly start: string }>()
  const orderOf = memberOrder()

  function builderOf(field: string) {
    let builder = builders.get(field)
    if (!builder) builders.set(field, (builder = { ...buildColumn(count, canonicalJson), start: `${JSON.stringify(field)}:` }))
    return builder
  }

  return {
    /** Sets what one fact says. */
    set(place: number, content: FactContent): string {
      let members = ''
      for (const field of orderOf(content)) {
        const value: unknown = content[field as keyof FactContent]
        if (value === undefined) continue
        const builder = builderOf(field)
        members += `${members === '' ? '' : ','}${builder.start}${builder.set(place, value)}`
      }
      return `{${members}}`
    },
    build(): Record<string, Column> {
      builders.delete('indicator')
      return Object.fromEntries([...builders].map(([field, builder]) => [field, builder.build()]))
    },
  }
}

/** A segment that lacks the hashes of its facts, and what they are made of. */
interface UnhashedSegment {
  readonly segment: Segment
  readonly texts: FactTexts
}

/** What facts say, packed but for the hashes; `first` is the place of the first of them in the order of storing. */
function packUnhashed(contents: readonly FactContent[], first: number, room: FactTexts['bytes'] | undefined): UnhashedSegment {
  const { indicators, starts, places } = placesByIndicator(contents)
  const order = new Uint32Array(contents.length)
  const ids = emptyIdBytes(contents.length)
  const writeUuid = uuidWriter(ids.uuids)
  const columns = columnsOf(contents.length)
  const writer = factTextsWriter(places, room)
  contents.forEach((content, index) => {
    const place = places[index] ?? 0
    order[place] = index
    writeUuid(place)
    writer.add(index, columns.set(place, content))
  })
  const segment: Segment = { form: 1, count: contents.length, first: contents.length > 0 ? first : 0, order, indicators, starts, ...ids, columns: columns.build() }
  return { segment, texts: writer.texts() }
}

/** What facts say, identified and packed: the segment that packing the facts of `identify` gives, without making them. */
export async function packContents(contents: readonly FactContent[], first: number, hasher: TextHasher = hasherHere()): Promise<Segment> {
  const { segment, texts } = packUnhashed(contents, first, hasher.spareRoom())
  return { ...segment, hashes: await hasher.hash(texts) }
}
