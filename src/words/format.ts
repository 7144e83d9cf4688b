import { round, toPlain, type Decimal } from '../domain/decimal'
import type { Indicator } from '../domain/indicator'
import { periodEnd, periodPart, periodYear, type Period } from '../domain/period'
import type { Answer, Value, ValueType } from '../domain/value'

/** Space that keeps a number and its unit, or groups of three digits, on one line. */
export const noBreakSpace = '\u00a0'
const minusSign = '\u2212'

/**
 * A number as Norwegians write it: `2 623`, `−0,60`. With `decimals` it is rounded first, half away from zero.
 * The reader of values reads it back to the same number.
 */
export function formatDecimal(value: Decimal, decimals = value.scale): string {
  const plain = toPlain(round(value, decimals))
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, noBreakSpace)
  return (plain.startsWith('-') ? minusSign : '') + grouped + (fraction ? `,${fraction}` : '')
}

const yesNo: Readonly<Record<Answer, string>> = { yes: 'ja', partly: 'delvis', no: 'nei' }
const judged: Readonly<Record<Answer, string>> = { yes: 'ivaretatt', partly: 'delvis ivaretatt', no: 'ikke ivaretatt' }

/** The word for an answer: ja/delvis/nei, or ivaretatt/delvis ivaretatt/ikke ivaretatt. */
export function formatAnswer(answer: Answer, valueType: ValueType): string {
  return (valueType === 'vurdering' ? judged : yesNo)[answer]
}

/** A unit as it stands behind a number; a mere count has none. */
export function unitSuffix({ unit }: Pick<Indicator, 'unit'>): string {
  return unit === '' || unit === 'antall' ? '' : noBreakSpace + unit
}

/** A number with the indicator's unit: `91,3 %`, `11. plass`, `112 kr/innbygger`. */
export function formatQuantity(value: Decimal, indicator: Pick<Indicator, 'unit' | 'valueType'>, decimals = value.scale): string {
  const number = formatDecimal(value, decimals)
  return indicator.valueType === 'rang' ? `${number}.${noBreakSpace}plass` : number + unitSuffix(indicator)
}

/** What of an indicator says how its values are written. */
export type ValueContext = Pick<Indicator, 'unit' | 'valueType' | 'decimals'>

/** A value as it is shown and judged, with its unit [R1.7]. */
export function formatValue(value: Value, indicator: ValueContext): string {
  if (value.kind === 'answer') return formatAnswer(value.answer, indicator.valueType)
  return formatQuantity(value.number, indicator, indicator.decimals)
}

/** `1. tertial 2025`, `2. tertial 2025` or `året 2025`. */
export function formatPeriod(period: Period): string {
  const year = periodYear(period)
  return { T1: `1. tertial ${year}`, T2: `2. tertial ${year}`, ÅR: `året ${year}` }[periodPart(period)]
}

/** The plan's own last measurement as a choice among periods. */
export function formatBaselinePeriod(period: Period): string {
  return `Utgangspunkt ${periodYear(period)}`
}

/** An ISO date as `30.04.2025`. */
export function formatIsoDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  return match ? `${match[3]}.${match[2]}.${match[1]}` : date
}

/** The last day of a period as `30.04.2025`. */
export function formatPeriodEnd(period: Period): string {
  return formatIsoDate(periodEnd(period))
}
