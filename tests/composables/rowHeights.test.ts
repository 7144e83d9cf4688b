import { describe, expect, it } from 'vitest'
import { createRowHeights, rowHeights, type ItemType } from '../../src/composables/rowHeights'

const thought = { row: 100, between: 50 }
const typeOf = (key: string): ItemType => (key.startsWith('h') ? 'between' : 'row')
const measured = (keys: string, height: number) => new Map(keys.split(' ').map((key) => [key, height]))

describe('the heights of rows', () => {
  it('are what they are thought to be, until some have been measured', () => {
    const heights = createRowHeights(thought)
    heights.learn(800, measured('a b c', 70), typeOf)
    expect([heights.of('a', 'row'), heights.of('z', 'row'), heights.of('h1', 'between')]).toEqual([70, 100, 50])
    const before = heights.guesses.value
    heights.learn(800, measured('d e f g i', 90), typeOf)
    expect(heights.of('z', 'row')).toBe((3 * 70 + 5 * 90) / 8)
    expect(heights.of('h1', 'between')).toBe(50)
    expect(heights.guesses.value).toBeGreaterThan(before)
  })

  it('do not change what others are thought to be once that is known', () => {
    const heights = createRowHeights(thought)
    heights.learn(800, measured('a b c d e f g i', 80), typeOf)
    const before = heights.guesses.value
    heights.learn(800, measured('a j k', 200), typeOf)
    expect([heights.of('a', 'row'), heights.of('z', 'row')]).toEqual([200, 80])
    expect(heights.guesses.value).toBe(before)
  })

  it('are forgotten at another width', () => {
    const heights = createRowHeights(thought)
    heights.learn(800, measured('a b c d e f g i', 80), typeOf)
    heights.learn(390, measured('b', 240), typeOf)
    expect([heights.of('a', 'row'), heights.of('b', 'row')]).toEqual([100, 240])
  })

  it('are the same for each list of a kind', () => {
    expect(rowHeights('one kind', thought)).toBe(rowHeights('one kind', thought))
    expect(rowHeights('one kind', thought)).not.toBe(rowHeights('another', thought))
  })
})
