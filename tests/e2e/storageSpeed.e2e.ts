import { describe, expect, test } from 'vitest'
import { timeStorage } from '../bench/storage.bench'
import type { EngineTimes } from '../bench/timeEngines'

/** What is asserted is a goal with half as much again. */
const headRoom = 1.5

describe('the storage', () => {
  test('stays far ahead of one record a fact, side by side in one browser', { timeout: 180_000 }, async () => {
    const found = await timeStorage({ count: 10_000, inserts: 3, rounds: 5, names: ['raw rows', 'Dexie rows', 'one value', 'own storage'] })
    const least = (name: string, key: keyof EngineTimes) => found.find((one) => one.name === name)?.least[key] ?? NaN
    const ratio = (key: keyof EngineTimes, other: string) => least('own storage', key) / least(other, key)
    const ratios = {
      storedToOneValue: ratio('insert', 'one value'),
      storedToRows: ratio('insert', 'raw rows'),
      readToDexie: ratio('reopen', 'Dexie rows'),
      oneMoreToRow: ratio('putOne', 'raw rows'),
    }
    console.log(ratios)
    expect(ratios.storedToOneValue).toBeLessThanOrEqual(2 * headRoom)
    // The goal, 0.03, is for 475,000: what is the same for few and many is 0.08 to 0.15 of so few.
    expect(ratios.storedToRows).toBeLessThanOrEqual(0.25)
    expect(ratios.readToDexie).toBeLessThanOrEqual(0.1 * headRoom)
    expect(ratios.oneMoreToRow).toBeLessThanOrEqual(1.9 * headRoom)
  })
})
