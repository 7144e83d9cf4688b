import type { AnnotationOptions } from 'chartjs-plugin-annotation'
import { toNumber } from '../domain/decimal'
import { meetsTarget } from '../domain/meets'
import type { Value } from '../domain/value'
import { baselineLabel, breakLabel, chosenLabel, formerTargetLabel, targetLabel } from '../words/chart'
import { valueMarkWord } from '../words/followUp'
import { valueBounds } from './axes'
import { fontFamily, type ChartLook } from './look'
import type { ChartModel, ChartPeriod } from './model'
import type { ChartTarget } from './targetSteps'

type Annotations = Record<string, AnnotationOptions>

/** Half the width of the mark for a missing measurement, in months. */
const halfMark = 0.75

/** The share of the chart's height within which a name would fall outside. */
const nearEdge = 0.09

/** True where a better value is drawn higher up. */
function isUpBetter({ indicator }: ChartModel): boolean {
  return (indicator.direction === 'høyere') !== (indicator.valueType === 'rang')
}

/** Where a value is drawn, from 0 at the bottom of the chart to 1 at its top. */
function heightOf(model: ChartModel, level: number): number {
  const { min, max } = valueBounds(model)
  const share = (level - min) / (max - min)
  return model.indicator.valueType === 'rang' ? 1 - share : share
}

function targetStep(model: ChartModel, { year, fromMonth, toMonth, number, written, isFormer }: ChartTarget, { palette, compact }: ChartLook): AnnotationOptions {
  const level = toNumber(number)
  const name = isFormer ? formerTargetLabel(written) : targetLabel(year, written)
  return {
    type: 'line',
    xMin: fromMonth,
    xMax: toMonth,
    yMin: level,
    yMax: level,
    borderColor: palette.target,
    borderWidth: isFormer ? 2 : 3,
    ...(isFormer ? { borderDash: [8, 5] } : {}),
    drawTime: 'beforeDatasetsDraw',
    label: {
      display: true,
      content: compact && !isFormer ? written : name,
      position: 'center',
      // The tolerance lies on the other side of the line.
      yAdjust: isUpBetter(model) || heightOf(model, level) < nearEdge ? -12 : 12,
      padding: 2,
      color: palette.target,
      backgroundColor: 'transparent',
      font: { family: fontFamily, size: compact ? 11 : 13, weight: 600 },
      drawTime: 'afterDatasetsDraw',
    },
  }
}

function chosenLine({ chosen, chosenMonth, lastMonth, indicator }: ChartModel, { palette, compact }: ChartLook): AnnotationOptions {
  const rightHalf = chosenMonth > lastMonth / 2
  return {
    type: 'line',
    xMin: chosenMonth,
    xMax: chosenMonth,
    borderColor: palette.chosen,
    borderWidth: 1.25,
    borderDash: [2, 3],
    drawTime: 'beforeDatasetsDraw',
    label: {
      display: !compact,
      content: chosenLabel(chosen),
      // At the top, also where the axis is turned around.
      position: indicator.valueType === 'rang' ? 'start' : 'end',
      xAdjust: rightHalf ? -76 : 76,
      padding: 2,
      color: palette.ink,
      backgroundColor: 'transparent',
      font: { family: fontFamily, size: 12, weight: 400 },
      drawTime: 'afterDatasetsDraw',
    },
  }
}

function laterArea({ chosenMonth, lastMonth }: ChartModel, { palette }: ChartLook): AnnotationOptions {
  return {
    type: 'box',
    xMin: chosenMonth,
    xMax: lastMonth + 2.5,
    backgroundColor: palette.later,
    borderWidth: 0,
    drawTime: 'beforeDatasetsDraw',
  }
}

/** Where an expected measurement never came; only an outline where it was said that it was not carried out. */
function missingMark({ month, omission }: ChartPeriod, { palette }: ChartLook): AnnotationOptions {
  return {
    type: 'box',
    xMin: month - halfMark,
    xMax: month + halfMark,
    backgroundColor: omission ? 'transparent' : palette.missing,
    ...(omission ? { borderColor: palette.subtle, borderWidth: 1, borderDash: [3, 3] } : { borderWidth: 0 }),
    drawTime: 'beforeDatasetsDraw',
  }
}

/** Between the last value of the old time series and the first of the new. */
function breakLine({ month }: ChartPeriod, { palette, compact }: ChartLook): AnnotationOptions {
  return {
    type: 'line',
    xMin: month - 2,
    xMax: month - 2,
    borderColor: palette.ink,
    borderWidth: 1.5,
    borderDash: [7, 3, 2, 3],
    drawTime: 'beforeDatasetsDraw',
    label: {
      display: !compact,
      content: breakLabel,
      position: 'center',
      rotation: -90,
      xAdjust: -9,
      padding: 2,
      color: palette.ink,
      backgroundColor: 'transparent',
      font: { family: fontFamily, size: 12, weight: 400 },
      drawTime: 'afterDatasetsDraw',
    },
  }
}

/** Whether there is more room for a name above a value than below: away from the krav line, and never outside the chart. */
function isRoomAbove(model: ChartModel, value: Extract<Value, { kind: 'number' }>): boolean {
  const { targets } = model.indicator
  const height = heightOf(model, toNumber(value.number))
  if (height < nearEdge || height > 1 - nearEdge) return height < nearEdge
  return isUpBetter(model) === (targets[0] !== undefined && meetsTarget(value, targets[0], ''))
}

/** What is said beside a point: that it is the plan's own, or that it is not final. */
function pointName(model: ChartModel, { period, point, month, isBaseline }: ChartPeriod, { palette, compact }: ChartLook): AnnotationOptions | null {
  if (point?.value.kind !== 'number') return null
  return {
    type: 'label',
    xValue: month,
    yValue: toNumber(point.value.number),
    content: isBaseline ? baselineLabel(period) : valueMarkWord('forelopig'),
    position: { x: isBaseline ? 'start' : 'center', y: 'center' },
    xAdjust: isBaseline ? (compact ? -8 : -12) : 0,
    yAdjust: (isRoomAbove(model, point.value) ? -1 : 1) * (compact ? 16 : 20),
    padding: 0,
    color: palette.subtle,
    font: { family: fontFamily, size: compact ? 11 : 12 },
  }
}

const isProvisional = ({ point }: ChartPeriod) => point?.measurement?.marks.includes('forelopig') ?? false

/** What is drawn around the lines: target steps, the chosen period, the time after it, missing measurements, breaks, names of points. */
export function chartAnnotations(model: ChartModel, look: ChartLook): Annotations {
  const named = model.periods.flatMap((at) => {
    const name = at.isBaseline || isProvisional(at) ? pointName(model, at, look) : null
    return name ? [[at.isBaseline ? 'baseline' : `name ${at.period}`, name] as const] : []
  })
  const missing = model.periods.filter(({ delivery }) => delivery === 'mangler')
  return {
    later: laterArea(model, look),
    ...Object.fromEntries(missing.map((at) => [`missing ${at.period}`, missingMark(at, look)])),
    ...Object.fromEntries(model.targets.map((target) => [`target ${target.year}${target.isFormer ? ` to ${target.toMonth}: ${target.written}` : ''}`, targetStep(model, target, look)])),
    ...Object.fromEntries(model.periods.filter(({ isBreak }) => isBreak).map((at) => [`break ${at.period}`, breakLine(at, look)])),
    chosen: chosenLine(model, look),
    ...Object.fromEntries(named),
  }
}
