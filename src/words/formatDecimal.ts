import { round, toPlain, type Decimal } from '../domain/decimal'
import { noBreakSpace } from './format'

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
