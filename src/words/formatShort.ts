import { periodPart, periodYear, type Period } from '../domain/period'
import type { Value } from '../domain/value'
import { formatDecimal } from './formatDecimal'
import { formatValue, type ValueContext } from './formatValue'

/** A value for a dense table: like `formatValue`, without units that the column says (`4,3`, `91,3 %`, `11. plass`). */
export function formatValueShort(value: Value, indicator: ValueContext): string {
  const bare = value.kind === 'answer' || indicator.unit === '%' || indicator.valueType === 'rang'
  return bare ? formatValue(value, indicator) : formatDecimal(value.number, indicator.decimals)
}

/** A period in a narrow column: `T1 2025`, `2025`. */
export function formatPeriodShort(period: Period): string {
  const part = periodPart(period)
  return part === 'ÅR' ? String(periodYear(period)) : `${part} ${periodYear(period)}`
}
