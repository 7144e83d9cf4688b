import type { Decimal } from '../domain/decimal'
import type { Indicator } from '../domain/indicator'
import type { Answer, Value, ValueType } from '../domain/value'
import { noBreakSpace } from './format'
import { formatDecimal } from './formatDecimal'

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
  return `${value.isBelow ? 'under ' : ''}${formatQuantity(value.number, indicator, indicator.decimals)}`
}
