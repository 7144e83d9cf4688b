import { describe, expect, it } from 'vitest'
import { askedOf } from '../../src/domain/entryNotice'
import { makeIndicator, years } from '../support/indicators'
import { judged } from '../support/measurements'

const indicator = makeIndicator({ valueType: 'janei', unit: '', direction: null, frequency: 'årlig', targets: ['Ja + rapport', 'Ja + rapport'] })
const asked = (when: string, values: Record<string, string>, isMeasured: boolean) => askedOf(judged(indicator, years, when, values), isMeasured).documentation

describe('documentation', () => {
  it('is asked for where a measurement is in or expected', () => {
    expect(asked('2025-ÅR', {}, false)).toBe(true)
    expect(asked('2025-ÅR', { '2025-ÅR': 'ja' }, true)).toBe(true)
    expect(asked('2026-T1', { '2026-T1': 'ja' }, true)).toBe(true)
  })

  it('is not asked for in a period that has no value to save it with', () => {
    expect(asked('2026-T2', { '2025-ÅR': 'ja' }, false)).toBe(false)
  })
})
