import { describe, expect, it } from 'vitest'
import { cases, chartOf } from './cases'
import { describeChart } from './describe'

describe('the gallery of charts', () => {
  it.each(cases)('$name', async (example) => {
    const { model, row } = chartOf(example)
    await expect(describeChart(model, row)).toMatchFileSnapshot(`gallery/${example.name}.txt`)
  })
})
