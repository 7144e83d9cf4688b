import type { ChartConfiguration, TooltipItem } from 'chart.js'
import { chartAnnotations } from './annotations'
import { chartAxes } from './axes'
import { bandDataset, correctedDataset, kravDataset, measurementDataset, type ChartPoint, type LineDataset } from './datasets'
import { fontFamily, type ChartLook } from './look'
import type { ChartModel } from './model'

/** A chart of an indicator as Chart.js draws it. */
export type IndicatorChart = ChartConfiguration<'line', ChartPoint[]>

function datasetsOf(model: ChartModel, look: ChartLook): LineDataset[] {
  const datasets = [measurementDataset(model, look), kravDataset(model, look), bandDataset(model, look), correctedDataset(model, look)]
  return datasets.filter((dataset) => dataset !== null)
}

function pointed(item: TooltipItem<'line'> | undefined): ChartPoint | undefined {
  return item?.raw as ChartPoint | undefined
}

/** The chart of an indicator: new plain objects each time, nothing of the page or the clock in them. */
export function indicatorChart(model: ChartModel, look: ChartLook): IndicatorChart {
  const { palette, compact } = look
  return {
    type: 'line',
    data: { datasets: datasetsOf(model, look) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      locale: 'nb-NO',
      animation: false,
      layout: { padding: { top: compact ? 16 : 24, right: compact ? 4 : 12 } },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: chartAxes(model, look),
      plugins: {
        annotation: { annotations: chartAnnotations(model, look) },
        tooltip: {
          displayColors: false,
          backgroundColor: palette.ink,
          titleColor: palette.paper,
          bodyColor: palette.paper,
          titleFont: { family: fontFamily },
          bodyFont: { family: fontFamily },
          filter: (item) => (pointed(item)?.lines.length ?? 0) > 0,
          callbacks: {
            title: (items) => pointed(items[0])?.title ?? '',
            label: (item) => [...(pointed(item)?.lines ?? [])],
          },
        },
      },
    },
  }
}
