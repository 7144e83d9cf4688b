import { describe, expect, it } from 'vitest'
import { counted, countText } from '../../src/words/counted'

describe('a count', () => {
  it.each([0, 7, 12, 999, 1000, 2300, 72_000, 475_000, 1_234_567])('of %i is written as Norwegians write it', (count) => {
    expect(countText(count)).toBe(new Intl.NumberFormat('nb-NO').format(count))
  })

  it('stands with the word for it', () => {
    expect([counted(1, 'rad', 'rader'), counted(2300, 'rad', 'rader')]).toEqual(['1 rad', '2\u00a0300 rader'])
  })
})
