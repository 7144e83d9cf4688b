import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../src/domain/outline'
import { buildSeries } from '../../src/domain/series'
import { judgeRow } from '../../src/domain/row'
import { period } from '../support/measurements'
import { readPlan } from '../support/plan'

const plan = await readPlan()
const rows = plan.indicators.map((indicator) => judgeRow(buildSeries(indicator, [], plan.years), plan.years, period(`${plan.years.baseline}-ÅR`)))

describe('the outline of a samfunnsmål', () => {
  it('has every innsatsområde of the plan once, and every indicator once', () => {
    const areas = plan.samfunnsmaal.flatMap(({ number }) => outlineOf(plan, number, rows))
    expect(areas.map(({ area }) => area.number)).toEqual(plan.innsatsomraader.map(({ number }) => number))
    const listed = areas.flatMap(({ groups }) => groups.flatMap((group) => group.rows.map(({ indicator }) => indicator.id)))
    expect([...listed].sort()).toEqual(plan.indicators.map(({ id }) => id).sort())
    expect(areas.flatMap(({ groups }) => groups)).toHaveLength(plan.delmaal.length)
  })

  it('keeps the innsatsområder without indicators, and says that the plan has none [R8.2]', () => {
    const areas = plan.samfunnsmaal.flatMap(({ number }) => outlineOf(plan, number, rows))
    const empty = areas.filter(({ groups }) => groups.length === 0)
    expect(empty).toHaveLength(8)
    expect(empty.every(({ planned }) => planned === 0)).toBe(true)
  })

  it('leaves out the delmål that nothing is asked of, but not their innsatsområde', () => {
    const [one] = rows
    const { samfunnsmaal = '' } = one?.indicator ?? {}
    const areas = outlineOf(plan, samfunnsmaal, one ? [one] : [], () => false)
    expect(areas.flatMap(({ groups }) => groups)).toHaveLength(1)
    expect(areas).toHaveLength(plan.innsatsomraader.filter((area) => area.samfunnsmaal === samfunnsmaal).length)
  })
})
