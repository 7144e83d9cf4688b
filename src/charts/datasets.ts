import type { ChartDataset, PointStyle } from 'chart.js'
import { toNumber, type Decimal } from '../domain/decimal'
import { colourOf, type Colour } from '../domain/status'
import { chartNames, pointLines } from '../words/chart'
import { formatPeriod } from '../words/format'
import { formatQuantity } from '../words/formatValue'
import type { ChartModel, ChartPeriod } from './model'
import type { ChartLook } from './look'

/** One point of a line; a null `y` is a gap. */
export interface ChartPoint {
  readonly x: number
  readonly y: number | null
  /** What is shown when the point is pointed at; nothing when empty. */
  readonly title: string
  readonly lines: readonly string[]
}

export type LineDataset = ChartDataset<'line', ChartPoint[]>

/** The shape of a point tells its colour too, as the symbol of a status does. */
export const pointShapes: Readonly<Record<Colour, PointStyle>> = {
  green: 'circle',
  yellow: 'rectRot',
  red: 'rect',
  grey: 'crossRot',
}

const gapAt = (x: number): ChartPoint => ({ x, y: null, title: '', lines: [] })

/** A count starts over on 1 January, so its line is not drawn across the turn of the year. */
function startsOver({ indicator }: ChartModel, period: ChartPeriod): boolean {
  return indicator.accumulation === 'akkumulert' && period.period.endsWith('T1')
}

function valueOf({ point }: ChartPeriod): number | null {
  return point?.value.kind === 'number' ? toNumber(point.value.number) : null
}

/** A point, or a gap in its place, with the period it belongs to. */
interface Drawn {
  readonly at: ChartPeriod | null
  readonly point: ChartPoint
}

/** Measured points in order; an expected measurement that never came leaves a gap, and so does a break in the time series [R6.6]. */
function drawnMeasurements(model: ChartModel): Drawn[] {
  return model.periods.flatMap((at) => {
    const y = valueOf(at)
    const before: Drawn[] = startsOver(model, at) || at.isBreak ? [{ at: null, point: gapAt(at.month - 4) }] : []
    if (y === null || !at.point) return at.delivery === 'mangler' ? [...before, { at: null, point: gapAt(at.month) }] : before
    const lines = pointLines(at.point, at.judgements, model.indicator)
    return [...before, { at, point: { x: at.month, y, title: formatPeriod(at.period), lines } }]
  })
}

/** The measured values, each point with the colour and shape of its status and the baseline hollow. */
export function measurementDataset(model: ChartModel, look: ChartLook): LineDataset {
  const { palette, compact } = look
  const drawn = drawnMeasurements(model)
  const colours = drawn.map(({ at }) => colourOf(at?.current?.status ?? 'ikke_vurdert'))
  return {
    label: chartNames.measurement,
    data: drawn.map(({ point }) => point),
    spanGaps: false,
    tension: 0,
    borderColor: palette.line,
    borderWidth: 2.5,
    pointStyle: colours.map((colour) => pointShapes[colour]),
    pointBackgroundColor: colours.map((colour, index) => (drawn[index]?.at?.isBaseline ? palette.paper : palette.status[colour].fill)),
    pointBorderColor: colours.map((colour) => palette.status[colour].border),
    pointBorderWidth: 2.5,
    pointRadius: compact ? 6 : 8,
    pointHoverRadius: compact ? 7 : 10,
    order: 1,
    clip: false,
  }
}

function levelPoints(model: ChartModel, levelAt: (period: ChartPeriod) => Decimal | null, name: string): ChartPoint[] {
  const decimals = model.indicator.decimals + 1
  return model.periods.flatMap((at) => {
    const level = levelAt(at)
    const before = startsOver(model, at) ? [gapAt(at.month - 4)] : []
    if (!level) return [...before, gapAt(at.month)]
    const lines = name ? [`${name}: ${formatQuantity(level, model.indicator, decimals)}`] : []
    return [...before, { x: at.month, y: toNumber(level), title: formatPeriod(at.period), lines }]
  })
}

/** What is required at the end of each period. */
export function kravDataset(model: ChartModel, { palette }: ChartLook): LineDataset {
  return {
    label: chartNames.krav,
    data: levelPoints(model, ({ krav }) => krav, chartNames.krav),
    spanGaps: false,
    borderColor: palette.krav,
    borderWidth: 2,
    borderDash: [6, 4],
    pointRadius: 0,
    pointHoverRadius: 4,
    pointBackgroundColor: palette.krav,
    order: 2,
  }
}

/** The area from krav to the weakest value that is still yellow; must stand right after krav. Null without tolerance. */
export function bandDataset(model: ChartModel, { palette }: ChartLook): LineDataset | null {
  if (model.periods.every(({ edge }) => edge === null)) return null
  return {
    label: chartNames.tolerance,
    data: levelPoints(model, ({ edge }) => edge, ''),
    spanGaps: false,
    fill: '-1',
    backgroundColor: palette.band,
    borderWidth: 0,
    pointRadius: 0,
    pointHitRadius: 0,
    pointHoverRadius: 0,
    order: 3,
  }
}

/** A ring around every value that replaces an earlier one. Null when nothing is corrected. */
export function correctedDataset(model: ChartModel, { palette, compact }: ChartLook): LineDataset | null {
  const corrected = model.periods.filter(({ point }) => point?.measurement?.corrected)
  if (corrected.length === 0) return null
  return {
    label: chartNames.corrected,
    data: corrected.map((at) => ({ x: at.month, y: valueOf(at), title: '', lines: [] })),
    showLine: false,
    pointStyle: 'circle',
    pointBackgroundColor: 'transparent',
    pointBorderColor: palette.ink,
    pointBorderWidth: 1.5,
    pointRadius: compact ? 11 : 14,
    pointHoverRadius: compact ? 11 : 14,
    pointHitRadius: 0,
    order: 0,
    clip: false,
  }
}
