import type { IndicatorChart } from '../../charts/config'
import type { LegendItem } from '../../charts/legend'
import { markShapes, markSize } from '../../charts/legendMark'
import { fontFamily } from '../../charts/look'
import type { Palette } from '../../charts/palette'
import { Chart } from './chartEngine'

/** What a picture of a chart holds. */
export interface ChartPicture {
  readonly chart: IndicatorChart
  readonly palette: Palette
  readonly legend: readonly LegendItem[]
  readonly title: string
  readonly conclusion: string
  readonly source: string
}

/** Twice as many pixels as points, for print and large screens. */
const scale = 2
const width = 1200
const margin = 40
const chartHeight = 520
const inner = width - 2 * margin
const gap = 16
const titleStep = 34
const textStep = 26
const legendStep = 28

const titleFont = `600 24px ${fontFamily}`
const textFont = `400 16px ${fontFamily}`
const smallFont = `400 14px ${fontFamily}`

/** Text broken into lines no wider than `room`. */
function linesOf(context: CanvasRenderingContext2D, text: string, font: string, room: number): string[] {
  context.font = font
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && context.measureText(longer).width > room) return [...lines, word]
    return [...lines.slice(0, -1), longer]
  }, [])
}

interface Placed {
  readonly item: LegendItem
  readonly x: number
  readonly row: number
}

/** The legend's entries side by side, on as many rows as they need. */
function placeLegend(context: CanvasRenderingContext2D, legend: readonly LegendItem[]): Placed[] {
  context.font = smallFont
  let x = 0
  let row = 0
  return legend.map((item) => {
    const size = markSize.width + 8 + context.measureText(item.label).width + 24
    if (x > 0 && x + size > inner) {
      x = 0
      row += 1
    }
    const placed = { item, x, row }
    x += size
    return placed
  })
}

function drawMark(context: CanvasRenderingContext2D, { mark }: LegendItem, palette: Palette): void {
  for (const { path, fill, stroke, width: line, dash } of markShapes(mark, palette)) {
    const outline = new Path2D(path)
    context.setLineDash([...dash])
    context.lineWidth = line
    if (fill) {
      context.fillStyle = fill
      context.fill(outline)
    }
    if (stroke) {
      context.strokeStyle = stroke
      context.stroke(outline)
    }
  }
}

function newCanvas(page: Document, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } | null {
  const canvas = page.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const context = canvas.getContext('2d')
  context?.scale(scale, scale)
  return context ? { canvas, context } : null
}

function drawChart(page: Document, chart: IndicatorChart): { canvas: HTMLCanvasElement; done: () => void } {
  const canvas = page.createElement('canvas')
  canvas.width = inner
  canvas.height = chartHeight
  const options = { ...chart.options, responsive: false, animation: false as const, devicePixelRatio: scale }
  const drawn = new Chart(canvas, { ...chart, options })
  return { canvas, done: () => drawn.destroy() }
}

/** Everything in the picture, broken into lines and rows, with the height it needs. */
interface Layout {
  readonly title: readonly string[]
  readonly conclusion: readonly string[]
  readonly legend: readonly Placed[]
  readonly legendTop: number
  readonly sourceTop: number
  readonly height: number
}

function layOut(context: CanvasRenderingContext2D, picture: ChartPicture): Layout {
  const title = linesOf(context, picture.title, titleFont, inner)
  const conclusion = linesOf(context, picture.conclusion, textFont, inner)
  const legend = placeLegend(context, picture.legend)
  const legendTop = margin + title.length * titleStep + conclusion.length * textStep + 2 * gap + chartHeight
  const sourceTop = legendTop + ((legend.at(-1)?.row ?? 0) + 1) * legendStep
  return { title, conclusion, legend, legendTop, sourceTop, height: sourceTop + textStep + margin }
}

interface TextStyle {
  readonly font: string
  readonly colour: string
  readonly step: number
}

/** Draws lines of text below each other and gives where the next may begin. */
function drawLines(context: CanvasRenderingContext2D, lines: readonly string[], { font, colour, step }: TextStyle, top: number): number {
  context.font = font
  context.fillStyle = colour
  lines.forEach((line, index) => context.fillText(line, margin, top + (index + 0.75) * step))
  return top + lines.length * step
}

function drawLegend(context: CanvasRenderingContext2D, { legend, legendTop }: Layout, palette: Palette): void {
  for (const { item, x, row } of legend) {
    context.save()
    context.translate(margin + x, legendTop + row * legendStep)
    drawMark(context, item, palette)
    context.font = smallFont
    context.fillStyle = palette.ink
    context.fillText(item.label, markSize.width + 8, 13)
    context.restore()
  }
}

/** Draws everything from top to bottom on the palette's paper. */
function compose(page: Document, picture: ChartPicture): HTMLCanvasElement | null {
  const measure = newCanvas(page, 1)
  const layout = measure && layOut(measure.context, picture)
  const made = layout && newCanvas(page, layout.height)
  if (!made) return null
  const { canvas, context } = made
  const { palette } = picture
  context.fillStyle = palette.paper
  context.fillRect(0, 0, width, layout.height)
  const afterTitle = drawLines(context, layout.title, { font: titleFont, colour: palette.ink, step: titleStep }, margin)
  const afterText = drawLines(context, layout.conclusion, { font: textFont, colour: palette.ink, step: textStep }, afterTitle)
  const chart = drawChart(page, picture.chart)
  context.drawImage(chart.canvas, margin, afterText + gap, inner, chartHeight)
  chart.done()
  drawLegend(context, layout, palette)
  drawLines(context, [picture.source], { font: smallFont, colour: palette.subtle, step: textStep }, layout.sourceTop)
  return canvas
}

/** A picture of the chart with heading, conclusion, legend and source on white, as a PNG; null where the browser cannot make one. */
export async function chartPicture(picture: ChartPicture, page: Document = document): Promise<Blob | null> {
  const canvas = compose(page, picture)
  return canvas && new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
