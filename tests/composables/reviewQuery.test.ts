import { describe, expect, it } from 'vitest'
import { isNarrowed, readReviewQuery, writeReviewQuery } from '../../src/composables/reviewQuery'

const nothing = { states: [], responsible: '', utvalg: '', maalavvik: '', everyone: false } as const

describe('the address of the review', () => {
  it('asks for nothing when it is empty or says what nobody knows', () => {
    expect(readReviewQuery({})).toEqual(nothing)
    expect(readReviewQuery({ tilstand: 'ukjent', avvik: 'kanskje', vis: 'x' })).toEqual(nothing)
    expect(isNarrowed(nothing)).toBe(false)
  })

  it('is read back as it was written, and keeps what belongs to others', () => {
    const asked = { states: ['utkast', 'levert'], responsible: 'Skole og SFO', utvalg: 'A', maalavvik: 'uten', everyone: true } as const
    const written = writeReviewQuery({ periode: '2025-T1', tilstand: 'godkjent' }, asked)
    expect(written).toEqual({ periode: '2025-T1', tilstand: 'utkast,levert', virksomhet: 'Skole og SFO', utvalg: 'A', avvik: 'uten', vis: 'alle' })
    expect(readReviewQuery(written)).toEqual(asked)
    expect(isNarrowed(asked)).toBe(true)
  })

  it('leaves out what is not asked for', () => {
    expect(writeReviewQuery({ periode: '2025-T1', avvik: 'med', vis: 'alle' }, nothing)).toEqual({ periode: '2025-T1' })
  })
})
