import { describe, expect, it } from 'vitest'
import { maalavvikLead } from '../../src/words/maalavvik'
import { period } from '../support/measurements'

const at = period('2025-ÅR')

describe('the sentence above the list of målavvik', () => {
  it('tells those that are behind from those that only carry a flag', () => {
    expect(maalavvikLead({ listed: 55, behind: 51, total: 103 }, at, at)).toBe(
      '55 av 103 indikatorer ved utgangspunkt 2025: 51 er gule eller røde mot minst ett målår, og 4 har bare et merke.',
    )
    expect(maalavvikLead({ listed: 2, behind: 1, total: 103 }, at, at)).toContain(': 1 er gul eller rød mot minst ett målår, og 1 har bare et merke.')
  })

  it('says nothing of flags where all are behind', () => {
    expect(maalavvikLead({ listed: 3, behind: 3, total: 103 }, at, at)).toContain(': 3 er gule eller røde mot minst ett målår.')
  })
})
