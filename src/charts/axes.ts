import type { ChartOptions, Tick } from 'chart.js'
import { toNumber, type Decimal } from '../domain/decimal'
import { periodPart, periodYear } from '../domain/period'
import { axisText, valueAxisTitle } from '../words/chart'
import { fontFamily, type ChartLook } from './look'
import type { ChartModel, ChartPeriod } from './model'

type Scales = NonNullable<ChartOptions<'line'>['scales']>

/** Lowest and highest number on the value axis, with room for labels around what is drawn. */
export interface Bounds {
  readonly min: number
  readonly max: number
}

const numbersOf = (levels: readonly (Decimal | null)[]) => levels.flatMap((level) => (level ? [toNumber(level)] : []))

/** Every number of the lines; a tolerance that reaches below what can be measured is none of them. */
function drawnNumbers({ periods, targets, indicator }: ChartModel): number[] {
  const points = periods.map(({ point }) => (point?.value.kind === 'number' ? point.value.number : null))
  const lines = numbersOf([...points, ...periods.map(({ krav }) => krav), ...targets.map(({ number }) => number)])
  if (indicator.accumulation === 'akkumulert') lines.push(0)
  if (indicator.valueType === 'rang') lines.push(1)
  const isNegative = lines.some((number) => number < 0)
  return [...lines, ...numbersOf(periods.map(({ edge }) => edge)).filter((edge) => isNegative || edge >= 0)]
}

/** The bounds of the value axis: all that is drawn and an eighth more on each side, not below zero where nothing is. */
export function valueBounds(model: ChartModel): Bounds {
  const numbers = drawnNumbers(model)
  if (numbers.length === 0) return { min: 0, max: 1 }
  const lowest = Math.min(...numbers)
  const highest = Math.max(...numbers)
  const span = highest - lowest || Math.abs(highest) / 5 || 2
  const room = span / 8
  const floor = lowest >= 0 && lowest < room ? -room / 4 : lowest - room
  const top = highest === lowest ? lowest + span : highest
  return { min: model.indicator.valueType === 'rang' ? 0.5 : floor, max: top + room }
}

function tickLabel({ period }: ChartPeriod, compact: boolean): string | string[] {
  const part = periodPart(period)
  if (part === 'ÅR') return ['ÅR', String(periodYear(period))]
  return compact ? '' : part
}

/** Real time from left to right: months, with a mark at the end of each period. */
function timeAxis(model: ChartModel, { palette, compact }: ChartLook): Scales[string] {
  const labels = new Map(model.periods.map((at) => [at.month, tickLabel(at, compact)]))
  return {
    type: 'linear',
    min: -2.5,
    max: model.lastMonth + 2.5,
    afterBuildTicks: (axis) => {
      axis.ticks = [...labels.keys()].map((value) => ({ value }))
    },
    border: { color: palette.subtle },
    grid: { display: false, drawTicks: true, tickColor: palette.subtle, tickLength: 6 },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      includeBounds: false,
      color: palette.subtle,
      font: { family: fontFamily, size: compact ? 11 : 12 },
      callback: (value) => labels.get(Number(value)) ?? '',
    },
  }
}

/** Places begin with the first. */
function rankTicks(ticks: readonly Tick[]): Tick[] {
  return [{ value: 1 }, ...ticks.filter(({ value }) => value >= 2)]
}

/** Values from bottom to top; for a rank the first place is at the top. */
function valueAxis(model: ChartModel, { palette, compact }: ChartLook): Scales[string] {
  const { indicator } = model
  const { min, max } = valueBounds(model)
  const impossible = (value: number) => indicator.unit === '%' && value > 100 && max < 115
  return {
    type: 'linear',
    min,
    max,
    reverse: indicator.valueType === 'rang',
    border: { display: false },
    grid: { color: palette.grid },
    title: { display: true, text: valueAxisTitle(indicator), color: palette.subtle, font: { family: fontFamily, size: compact ? 11 : 13 } },
    afterBuildTicks: (axis) => {
      if (indicator.valueType === 'rang') axis.ticks = rankTicks(axis.ticks)
    },
    ticks: {
      includeBounds: false,
      maxTicksLimit: compact ? 6 : 8,
      color: palette.subtle,
      font: { family: fontFamily, size: compact ? 11 : 12 },
      callback: (value) => (impossible(Number(value)) ? '' : axisText(Number(value), indicator)),
      ...(indicator.decimals === 0 ? { precision: 0 } : {}),
    },
  }
}

/** Both axes of an indicator's chart. */
export function chartAxes(model: ChartModel, look: ChartLook): Scales {
  return { x: timeAxis(model, look), y: valueAxis(model, look) }
}
