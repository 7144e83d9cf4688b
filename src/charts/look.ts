import type { Palette } from './palette'

/** How a chart is to look where it is shown. */
export interface ChartLook {
  readonly palette: Palette
  /** True where there is little room: fewer labels, smaller points. */
  readonly compact: boolean
}

/** The typeface of the page, which a canvas has to be told. */
export const fontFamily = "'Inter Variable', Inter, system-ui, sans-serif"
