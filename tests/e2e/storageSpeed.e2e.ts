import { describe, expect, test } from 'vitest'
import { timeStorage } from '../bench/storage.bench'

/** Half as much again as the goals: a machine that is shared is never quiet. */
const headRoom = 1.5

describe('the storage', () => {
  test('stays far ahead of one record a fact, side by side in one browser', { timeout: 180_000 }, async () => {
    const [raw, own] = await timeStorage({ count: 10_000, inserts: 3, rounds: 5, names: ['raw rows', 'own storage'] })
    const ratio = (key: 'insert' | 'reopen' | 'putOne') => (own?.[key] ?? NaN) / (raw?.[key] ?? NaN)
    const ratios = { insert: ratio('insert'), reopen: ratio('reopen'), putOne: ratio('putOne') }
    console.log(ratios)
    expect(ratios.insert).toBeLessThanOrEqual(0.05 * headRoom)
    expect(ratios.reopen).toBeLessThanOrEqual(0.1 * headRoom)
    expect(ratios.putOne).toBeLessThanOrEqual(1.9 * headRoom)
  })
})
