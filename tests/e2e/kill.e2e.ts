import { describe, expect, test } from 'vitest'
import { storeBehindHalfARecord } from '../reliability/cutLog'
import { killAgainAndAgain } from '../reliability/kill'

describe.runIf(process.platform === 'linux')('a browser that is killed', () => {
  test('keeps every value that was called saved, and nothing in part', { timeout: 120_000 }, async () => {
    // Where there is a copy, all but it is lost once: plans that were not open are in it as well.
    const { promised, losses: _, ...wrong } = await killAgainAndAgain({ kills: 4, losesEach: 3 })
    expect(wrong).toEqual({ kills: 4, lost: [], doubled: 0, changed: 0, halves: [] })
    expect(promised).toBeGreaterThan(0)
  })

  test('may leave half a record in its own log, and what is stored behind it is there all the same', { timeout: 120_000 }, async ({ skip }) => {
    const { isCut, promised, lost } = await storeBehindHalfARecord()
    skip(!isCut, 'This browser keeps no log that could be cut.')
    expect(promised).toBe(61)
    expect(lost).toEqual([])
  })

  test('may leave half a record in the log of the copy as well, and what is copied behind it is there when all else is lost', { timeout: 120_000 }, async ({ skip }) => {
    const { isCut, promised, lost } = await storeBehindHalfARecord('bucket')
    skip(!isCut, 'This browser keeps no log of a copy that could be cut.')
    expect(promised).toBe(61)
    expect(lost).toEqual([])
  })

  test('while three tabs enter, import and pack at once loses and doubles nothing', { timeout: 120_000 }, async () => {
    const { promised, ...wrong } = await killAgainAndAgain({ kills: 3, tabs: 3, longest: 2_000 })
    expect(wrong).toEqual({ kills: 3, losses: 0, lost: [], doubled: 0, changed: 0, halves: [] })
    expect(promised).toBeGreaterThan(0)
  })
})
