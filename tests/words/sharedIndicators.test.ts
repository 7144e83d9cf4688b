import { describe, expect, it } from 'vitest'
import { differingText } from '../../src/words/sharedIndicators'
import { makeIndicator } from '../support/indicators'

const [low, high] = makeIndicator({ unit: '%', targets: ['92 %', '95 %'] }).targets
const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ')

describe('targets that differ', () => {
  it('[R8.5] are said once where the years are alike, and year by year where they are not', () => {
    if (!low || !high) throw new Error('no targets')
    const both = [2025, 2028].map((horizon) => ({ horizon, targets: [low, high] }))
    expect(plainSpaces(differingText(both))).toBe('Målene er ulike: 92 % til 95 % (2025 og 2028).')
    expect(plainSpaces(differingText(both.slice(0, 1)))).toBe('Målene er ulike: 92 % til 95 % (2025).')
    expect(plainSpaces(differingText([...both.slice(0, 1), { horizon: 2028, targets: [high, low] }]))).toBe('Målene er ulike: 92 % til 95 % i 2025 og 95 % til 92 % i 2028.')
    expect(differingText([])).toBe('')
  })
})
