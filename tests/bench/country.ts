import { denseGrid, type DenseGrid, type GridCell } from '../../src/domain/denseGrid'
import type { Indicator } from '../../src/domain/indicator'
import { judge } from '../../src/domain/judge'
import type { Judgement } from '../../src/domain/judgement'
import { periodAt } from '../../src/domain/period'
import type { Plan } from '../../src/domain/plan'
import { buildSeries, type Series } from '../../src/domain/series'
import { measured } from '../support/measurements'

/** A value for every period: a number that moves a little, or a word. */
export function writtenFor(indicator: Indicator, index: number): string {
  if (indicator.valueType === 'janei') return index % 2 === 0 ? 'ja' : 'delvis'
  return indicator.valueType === 'vurdering' ? 'ivaretatt' : String(40 + (index % 9))
}

/** Every indicator of the plan in every municipality of the country, at the last of twelve periods. */
export const country = 39_627
export const countryPeriods = 12

/** The least that any way of judging must do: find the latest value in a dense array and hold it against three levels. */
export function bareLoop(latest: (cell: number) => number): () => void {
  const values = Float64Array.from({ length: country * countryPeriods }, (_, index) => latest(index % country))
  const [met, onTrack, within] = [750, 500, 250].map((level) => new Float64Array(country).fill(level)) as [Float64Array, Float64Array, Float64Array]
  const into = new Uint8Array(country)
  return () => {
    for (let cell = 0; cell < country; cell += 1) {
      let at = (countryPeriods - 1) * country + cell
      while (at >= 0 && Number.isNaN(values[at])) at -= country
      const value = values[at] as number
      into[cell] = value >= (met[cell] as number) ? 0 : value >= (onTrack[cell] as number) ? 1 : value >= (within[cell] as number) ? 2 : 3
    }
  }
}

/** The country's cells by the plan's own indicators, each with values of its own. */
export function countrySeries({ indicators, years }: Plan): Series[] {
  return Array.from({ length: country }, (_, index) => {
    const indicator = indicators[index % indicators.length] as Indicator
    const measurements = [0, 1, 2].map((back) => measured(indicator, periodAt(2026 * 3 - back), writtenFor(indicator, index + back)))
    return buildSeries(indicator, measurements, years)
  })
}

/** The period the country is judged at. */
export const countryPeriod = periodAt(2026 * 3)

/** One cell of the country by the judge. */
export function judgeCell(series: Series, { years }: Plan): Judgement {
  return judge(series, years, countryPeriod, 1)
}

/** The country as the program holds it. */
export function countryGrid(all: readonly Series[], plan: Plan): DenseGrid {
  return denseGrid(all.map((series): GridCell => ({ indicator: series.indicator, judgement: judgeCell(series, plan) })))
}
