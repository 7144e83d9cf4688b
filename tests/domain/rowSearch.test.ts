import { describe, expect, it } from 'vitest'
import { rowSearch } from '../../src/domain/rowSearch'
import { matchesSearch } from '../../src/domain/search'
import { judged } from '../support/measurements'
import { readPlan } from '../support/plan'

const plan = await readPlan()
const indicator = plan.indicators.find(({ valueType }) => valueType === 'tall')
if (!indicator) throw new Error('the plan has no numbers')
const textOf = rowSearch(plan)
const row = judged(indicator, plan.years, '2025-ÅR', { '2025-ÅR': '1' }, { cause: 'Sein vår', tiltak: { text: 'Flere vakter', responsible: 'Kari', deadline: '' } })
const delmaal = plan.delmaal.find(({ id }) => id === indicator.delmaal)?.text ?? ''
const area = plan.innsatsomraader.find(({ number }) => number === indicator.innsatsomraade)?.name ?? ''

describe('what a row is searched by', () => {
  it.each([
    ['its id', indicator.id.toLowerCase()],
    ['its wording', indicator.text.slice(4, 24)],
    ['its virksomhet', indicator.responsible],
    ['its delmål', delmaal.slice(0, 30)],
    ['its innsatsområde', area.slice(0, 30)],
    ['the årsak', 'sein vaar'],
    ['the tiltak and who is responsible', 'vakter kari'],
  ])('is %s', (_, query) => {
    expect(matchesSearch(textOf(row), query)).toBe(true)
  })

  it('is made ready once for a row', () => {
    expect(textOf(row)).toBe(textOf(row))
  })
})
