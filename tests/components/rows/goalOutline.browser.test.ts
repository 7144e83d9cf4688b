import { describe, expect, it } from 'vitest'
import GoalOutline from '../../../src/components/rows/GoalOutline.vue'
import { makeIndicator, years } from '../../support/indicators'
import { judged, period } from '../../support/measurements'
import { mount, textOf } from '../../support/mounting'

const row = judged(makeIndicator({ baseline: '4' }), years, '2023-ÅR')
const delmaal = { id: 'X-D01', utvalg: 'X', innsatsomraade: '1.1', text: 'HP. Et delmål' }
const area = (number: string, planned: number, withRows: boolean) => ({
  area: { number, samfunnsmaal: '1', name: 'Et område', line: 1 },
  rows: withRows ? [row] : [],
  groups: withRows ? [{ delmaal, rows: [row] }] : [],
  planned,
})
const props = { areas: [area('1.1', 1, true), area('1.2', 0, false), area('1.3', 2, false)], years: years.targets, period: period('2023-ÅR'), level: 2, isNarrowed: false }

describe('GoalOutline', () => {
  it('[R8.2] shows an innsatsområde without indicators in its place, and says so', async () => {
    const { root } = await mount(GoalOutline, props)
    expect([...root.querySelectorAll('h2')].map(textOf)).toEqual(['1.1 Et område', '1.2 Et område'])
    expect(textOf(root.querySelector('[data-innsatsomraade="1.2"]'))).toContain('ingen indikatorer i planen')
  })

  it('[R8.1] counts the statuses of an innsatsområde against both target years, with the denominator', async () => {
    const { root } = await mount(GoalOutline, props)
    const counts = [...root.querySelectorAll('[data-innsatsomraade="1.1"] [data-counts]')].map((line) => textOf(line).replace(/\s+/g, ' '))
    expect(counts).toHaveLength(2)
    for (const line of counts) expect(line).toMatch(/^20\d\d ?1 bak ?av 1 indikator$/)
  })

  it('lists what has nothing to show below, when the list is narrowed', async () => {
    const { root } = await mount(GoalOutline, { ...props, isNarrowed: true })
    expect(root.querySelectorAll('h2')).toHaveLength(1)
    expect([...root.querySelectorAll('.others li')].map(textOf)).toEqual(['1.2 Et område', '1.3 Et område'])
  })
})
