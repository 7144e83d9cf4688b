import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/domain/canonical'
import type { FactContent } from '../../src/domain/fact'
import { unpackFacts } from '../../src/storage/factBatch'
import { identify, verifyFact } from '../../src/storage/factId'
import { packFacts, packSegment } from '../../src/storage/segment/pack'
import { packContents } from '../../src/storage/segment/packContents'
import { openSegment } from '../../src/storage/segment/reader'
import { segmentSize } from '../../src/storage/segment/segment'
import { measurement } from './support'

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('', '1', 'null', '[]', '91,3 %', '__proto__', '\u202e', '\n"\\'))
const content = fc
  .record(
    {
      indicator: fc.constantFrom('A-01', 'A-02', 'B-01', ''),
      period: fc.constantFrom('2025-T1', '2025-ÅR'),
      written: text,
      value: text,
      comment: text,
      tiltak: fc.record({ text, responsible: text, deadline: text }),
      confirmed: fc.array(text, { maxLength: 2 }),
      corrects: fc.option(text),
      marks: fc.array(text, { maxLength: 2 }),
      horizon: fc.constantFrom(1, 2025, -0.5),
      locked: fc.boolean(),
    },
    { requiredKeys: ['indicator', 'period'] },
  )
  .map((some) => measurement(some as Partial<FactContent>))
/** A member that is not there, one that is not hashed, and keys in another order. */
const loose = content.chain((one) =>
  fc.constantFrom<Partial<FactContent>>({ role: undefined }, { _seen: 1 } as object, {}).map((more) => ({ ...more, ...Object.fromEntries(Object.entries(one).reverse()) }) as FactContent),
)
const facts = fc.array(content, { maxLength: 30 }).map((contents) => contents.map((one) => identify(one)))

describe('packed facts', () => {
  it('are read back to the last letter, in the order they were stored, with ids that vouch for them', () => {
    fc.assert(
      fc.property(facts, fc.nat(1_000_000), (stored, lastKey) => {
        const readers = packFacts(stored, lastKey).map((segment) => openSegment(structuredClone(segment)))
        const read = unpackFacts({ facts: [], segments: readers })
        expect(read.map(canonicalJson)).toEqual(stored.map(canonicalJson))
        expect(read.map((fact) => Object.keys(fact))).toEqual(stored.map((fact) => Object.keys(fact).sort()))
        expect(read.map(verifyFact)).toEqual(stored.map(() => null))
        expect(readers.at(-1)?.lastKey ?? lastKey).toBe(lastKey + stored.length)
      }),
      { numRuns: 200 },
    )
  })

  it('are the same when they are made as they are packed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(loose, { maxLength: 30 }), fc.integer({ min: 1, max: 1_000_000 }), async (contents, first) => {
        const packed = structuredClone(await packContents(contents, first))
        const read = openSegment(packed)
          .after(0)
          .map(({ fact }) => fact)
        expect(read.map(verifyFact)).toEqual(contents.map(() => null))
        expect(read.map((fact) => canonicalJson({ ...fact, id: undefined }))).toEqual(contents.map(canonicalJson))
        expect(new Set(read.map(({ id }) => id)).size).toBe(contents.length)
        expect(packed).toEqual(structuredClone(packFacts(read, first - 1)[0] ?? packSegment([])))
      }),
      { numRuns: 200 },
    )
  })

  it('are found by indicator and by id', () => {
    fc.assert(
      fc.property(facts, facts, (stored, others) => {
        const [reader] = packFacts(stored, 0).map(openSegment)
        if (!reader) return
        for (const indicator of ['A-01', 'B-01', '', 'C-99']) {
          expect(reader.of(indicator)).toEqual(stored.filter((fact) => fact.indicator === indicator))
        }
        expect(reader.holding([...others, ...stored].map(({ id }) => id))).toEqual(new Set(stored.map(({ id }) => id)))
        expect(reader.holding(others.map(({ id }) => id)).size).toBe(0)
      }),
      { numRuns: 100 },
    )
  })

  it('keep their places in the order of storing, with gaps', () => {
    const placed = [3, 8, 9].map((key, index) => ({ key, fact: identify(measurement({ indicator: `A-0${3 - index}` })) }))
    const reader = openSegment(packSegment(placed))
    expect(reader.after(0)).toEqual(placed)
    expect(reader.after(3)).toEqual(placed.slice(1))
    expect([reader.first, reader.lastKey]).toEqual([3, 9])
  })

  it('fill several segments when they are many', () => {
    const fact = identify(measurement())
    const segments = packFacts(Array.from({ length: segmentSize + 1 }, () => fact), 10)
    expect(segments.map(({ count, first }) => [count, first])).toEqual([[segmentSize, 11], [1, 11 + segmentSize]])
  })

  it('take a fraction of the bytes of rows', () => {
    const stored = Array.from({ length: 2000 }, (_, index) => identify(measurement({ indicator: `A-${index % 50}`, written: `${index % 97}`, value: `${index % 97}` })))
    const [segment] = packFacts(stored, 0)
    const columns = Object.values(segment?.columns ?? {}).reduce((sum, { codes, values }) => sum + codes.byteLength + values.length, 0)
    const packed = columns + (segment?.uuids.byteLength ?? 0) + (segment?.hashes.byteLength ?? 0) + (segment?.order.byteLength ?? 0)
    expect(packed / JSON.stringify(stored).length).toBeLessThan(0.2)
  })
})
