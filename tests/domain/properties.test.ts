import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { planPeriods } from '../../src/domain/calendar'
import { round } from '../../src/domain/decimal'
import type { Indicator } from '../../src/domain/indicator'
import { judge } from '../../src/domain/judge'
import type { Measurement } from '../../src/domain/measurement'
import { periodAt, type Period } from '../../src/domain/period'
import type { Plan } from '../../src/domain/plan'
import { judgeRow } from '../../src/domain/row'
import { buildSeries } from '../../src/domain/series'
import { statuses, type Status } from '../../src/domain/status'
import type { Value } from '../../src/domain/value'
import { parseValue } from '../../src/domain/valueParse'
import { formatValue } from '../../src/words/formatValue'
import { whyRow } from '../../src/words/why'
import { anyDecimal, anyValue, withValue } from '../support/anyValue'
import { readPlan } from '../support/plan'

let plan: Plan

beforeAll(async () => {
  plan = await readPlan()
})

/** From worst to best; an unjudged status is not compared. */
const order: readonly Status[] = ['ikke_naadd', 'bak', 'nesten', 'noe_bak', 'i_rute', 'naadd']

const anyNumber = anyDecimal(10n ** 7n, 3)

interface Scene {
  readonly indicator: Indicator
  readonly measurements: readonly Measurement[]
  readonly period: Period
}

/** Any indicator of the plan with any measurements, at any period also outside the plan. */
function scenes(): fc.Arbitrary<Scene> {
  const periods = planPeriods(plan.years)
  return fc.constantFrom(...plan.indicators).chain((indicator) =>
    fc.record({
      indicator: fc.constant(indicator),
      measurements: fc
        .uniqueArray(fc.record({ when: fc.constantFrom(...periods), value: anyValue(indicator, anyNumber), documentation: fc.constantFrom('', 'Sak 1/26') }), {
          selector: ({ when }) => when,
          maxLength: 8,
        })
        .map((cells) => cells.map(({ when, value, documentation }) => withValue(indicator, when, value, documentation))),
      period: fc.integer({ min: 2020 * 3, max: 2032 * 3 }).map(periodAt),
    }),
  )
}

describe('the judge', () => {
  it('is total: every scene gets a status of the closed set and a sentence, and nothing throws [R5.1]', () => {
    fc.assert(
      fc.property(scenes(), ({ indicator, measurements, period }) => {
        const row = judgeRow(buildSeries(indicator, measurements, plan.years), plan.years, period)
        expect(row.judgements).toHaveLength(plan.years.targets.length)
        for (const { status, reason } of row.judgements) {
          expect(statuses).toContain(status)
          expect(reason !== null).toBe(status === 'ikke_vurdert')
        }
        expect(whyRow(row)).not.toMatch(/undefined|NaN/)
      }),
      { numRuns: 600 },
    )
  })

  it('never gives a better value a worse status [R5.4] [R5.5]', () => {
    const numeric = plan.indicators.filter(({ direction }) => direction !== null)
    fc.assert(
      fc.property(
        fc.constantFrom(...numeric),
        fc.constantFrom(...planPeriods(plan.years)),
        fc.tuple(fc.integer({ min: -2000, max: 200000 }), fc.integer({ min: -2000, max: 200000 })),
        fc.nat(1),
        (indicator, when, hundredths, horizonIndex) => {
          const [low, high] = [...hundredths].sort((a, b) => a - b).map((value) => ({ coefficient: BigInt(value), scale: 2 }))
          if (!low || !high) return
          const [worse, better] = indicator.direction === 'høyere' ? [low, high] : [high, low]
          const rank = (number: typeof low) => {
            const series = buildSeries(indicator, [withValue(indicator, when, { kind: 'number', number })], plan.years)
            return order.indexOf(judge(series, plan.years, when, horizonIndex).status)
          }
          expect(rank(better)).toBeGreaterThanOrEqual(rank(worse))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('judges a value exactly as it is shown [R1.7]', () => {
    fc.assert(
      fc.property(scenes(), ({ indicator, measurements, period }) => {
        const shown = measurements.map((measurement) => {
          const rounded: Value =
            measurement.value.kind === 'number' ? { kind: 'number', number: round(measurement.value.number, indicator.decimals) } : measurement.value
          const read = parseValue(formatValue(rounded, indicator), indicator)
          if (!read.ok) throw new Error(`${formatValue(rounded, indicator)} cannot be read back`)
          return { ...measurement, value: read.value }
        })
        const judgedAs = (given: readonly Measurement[]) =>
          judgeRow(buildSeries(indicator, given, plan.years), plan.years, period).judgements.map(({ status }) => status)
        expect(judgedAs(shown)).toEqual(judgedAs(measurements))
      }),
    )
  })

  it('keeps a horizon that has passed as it was [R5.6]', () => {
    fc.assert(
      fc.property(scenes(), ({ indicator, measurements }) => {
        const series = buildSeries(indicator, measurements, plan.years)
        const year = plan.years.targets[0] ?? 0
        const atEnd = judge(series, plan.years, periodAt(year * 3 + 2), 0)
        expect(judge(series, plan.years, periodAt(year * 3 + 6), 0)).toEqual(atEnd)
      }),
      { numRuns: 300 },
    )
  })
})
