import type { Indicator } from '../domain/indicator'
import type { Judgement } from '../domain/judgement'
import type { Period } from '../domain/period'
import type { JudgedRow } from '../domain/row'
import type { SeriesPoint } from '../domain/series'
import type { Colour } from '../domain/status'
import { valueMarkWord } from './followUp'
import { formatBaselinePeriod, formatPeriod, noBreakSpace } from './format'
import { formatValue } from './formatValue'
import { trendWord } from './beside'
import { rowContext } from './rowContext'
import { judgementWord } from './judgement'
import { isHeld } from './why'
import { quoted } from './quoted'

/** Names of what a chart draws. */
export const chartNames = {
  measurement: 'Måling',
  baseline: 'Utgangspunkt (hult tegn)',
  krav: 'Krav',
  tolerance: 'Toleranse: her er status gul',
  target: 'Målene i planen',
  current: 'Målene som gjelder',
  former: 'Mål før endring',
  corrected: 'Korrigert verdi (ring)',
  missing: 'Ventet måling mangler',
  omitted: 'Målingen er ikke gjennomført',
  break: 'Brudd i tidsserien: målt på en annen måte før',
  chosen: 'Valgt periode',
} as const

const colourNames: Readonly<Record<Colour, string>> = {
  green: 'Grønn: nådd eller i rute',
  yellow: 'Gul: noe bak eller nesten',
  red: 'Rød: bak eller ikke nådd',
  grey: 'Grå: ikke vurdert',
}

/** The legend's words for a point's colour. */
export function colourName(colour: Colour): string {
  return colourNames[colour]
}

/** Which of the target years gives a point its colour and shape. */
export function colourRuleText(targetYears: readonly number[]): string {
  const parts = targetYears.map((year, index) => {
    if (index === 0) return `målet for ${year} til og med ${year}`
    return index === targetYears.length - 1 ? `deretter målet for ${year}` : `så målet for ${year} til og med ${year}`
  })
  return `Farge og form viser status mot ${parts.join(', ')}. Tabellen viser status mot alle målårene.`
}

/** The label on a target's line, in the plan's own wording. */
export function targetLabel(year: number, written: string): string {
  return `Mål ${year}: ${written}`
}

/** The label on the line of a target that was changed. */
export function formerTargetLabel(written: string): string {
  return `Før endring: ${written}`
}

/** The label on the line between two time series. */
export const breakLabel = 'brudd'

/** The label on the line that marks the chosen period. */
export function chosenLabel(period: Period): string {
  return `Valgt: ${formatPeriod(period)}`
}

/** The label beside the baseline's point. */
export const baselineLabel = formatBaselinePeriod

/** Title of the value axis: the unit, and which way is better. */
export function valueAxisTitle({ unit, valueType, direction }: Indicator): string {
  const name = valueType === 'rang' ? 'Plassering, 1. plass øverst' : unit === '%' ? 'Prosent' : withCapital(unit || 'antall')
  return direction === null || valueType === 'rang' ? name : `${name} – ${direction} er bedre ${direction === 'høyere' ? '↑' : '↓'}`
}

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const axisNumber = new Intl.NumberFormat(['nb-NO'], { maximumFractionDigits: 6 })

/** A number on the value axis. */
export function axisText(value: number, { unit, valueType }: Pick<Indicator, 'unit' | 'valueType'>): string {
  if (valueType === 'rang') return `${axisNumber.format(value)}.`
  return axisNumber.format(value) + (unit === '%' ? `${noBreakSpace}%` : '')
}

/** `2025: noe bak`. */
export function horizonStatus(judgement: Judgement, indicator: Indicator): string {
  return `${judgement.horizon}: ${judgementWord(judgement, isHeld(judgement, indicator))}`
}

/** The lines shown when a measurement is pointed at. */
export function pointLines(point: SeriesPoint, judgements: readonly Judgement[], indicator: Indicator): string[] {
  const marks = [...(point.measurement?.corrected ? ['korrigert'] : []), ...(point.measurement?.marks ?? []).map(valueMarkWord)]
  return [formatValue(point.value, indicator) + (marks.length > 0 ? ` (${marks.join(', ')})` : ''), ...judgements.map((judgement) => horizonStatus(judgement, indicator))]
}

function measuredText({ latest, indicator }: JudgedRow): string {
  if (!latest) return 'Ingenting er målt ennå.'
  const value = formatValue(latest.value, indicator)
  return latest.measurement ? `${value} for ${formatPeriod(latest.period)}.` : `${value} i ${formatBaselinePeriod(latest.period).toLowerCase()}.`
}

function statusSentence(judgement: Judgement, indicator: Indicator): string {
  return `Mot målet ${quoted(judgement.target.written)} for ${judgement.horizon}: ${judgementWord(judgement, isHeld(judgement, indicator))}.`
}

/** What the chart shows, as a conclusion in words. */
export function chartConclusion(row: JudgedRow): string {
  const statuses = row.exemption ? [] : row.judgements.map((judgement) => statusSentence(judgement, row.indicator))
  const trend = row.trend === 'ingen' ? [] : [`Trend: ${trendWord(row.trend)}.`]
  return withCapital([measuredText(row), ...statuses, ...trend, ...rowContext(row)].join(' '))
}

/** What the chart is, for those who do not see it. */
export function chartLabel(row: JudgedRow): string {
  return `Linjediagram for ${row.indicator.id} med målinger, krav og mål. ${chartConclusion(row)} Alle tallene står i tabellen etter diagrammet.`
}

/** Words around the chart. */
export const chartWords = {
  loading: 'Tegner diagrammet …',
  failed: 'Diagrammet kunne ikke hentes. Tallene står i tabellen. Sjekk nettforbindelsen og last siden på nytt.',
  legend: 'Tegnforklaring',
  downloadPicture: 'Last ned bilde (PNG)',
  downloadTable: 'Last ned tall (CSV)',
  pictureFailed: 'Bildet kunne ikke lages i denne nettleseren. Last ned tallene i stedet.',
  picture: (id: string) => `${id}-diagram.png`,
  table: (id: string) => `${id}-tall.csv`,
} as const
