import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offsetsOf, partsOf, spanBetween, stopFrom } from '../../src/composables/windowSpan'

const even = offsetsOf(100, () => 50)

describe('the items near the screen', () => {
  it('begin where each before them ends', () => {
    expect([...offsetsOf(4, (index) => [10, 20, 0, 5][index] ?? 0)]).toEqual([0, 10, 30, 30, 35])
    expect([...offsetsOf(0, () => 50)]).toEqual([0])
  })

  it.each([
    ['the top', 0, 200, 0, 4],
    ['above the list', -500, 100, 0, 2],
    ['in the middle of items', 75, 126, 1, 3],
    ['the edge between two', 100, 200, 2, 4],
    ['the end', 4900, 5600, 98, 100],
    ['a list that is below', -500, 0, 0, 0],
    ['a list that is above', 5000, 5500, 0, 0],
  ])('are found at %s', (_, top, bottom, from, to) => {
    expect(spanBetween(even, top, bottom)).toEqual({ from, to })
  })

  it('are none of none', () => {
    expect(spanBetween(offsetsOf(0, () => 50), 0, 500)).toEqual({ from: 0, to: 0 })
  })

  it('are those that touch the screen, whatever their heights', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(heights, fc.integer({ min: -500, max: 9000 }), fc.integer({ min: 1, max: 900 }), (list, top, height) => {
        const offsets = offsetsOf(list.length, (index) => list[index] ?? 0)
        const touching = list.flatMap((size, index) => ((offsets[index] ?? 0) + size > top && (offsets[index] ?? 0) < top + height ? [index] : []))
        const { from, to } = spanBetween(offsets, top, top + height)
        expect(Array.from({ length: to - from }, (_, index) => from + index)).toEqual(touching)
      }),
    )
  })
})

describe('the parts of a windowed list', () => {
  it('are the items of the window, with the room of the others before and after', () => {
    expect(partsOf(even, [{ from: 10, to: 12 }], [])).toEqual([{ room: 500, before: 10 }, { item: 10 }, { item: 11 }, { room: 4400, before: 100 }])
    expect(partsOf(even, [{ from: 0, to: 0 }], [])).toEqual([{ room: 5000, before: 100 }])
  })

  it('keep what has the focus, each once, and leave out what is not in the list', () => {
    const parts = partsOf(even, [{ from: 10, to: 12 }], [99, 11, 0, 12, 250, -1])
    expect(parts).toEqual([{ item: 0 }, { room: 450, before: 10 }, { item: 10 }, { item: 11 }, { item: 12 }, { room: 4300, before: 99 }, { item: 99 }])
  })

  it('are as tall together as the whole list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 40 }), fc.nat(40), fc.nat(40), fc.array(fc.nat(50)), (list, from, length, kept) => {
        const heightOf = (index: number) => list[index] ?? 0
        const offsets = offsetsOf(list.length, heightOf)
        const parts = partsOf(offsets, [{ from, to: Math.min(from + length, list.length) }], kept)
        const total = parts.reduce((sum, part) => sum + ('item' in part ? heightOf(part.item) : part.room), 0)
        expect(total).toBe(offsets.at(-1))
      }),
    )
  })
})

describe('where one can stop', () => {
  const isStop = (index: number) => index % 4 === 3

  it('is the nearest place on the way', () => {
    expect(stopFrom(3, 1, 20, isStop)).toBe(3)
    expect(stopFrom(4, 1, 20, isStop)).toBe(7)
    expect(stopFrom(6, -1, 20, isStop)).toBe(3)
  })

  it('is nowhere past the ends', () => {
    expect(stopFrom(2, -1, 20, isStop)).toBe(-1)
    expect(stopFrom(20, 1, 20, isStop)).toBe(-1)
  })
})
