import { colourOf, type Colour } from '../domain/status'
import { chartNames, colourName } from '../words/chart'
import type { ChartModel } from './model'

/** How a legend's entry is drawn. */
export type LegendMark =
  | { readonly kind: 'point'; readonly colour: Colour }
  | { readonly kind: 'hollow' | 'ring' | 'krav' | 'band' | 'target' | 'former' | 'missing' | 'omitted' | 'break' | 'chosen' }

/** One entry of a legend. */
export interface LegendItem {
  readonly mark: LegendMark
  readonly label: string
}

const shownColours: readonly Colour[] = ['green', 'yellow', 'red', 'grey']

/** The legend of a chart: only what the chart really shows. */
export function chartLegend(model: ChartModel): LegendItem[] {
  const measured = model.periods.filter(({ point }) => point !== null)
  const isChanged = model.targets.some(({ isFormer }) => isFormer)
  const used = new Set(measured.map(({ current }) => colourOf(current?.status ?? 'ikke_vurdert')))
  const when = (shown: boolean, kind: Exclude<LegendMark['kind'], 'point'>, label: string): LegendItem[] =>
    shown ? [{ mark: { kind }, label }] : []
  return [
    ...shownColours.filter((colour) => used.has(colour)).map((colour) => ({ mark: { kind: 'point' as const, colour }, label: colourName(colour) })),
    ...when(measured.some(({ isBaseline }) => isBaseline), 'hollow', chartNames.baseline),
    ...when(measured.some(({ point }) => point?.measurement?.corrected), 'ring', chartNames.corrected),
    ...when(model.targets.length > 0, 'target', isChanged ? chartNames.current : chartNames.target),
    ...when(isChanged, 'former', chartNames.former),
    ...when(true, 'krav', chartNames.krav),
    ...when(model.periods.some(({ edge }) => edge !== null), 'band', chartNames.tolerance),
    ...when(model.periods.some(({ delivery, omission }) => delivery === 'mangler' && omission === null), 'missing', chartNames.missing),
    ...when(model.periods.some(({ delivery, omission }) => delivery === 'mangler' && omission !== null), 'omitted', chartNames.omitted),
    ...when(model.periods.some(({ isBreak }) => isBreak), 'break', chartNames.break),
    ...when(true, 'chosen', chartNames.chosen),
  ]
}
