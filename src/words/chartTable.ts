import { round, toPlain, type Decimal } from '../domain/decimal'
import type { ExemptionFact, OmissionFact } from '../domain/followUpFact'
import type { Indicator } from '../domain/indicator'
import type { TargetChange } from '../domain/targetChange'
import { exemptionWord } from './followUp'
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
  corrected: 'korrigert',
  conflict: 'konflikt',
  fromPlan: 'planen',
  missing: 'ikke rapportert',
  coming: 'ventes',
  notExpected: 'ikke ventet',
  none: '–',
  omitted: 'ikke gjennomført',
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
  marks: 'merket',
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

/** What stands for a measurement that was not carried out, with the reason. */
export function omissionText({ reason }: Pick<OmissionFact, 'reason'>): string {
  return `${chartTableWords.omitted}: ${reason}`
}

/** What stands for a measurement of an indicator that is out of the follow-up. */
export function exemptText({ kind }: Pick<ExemptionFact, 'kind'>): string {
  return exemptionWord(kind)
}

/** That a target is another from a period on. */
export function changedTargetText({ fact, before }: TargetChange): string {
  return `endret mål ${fact.horizon}: ${fact.written} (før: ${before})`
}

/** A number as a spreadsheet reads it: decimal comma, no groups, an ordinary minus. */
export function plainNumber(value: Decimal, decimals = value.scale): string {
  return toPlain(round(value, decimals)).replace('.', ',')
}
