import type { LinearScaleOptions } from 'chart.js'
import type { ChartPoint, LineDataset } from '../../src/charts/datasets'
import { indicatorChart } from '../../src/charts/config'
import { chartLegend } from '../../src/charts/legend'
import type { ChartModel } from '../../src/charts/model'
import { lightPalette } from '../../src/charts/palette'
import { chartFileRows } from '../../src/charts/table'
import type { JudgedRow } from '../../src/domain/row'
import { chartConclusion, chartLabel } from '../../src/words/chart'

type Axis = LinearScaleOptions

function tickText(axis: Axis, value: number): string {
  const text = axis.ticks.callback.call(axis as never, value, 0, [])
  return [text].flat().join(' ')
}

function axisLines(name: string, axis: Axis, samples: readonly number[]): string {
  const title = axis.title?.display ? ` "${[axis.title.text].flat().join(' ')}"` : ''
  const ticks = samples.map((value) => `${value}=${tickText(axis, value)}`).join(' | ')
  return `${name} axis: ${axis.min} to ${axis.max}${axis.reverse ? ', reversed' : ''}${title}\n  ${ticks}`
}

/** What a point's own look is called: one of a list, or the same for all. */
function at(value: unknown, index: number): string {
  const one: unknown = Array.isArray(value) ? value[index] : value
  return typeof one === 'string' ? one : ''
}

function pointLine(dataset: LineDataset, { x, y, lines }: ChartPoint, index: number): string {
  const look = Array.isArray(dataset.pointStyle) && y !== null ? `${at(dataset.pointStyle, index)} ${at(dataset.pointBackgroundColor, index)}/${at(dataset.pointBorderColor, index)}` : ''
  return `  ${x}: ${y ?? 'gap'} ${look} ${lines.join(' · ')}`.trimEnd()
}

function datasetLines(dataset: LineDataset): string {
  const traits = [`order ${dataset.order}`, `span gaps: ${dataset.spanGaps ?? false}`, typeof dataset.fill === 'string' ? `fill ${dataset.fill}` : '', dataset.borderDash ? 'dashed' : ''].filter(Boolean).join(', ')
  return [`line "${dataset.label}" (${traits})`, ...dataset.data.map((point, index) => pointLine(dataset, point, index))].join('\n')
}

/** Everything a chart says, as a text that can be read and compared. */
export function describeChart(model: ChartModel, row: JudgedRow): string {
  const { data, options } = indicatorChart(model, { palette: lightPalette, compact: false })
  const { x, y } = options?.scales as unknown as { x: Axis; y: Axis }
  const { annotations = {} } = options?.plugins?.annotation ?? {}
  const parts = [
    `conclusion: ${chartConclusion(row)}`,
    `label: ${chartLabel(row)}`,
    `legend: ${chartLegend(model).map(({ label }) => label).join(' | ')}`,
    axisLines('time', x, model.periods.map(({ month }) => month)),
    axisLines('value', y, [0, 1, 10, 92.5, 100, 1000]),
    ...data.datasets.map(datasetLines),
    `around:\n${Object.entries(annotations).map(([name, note]) => `  ${name}: ${JSON.stringify(note)}`).join('\n')}`,
    `file:\n${chartFileRows(model, (author) => author).map((cells) => `  ${cells.join(';')}`).join('\n')}`,
  ]
  return `${parts.join('\n\n')}\n`
}
