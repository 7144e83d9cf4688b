import type { LegendMark } from './legend'
import type { Palette } from './palette'

/** One stroke or area of a legend's mark, in a box 28 wide and 16 high. */
export interface MarkShape {
  readonly path: string
  readonly fill: string | null
  readonly stroke: string | null
  readonly width: number
  readonly dash: readonly number[]
}

/** Size of the box that a mark is drawn in. */
export const markSize = { width: 28, height: 16 } as const

const outlines = {
  green: 'M14 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12Z',
  yellow: 'M14 1.5 20.5 8 14 14.5 7.5 8Z',
  red: 'M8.5 2.5h11v11h-11Z',
  grey: 'M9.5 3.5l9 9M18.5 3.5l-9 9',
} as const

const ring = 'M14 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14Z'
const across = 'M1 8h26'
const down = 'M14 0v16'

function shape(path: string, paint: Partial<Omit<MarkShape, 'path'>>): MarkShape {
  return { path, fill: null, stroke: null, width: 0, dash: [], ...paint }
}

/** How a legend's mark is drawn, on the page and in a picture alike. */
export function markShapes(mark: LegendMark, palette: Palette): MarkShape[] {
  switch (mark.kind) {
    case 'point': {
      const { fill, border } = palette.status[mark.colour]
      return [shape(outlines[mark.colour], { fill, stroke: border, width: 2 })]
    }
    case 'hollow':
      return [shape(outlines.green, { fill: palette.paper, stroke: palette.subtle, width: 2 })]
    case 'ring':
      return [shape(ring, { stroke: palette.ink, width: 1.5 })]
    case 'target':
      return [shape(across, { stroke: palette.target, width: 3 })]
    case 'former':
      return [shape(across, { stroke: palette.target, width: 2, dash: [8, 5] })]
    case 'krav':
      return [shape(across, { stroke: palette.krav, width: 2, dash: [6, 4] })]
    case 'band':
      return [shape('M1 2h26v12h-26Z', { fill: palette.band }), shape('M1 2h26', { stroke: palette.krav, width: 1.5, dash: [6, 4] })]
    case 'missing':
      return [shape('M10 0h8v16h-8Z', { fill: palette.missing })]
    case 'omitted':
      return [shape('M10 1h8v14h-8Z', { stroke: palette.subtle, width: 1, dash: [3, 3] })]
    case 'break':
      return [shape(down, { stroke: palette.ink, width: 1.5, dash: [7, 3, 2, 3] })]
    case 'chosen':
      return [shape(down, { stroke: palette.chosen, width: 1.25, dash: [2, 3] })]
  }
}
