import { canonicalJson } from '../../domain/canonical'
import type { FactContent } from '../../domain/fact'
import type { Column } from './column'
import { buildColumn, type ColumnBuilder } from './columnBuilder'
import { factTextsWriter, hasherHere, type FactTexts, type TextHasher } from './factTexts'
import { emptyIdBytes } from './idWriting'
import { placesByIndicator } from './pack'
import type { TextBytes } from './textBytes'
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

/** A column, and where each of its values was written with the field's name before it. */
interface WrittenColumn extends ColumnBuilder {
  readonly name: string
  readonly froms: number[]
  readonly ends: number[]
}

function writeMember({ name, froms, ends, textOf }: WrittenColumn, code: number, text: TextBytes): void {
  if (code <= froms.length) return text.again(froms[code - 1] ?? 0, ends[code - 1] ?? 0)
  froms.push(text.end())
  text.write(name)
  text.write(textOf(code))
  ends.push(text.end())
}

/** Columns that are filled fact by fact, and write the canonical JSON of each fact into `text`: a value is written out once, however many facts have it. */
function columnsOf(count: number, text: TextBytes) {
  const columns = new Map<string, WrittenColumn>()
  const orderOf = memberOrder()

  function columnOf(field: string): WrittenColumn {
    let column = columns.get(field)
    if (!column) columns.set(field, (column = { ...buildColumn(count, canonicalJson), name: `${JSON.stringify(field)}:`, froms: [], ends: [] }))
    return column
  }

  return {
    /** Sets what one fact says. */
    set(place: number, content: FactContent): void {
      let before = '{'
      for (const field of orderOf(content)) {
        const value: unknown = content[field as keyof FactContent]
        if (value === undefined) continue
        text.write(before)
        before = ','
        const column = columnOf(field)
        writeMember(column, column.set(place, value), text)
      }
      text.write(before === '{' ? '{}' : '}')
    },
    build(): Record<string, Column> {
      columns.delete('indicator')
      return Object.fromEntries([...columns].map(([field, column]) => [field, column.build()]))
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
  const writer = factTextsWriter(places, room)
  const columns = columnsOf(contents.length, writer)
  contents.forEach((content, index) => {
    const place = places[index] ?? 0
    order[place] = index
    writeUuid(place)
    columns.set(place, content)
    writer.endText(index)
  })
  const segment: Segment = { form: 1, count: contents.length, first: contents.length > 0 ? first : 0, order, indicators, starts, ...ids, columns: columns.build() }
  return { segment, texts: writer.texts() }
}

/** What facts say, identified and packed: the segment that packing the facts of `identify` gives, without making them. */
export async function packContents(contents: readonly FactContent[], first: number, hasher: TextHasher = hasherHere()): Promise<Segment> {
  const { segment, texts } = packUnhashed(contents, first, hasher.spareRoom())
  return { ...segment, hashes: await hasher.hash(texts) }
}
