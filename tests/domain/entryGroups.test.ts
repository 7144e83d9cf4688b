import { describe, expect, it } from 'vitest'
import { groupIndicators, responsibleOf } from '../../src/domain/entryGroups'
import { readPlan } from '../support/plan'

const plan = await readPlan()

describe('the rows of the entry form', () => {
  it('stand in the plan\'s order under each utvalg', () => {
    const groups = groupIndicators(plan.indicators, plan, 'plan')
    expect(groups.flatMap((group) => group.indicators)).toEqual(plan.indicators)
    expect(groups.every((group) => group.utvalg !== null && group.innsatsomraade === null)).toBe(true)
  })

  it('can stand by innsatsområde, each indicator once', () => {
    const groups = groupIndicators(plan.indicators, plan, 'innsatsomraade')
    const ids = groups.flatMap((group) => group.indicators.map(({ id }) => id))
    expect([...ids].sort()).toEqual(plan.indicators.map(({ id }) => id).sort())
    for (const { innsatsomraade, indicators } of groups) {
      expect(indicators.every((one) => one.innsatsomraade === innsatsomraade?.number)).toBe(true)
    }
  })

  it('belong to virksomheter that are each named once, in alphabetical order', () => {
    const names = responsibleOf(plan)
    expect(names).toEqual([...new Set(plan.indicators.map((one) => one.responsible))].sort((a, b) => a.localeCompare(b, 'nb')))
  })
})
