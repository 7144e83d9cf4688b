import { expect, it } from 'vitest'
import { reportablePeriod } from '../../src/domain/reportablePeriod'
import { years } from '../support/indicators'

it.each([
  ['2024-06-01', '2025-T1'],
  ['2025-04-30', '2025-T1'],
  ['2025-09-01', '2025-T2'],
  ['2026-01-01T00:30:00.000Z', '2025-ÅR'],
  ['2026-11-23', '2026-T2'],
  ['2031-01-01', '2028-ÅR'],
])('on %s it is natural to report %s', (today, expected) => {
  expect(reportablePeriod(years, today)).toBe(expected)
})
