import { beforeAll, describe, expect, it } from 'vitest'
import { bandEdgeAt } from '../../src/charts/band'
import { planPeriods } from '../../src/domain/calendar'
import { add, round, subtract, toPlain, type Decimal } from '../../src/domain/decimal'
import type { Indicator } from '../../src/domain/indicator'
import { judge } from '../../src/domain/judge'
import { periodOrdinal, type Period } from '../../src/domain/period'
import type { Plan } from '../../src/domain/plan'
import { colourOf, type Colour } from '../../src/domain/status'
import { buildSeries } from '../../src/domain/series'
import { currentHorizon } from '../../src/domain/trend'
import { makeIndicator, years } from '../support/indicators'
import { measured, seriesOf } from '../support/measurements'
import { readPlan } from '../support/plan'

let plan: Plan
beforeAll(async () => {
  plan = await readPlan()
})

/** The colour at a period of a value there, as if nothing else had been measured since the baseline. */
function colourAt(indicator: Indicator, when: Period, value: Decimal): Colour {
  const series = buildSeries(indicator, [{ ...measured(indicator, when, '0'), value: { kind: 'number', number: value } }], plan.years)
  return colourOf(judge(series, plan.years, when, currentHorizon(plan.years, periodOrdinal(when))).status)
}

/** One step of what can be measured, towards the better side. */
function better(level: Decimal, { direction, decimals }: Indicator, steps: bigint): Decimal {
  const step = { coefficient: steps, scale: decimals }
  return round(direction === 'høyere' ? add(level, step) : subtract(level, step), decimals)
}

describe('bandEdgeAt', () => {
  it('[R3.7] agrees with the judge for every number of the plan in every period: inside is not red, outside is', () => {
    const wrong: string[] = []
    let checked = 0
    for (const indicator of plan.indicators.filter(({ direction }) => direction !== null)) {
      for (const when of planPeriods(plan.years).slice(1)) {
        const edge = bandEdgeAt(buildSeries(indicator, [], plan.years), plan.years, periodOrdinal(when))
        if (!edge) continue
        checked += 1
        const say = (value: Decimal, colour: Colour) => `${indicator.id} ${when} edge ${toPlain(edge)}: ${toPlain(value)} is ${colour}`
        const inside = better(edge, indicator, 1n)
        const outside = better(edge, indicator, -1n)
        const colours = [colourAt(indicator, when, inside), colourAt(indicator, when, outside)] as const
        if (colours[0] === 'red') wrong.push(say(inside, colours[0]))
        if (colours[1] !== 'red') wrong.push(say(outside, colours[1]))
      }
    }
    expect(wrong).toEqual([])
    expect(checked).toBeGreaterThan(1000)
  })

  it('[R5.4] is the year’s krav for a count where lower is better, until the year is over', () => {
    const indicator = makeIndicator({ accumulation: 'akkumulert', direction: 'lavere', baseline: '0', targets: ['3', '2'] })
    const edges = ['2025-T1', '2025-T2', '2025-ÅR'].map((when) => bandEdgeAt(seriesOf(indicator, years), years, periodOrdinal(when as Period)))
    expect(edges.map((edge) => edge && toPlain(edge))).toEqual(['3.0', '3.0', '4.0'])
  })

  it('[R3.2] is absent where there is no tolerance, and for answers', () => {
    const none = makeIndicator({ direction: 'lavere', baseline: '3', targets: ['0', '0'] })
    const answer = makeIndicator({ valueType: 'janei', direction: null, targets: ['Ja', 'Ja'] })
    for (const indicator of [none, answer]) {
      expect(bandEdgeAt(seriesOf(indicator, years), years, periodOrdinal('2025-T1' as Period))).toBeNull()
    }
  })
})
