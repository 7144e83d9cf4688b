import type { Decimal } from '../domain/decimal'
import type { Indicator } from '../domain/indicator'
import { formatDecimal } from './formatDecimal'
import { unitSuffix } from './formatValue'

/** A number without zeros at the end of its decimals: `23,5` for 23,50. */
export function formatShortest(value: Decimal): string {
  return formatDecimal(value).replace(/,(\d*?)0+$/, (_, kept: string) => (kept ? `,${kept}` : ''))
}

/** A tolerance in the indicator's unit: `1 prosentpoeng`, `1 plass`, `23,5`. */
export function formatTolerance(tolerance: Decimal, indicator: Pick<Indicator, 'unit' | 'valueType'>): string {
  return withGapUnit(formatShortest(tolerance), indicator)
}

/** A difference in the indicator's unit: `1,10 prosentpoeng`, `2 plasser`, `6,7`. */
export function formatGap(gap: Decimal, indicator: Pick<Indicator, 'unit' | 'valueType'>): string {
  return withGapUnit(formatDecimal(gap), indicator)
}

function withGapUnit(number: string, indicator: Pick<Indicator, 'unit' | 'valueType'>): string {
  if (indicator.unit === '%') return `${number} prosentpoeng`
  if (indicator.valueType === 'rang') return `${number} ${/^1(,0*)?$/.test(number) ? 'plass' : 'plasser'}`
  return number + unitSuffix(indicator)
}
