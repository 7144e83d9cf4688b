import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { planPeriods } from '../../src/domain/calendar'
import type { Decimal } from '../../src/domain/decimal'
import { denseGrid, gridStatuses, type GridCell } from '../../src/domain/denseGrid'
import type { Indicator } from '../../src/domain/indicator'
import { judge } from '../../src/domain/judge'
import type { Measurement } from '../../src/domain/measurement'
import { periodAt, type Period } from '../../src/domain/period'
import type { Plan } from '../../src/domain/plan'
import { buildSeries } from '../../src/domain/series'
import type { Status } from '../../src/domain/status'
import { parseTarget } from '../../src/domain/targetParse'
import { anyDecimal, anyValue, withValue } from '../support/anyValue'
import { makeIndicator, years } from '../support/indicators'
import { readPlan } from '../support/plan'

let plan: Plan

beforeAll(async () => {
  plan = await readPlan()
})

const tolerance = fc.record({ coefficient: fc.bigInt({ min: 0n, max: 3000n }), scale: fc.nat(3) })

/** Any indicator of the plan, and any other there could be: each kind of target, direction and counting. */
function anyIndicator(): fc.Arbitrary<Indicator> {
  const made = fc
    .record({
      direction: fc.constantFrom('høyere' as const, 'lavere' as const),
      accumulation: fc.constantFrom('nivå' as const, 'akkumulert' as const),
      frequency: fc.constantFrom('tertial' as const, 'årlig' as const, 'annethvert år' as const),
      decimals: fc.nat(2),
      baseline: fc.constantFrom('', '0', '50', '99,5', '-12'),
      targets: fc.tuple(...Array.from({ length: 2 }, () => fc.constantFrom('0', '50', '>50', '<50', '≥ 100,25', '≤ 40', '100,4567', '-3'))),
      tolerance: fc.option(tolerance),
    })
    .map((sketch) => makeIndicator({ ...sketch, unit: '' }))
  return fc.oneof(fc.constantFrom(...plan.indicators), made)
}

const around = fc.oneof(anyDecimal(20_000n, 3), anyDecimal(10n ** 18n, 3))

interface Scene {
  readonly indicator: Indicator
  readonly measurements: readonly Measurement[]
  readonly tolerance: Decimal
}

function scenes(): fc.Arbitrary<Scene> {
  return anyIndicator().chain((indicator) => {
    const cell = fc.record({ when: fc.constantFrom(...planPeriods(years)), value: anyValue(indicator, around), documentation: fc.constantFrom('', 'Sak 1/26') })
    const cells = fc.uniqueArray(cell, { selector: ({ when }) => when, maxLength: 16 })
    const measurements = cells.map((all) => all.map(({ when, value, documentation }) => withValue(indicator, when, value, documentation)))
    return fc.record({ indicator: fc.constant(indicator), measurements, tolerance })
  })
}

/** Every status of an indicator, from before the plan to after it. */
function cellsOf(indicator: Indicator, measurements: readonly Measurement[]): GridCell[] {
  const series = buildSeries(indicator, measurements, years)
  return Array.from({ length: 24 }, (_, index) => periodAt(2022 * 3 + index)).flatMap((period) =>
    years.targets.map((_, horizon) => ({ indicator, judgement: judge(series, years, period, horizon) })),
  )
}

function statusesIn(cells: readonly GridCell[], change: (grid: ReturnType<typeof denseGrid>) => void = () => undefined): (Status | undefined)[] {
  const grid = denseGrid(cells)
  change(grid)
  const into = new Uint8Array(grid.length)
  grid.judge(into)
  return [...into].map((code) => gridStatuses[code])
}

const given = (cells: readonly GridCell[]) => cells.map(({ judgement }) => judgement.status)

describe('a grid of statuses', () => {
  it('gives what the judge gives, for every kind of indicator, value and period [R5.1]–[R5.7]', () => {
    fc.assert(
      fc.property(scenes(), ({ indicator, measurements }) => {
        const cells = cellsOf(indicator, measurements)
        expect(statusesIn(cells)).toEqual(given(cells))
      }),
      { numRuns: 500 },
    )
  })

  it('gives what the judge would give by another tolerance, or says that it cannot [R3.1] [R3.7]', () => {
    let held = 0
    fc.assert(
      fc.property(scenes(), (scene) => {
        const cells = cellsOf(scene.indicator, scene.measurements)
        const wanted = given(cellsOf({ ...scene.indicator, tolerance: scene.tolerance }, scene.measurements))
        const isHeld: boolean[] = []
        const found = statusesIn(cells, (grid) => cells.forEach((_, index) => isHeld.push(grid.setTolerance(index, scene.tolerance))))
        expect(found.filter((_, index) => isHeld[index])).toEqual(wanted.filter((_, index) => isHeld[index]))
        held += isHeld.filter(Boolean).length / isHeld.length
      }),
      { numRuns: 500 },
    )
    expect(held).toBeGreaterThan(200)
  })

  it('takes another value in single cells and leaves the others [R5]', () => {
    fc.assert(
      fc.property(scenes(), scenes(), (one, other) => {
        const [before, after] = [cellsOf(one.indicator, one.measurements), cellsOf(other.indicator, other.measurements)]
        const isOther = (index: number) => index % 3 === 0
        const found = statusesIn(before, (grid) => after.forEach((cell, index) => isOther(index) && grid.set(index, cell)))
        expect(found).toEqual(before.map((cell, index) => (isOther(index) ? after[index] : cell)?.judgement.status))
      }),
      { numRuns: 100 },
    )
  })

  it('holds every indicator of the plan as numbers', () => {
    const cells = plan.indicators.flatMap((indicator) => cellsOf(indicator, []))
    const grid = denseGrid(cells)
    expect(cells.every((_, index) => grid.setTolerance(index, { coefficient: 1n, scale: 0 }))).toBe(true)
  })

  it('asks the judge where a target points the other way, or a number is too large to be held exactly', () => {
    const against = makeIndicator({ direction: 'høyere', targets: ['<50', '50'], unit: '' })
    expect(parseTarget('<50', against).ok).toBe(true)
    const huge = withValue(against, '2025-T1' as Period, { kind: 'number', number: { coefficient: 10n ** 20n, scale: 0 } })
    const cells = cellsOf(against, [huge])
    const isHeld: boolean[] = []
    expect(statusesIn(cells, (grid) => cells.forEach((_, index) => isHeld.push(grid.setTolerance(index, { coefficient: 1n, scale: 0 }))))).toEqual(given(cells))
    expect(isHeld).toContain(false)
  })
})
