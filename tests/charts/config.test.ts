import { describe, expect, it } from 'vitest'
import { indicatorChart } from '../../src/charts/config'
import { chartLegend } from '../../src/charts/legend'
import { markShapes } from '../../src/charts/legendMark'
import { darkPalette, lightPalette } from '../../src/charts/palette'
import { chartTable } from '../../src/charts/table'
import { valueBounds } from '../../src/charts/axes'
import { makeIndicator } from '../support/indicators'
import { caseNamed, cases, chartOf } from './cases'

const look = { palette: lightPalette, compact: false }

/** Freezes an object and all that hangs on it, so that a change of it throws. */
function freeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

/** Every object within a value, however deep. */
function objectsIn(value: unknown, found = new Set<object>()): Set<object> {
  if (value !== null && typeof value === 'object' && !found.has(value)) {
    found.add(value)
    Object.values(value).forEach((inner) => objectsIn(inner, found))
  }
  return found
}

describe('indicatorChart', () => {
  it.each(cases)('gives new objects for $name each time and changes nothing it is given', (example) => {
    const model = freeze(chartOf(example).model)
    const first = objectsIn(indicatorChart(model, look))
    const shared = [...objectsIn(indicatorChart(model, look))].filter((object) => first.has(object) && !objectsIn(model).has(object))
    expect(shared).toEqual([])
  })

  it('leaves a gap where an expected measurement never came, and none where nothing was expected', () => {
    const { data } = indicatorChart(chartOf(caseNamed('level-up')).model, look)
    const measurements = data.datasets[0]
    expect(measurements?.spanGaps).toBe(false)
    expect(measurements?.data.map(({ x, y }) => [x, y])).toEqual([[0, 92.3], [12, 92.8], [16, 93.1], [20, null], [24, 94.2], [28, 95.3]])
  })

  it('does not draw a count across the turn of the year', () => {
    const { data } = indicatorChart(chartOf(caseNamed('accumulated-up')).model, look)
    const around = data.datasets[0]?.data.filter(({ x }) => x >= 20 && x <= 28)
    expect(around?.map(({ y }) => y)).toEqual([330, 455, null, 120])
  })

  it('draws fewer labels where there is little room', () => {
    const { model } = chartOf(caseNamed('level-up'))
    const texts = (compact: boolean) => {
      const x = indicatorChart(model, { palette: lightPalette, compact }).options?.scales?.['x'] as { ticks: { callback: (value: number) => unknown } }
      return model.periods.map(({ month }) => x.ticks.callback(month))
    }
    expect(texts(false).filter((text) => text === 'T1')).toHaveLength(5)
    expect(texts(true).filter((text) => text === 'T1')).toHaveLength(0)
    expect(texts(true)[0]).toEqual(['ÅR', '2023'])
  })

  it('shows nothing of the mark around a corrected value, or of the tolerance, when pointed at', () => {
    const { options, data } = indicatorChart(chartOf(caseNamed('level-up')).model, look)
    const filter = options?.plugins?.tooltip?.filter as unknown as (item: { raw: unknown }) => boolean
    const shown = data.datasets.map((dataset) => filter({ raw: dataset.data[0] }))
    expect(shown).toEqual([true, true, false, false])
  })

  it('uses no colour of the light palette in the dark', () => {
    const { model } = chartOf(caseNamed('level-up'))
    const dark = JSON.stringify(indicatorChart(model, { palette: darkPalette, compact: false }))
    for (const colour of [lightPalette.ink, lightPalette.krav, lightPalette.target, lightPalette.status.green.border]) expect(dark).not.toContain(colour)
  })
})

describe('valueBounds', () => {
  it.each(cases.filter(({ name }) => name !== 'yes-no'))('holds everything that is drawn for $name', (example) => {
    const { model } = chartOf(example)
    const { min, max } = valueBounds(model)
    const lines = indicatorChart(model, look).data.datasets.filter(({ fill }) => fill === undefined)
    const drawn = lines.flatMap(({ data }) => data.flatMap(({ y }) => (y === null ? [] : [y])))
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(min)
    expect(Math.max(...drawn)).toBeLessThanOrEqual(max)
    expect(max).toBeGreaterThan(min)
  })

  it('does not go below zero for the tolerance of a count', () => {
    const small = makeIndicator({ baseline: '8', targets: ['4 000', '4 000'] })
    const { min } = valueBounds(chartOf({ name: '', indicator: small, chosen: '2023-ÅR', values: {} }).model)
    expect(min).toBeGreaterThan(-200)
  })

  it('has room also where every number is the same', () => {
    const flat = makeIndicator({ direction: 'lavere', baseline: '0', targets: ['0', '0'] })
    const { min, max } = valueBounds(chartOf({ name: '', indicator: flat, chosen: '2023-ÅR', values: {} }).model)
    expect(max).toBeGreaterThan(0)
    expect(min).toBeLessThan(max)
  })
})

describe('chartLegend', () => {
  it('names only what is shown', () => {
    const labels = (name: string) => chartLegend(chartOf(caseNamed(name)).model).map(({ mark }) => (mark.kind === 'point' ? mark.colour : mark.kind))
    expect(labels('nothing-measured')).toEqual(['green', 'hollow', 'target', 'krav', 'band', 'chosen'])
    expect(labels('level-up')).toEqual(['green', 'yellow', 'red', 'hollow', 'ring', 'target', 'krav', 'band', 'missing', 'chosen'])
    expect(labels('missing-baseline')).toEqual(['yellow', 'target', 'krav', 'band', 'missing', 'chosen'])
  })

  it('draws a mark for every entry', () => {
    for (const { mark } of cases.flatMap((example) => chartLegend(chartOf(example).model))) {
      const shapes = markShapes(mark, lightPalette)
      expect(shapes.length).toBeGreaterThan(0)
      for (const { fill, stroke } of shapes) expect(fill ?? stroke).toBeTruthy()
    }
  })
})

describe('chartTable', () => {
  it('says what stands in place of a value', () => {
    const values = (name: string) => chartTable(chartOf(caseNamed(name)).model, String).map(({ period, value }) => `${period}: ${value}`)
    expect(values('level-up')).toContain('2. tertial 2025: ikke rapportert')
    expect(values('level-up')).toContain('Året 2028: ventes')
    expect(values('missing-baseline')[0]).toBe('Utgangspunkt 2023: mangler i planen')
  })

  it('tells who, and that a value is corrected or from the plan', () => {
    const [baseline, , first] = chartTable(chartOf(caseNamed('level-up')).model, (author) => `navn på ${author}`)
    expect(baseline?.by).toBe('planen')
    expect(first?.by).toBe('navn på author')
    expect(first?.remarks).toEqual(['korrigert'])
  })

  it('leaves the statuses of what is still to come open', () => {
    const last = chartTable(chartOf(caseNamed('level-up')).model, String).at(-1)
    expect(last?.judgements).toEqual([null, null])
  })
})
