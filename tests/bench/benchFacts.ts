import { noRemarks, type Fact } from '../../src/domain/fact'
import type { Period } from '../../src/domain/period'

const periods = ['2024-ÅR', '2025-T1', '2025-T2', '2025-ÅR', '2026-T1', '2026-T2', '2026-ÅR', '2027-T1', '2027-T2', '2027-ÅR', '2028-T1', '2028-T2'] as Period[]
const hexDigits = (index: number, length: number) => (index * 2_654_435_761 + 12_345).toString(16).padStart(length, '7').slice(-length)

/** A measurement as it is stored; the id is well formed, its hash made up: nobody asks it here. */
export function factAt(index: number): Fact {
  const value = ((index * 37) % 1000) / 10
  const id = `skole:0196${hexDigits(index, 4)}-2a00-7000-8000-${hexDigits(index, 12)}:${hexDigits(index, 32)}`
  return {
    at: new Date(1_735_689_600_000 + Math.floor(index / 1000) * 60_000).toISOString(),
    author: `author-${index % 40}`,
    ...structuredClone(noRemarks),
    confirmed: [],
    corrects: null,
    id,
    indicator: `I-${Math.floor(index / periods.length)}`,
    period: periods[index % periods.length] as Period,
    plan: 'plan-a',
    type: 'measurement',
    value: String(value),
    virksomhet: 'skole',
    written: `${String(value).replace('.', ',')} %`,
  }
}

/** That many of them. */
export const facts = (count: number) => Array.from({ length: count }, (_, index) => factAt(index))
