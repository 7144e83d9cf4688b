import { round, toPlain, type Decimal } from '../domain/decimal'
import type { Indicator } from '../domain/indicator'
import { formatBaselinePeriod, formatPeriod } from './format'
import type { Period } from '../domain/period'

/** Headings of the table beside a chart. */
export const chartTableWords = {
  caption: 'Tallene i diagrammet',
  answersCaption: 'Svarene i tidslinjen',
  period: 'Periode',
  value: 'Verdi',
  krav: 'Krav',
  status: (year: number) => `Status ${year}`,
  by: 'Registrert av',
  at: 'Når',
  corrected: 'rettet',
  conflict: 'konflikt',
  fromPlan: 'planen',
  missing: 'ikke rapportert',
  coming: 'ventes',
  notExpected: 'ikke ventet',
  none: '–',
} as const

/** Column names of the file with the chart's numbers. */
export const chartFileWords = {
  indicator: 'indikator_id',
  period: 'periode',
  value: 'verdi',
  unit: 'enhet',
  krav: 'krav',
  edge: 'toleransegrense',
  target: (year: number) => `maal_${year}`,
  status: (year: number) => `status_${year}`,
  delivery: 'datastatus',
  corrected: 'rettet',
  by: 'registrert_av',
  at: 'registrert',
  yes: 'ja',
  no: 'nei',
} as const

/** How a period is named in the table, the baseline as such. */
export function tablePeriodText(period: Period, isBaseline: boolean): string {
  const text = isBaseline ? formatBaselinePeriod(period) : formatPeriod(period)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What stands for a baseline that cannot be used, with what the plan prints. */
export function unusableBaselineText({ baseline }: Indicator): string {
  const written = baseline.written ? ` («${baseline.written}»)` : ''
  return (baseline.state === 'uavklart' ? 'må avklares' : 'mangler i planen') + written
}

/** A number as a spreadsheet reads it: decimal comma, no groups, an ordinary minus. */
export function plainNumber(value: Decimal, decimals = value.scale): string {
  return toPlain(round(value, decimals)).replace('.', ',')
}
