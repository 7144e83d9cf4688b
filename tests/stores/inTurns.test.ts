import { afterEach, describe, expect, it, vi } from 'vitest'
import { inTurns } from '../../src/stores/inTurns'

afterEach(() => vi.restoreAllMocks())

/** How many things each turn took, where what follows from one takes so long. */
async function turnsOf(count: number, milliseconds: number): Promise<number[]> {
  let [now, asked, touched] = [0, 0, 0]
  const sizes: number[] = []
  vi.spyOn(performance, 'now').mockImplementation(() => {
    asked += 1
    if (asked % 2 === 1) touched = 0
    else {
      sizes.push(touched)
      now += milliseconds
    }
    return now
  })
  const seen: number[] = []
  await inTurns(Array.from({ length: count }, (_, index) => index), (one) => {
    touched += 1
    seen.push(one)
  })
  expect(seen).toEqual(Array.from({ length: count }, (_, index) => index))
  return sizes
}

describe('many things done in turns', () => {
  it('are taken in larger turns while those are short', async () => {
    expect(await turnsOf(31, 0.1)).toEqual([1, 2, 4, 8, 16])
  })

  it('are never taken all at once, nor in more turns than anybody waits for, however long one takes', async () => {
    const sizes = await turnsOf(2560, 80)
    expect(Math.max(...sizes)).toBe(10)
    expect(sizes.length).toBeLessThanOrEqual(257)
  })
})
