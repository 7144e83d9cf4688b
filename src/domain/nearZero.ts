import { absolute, compare, fromInteger } from './decimal'
import type { Indicator } from './indicator'

const two = fromInteger(2)

/**
 * Whether a value of the indicator may well be negative: its baseline or a target is written with decimals and lies near 0.
 * Some telephones show a keyboard for decimal numbers that has no minus.
 */
export function mayBeNegative({ valueType, decimals, baseline, targets }: Indicator): boolean {
  if (valueType !== 'tall' || decimals === 0) return false
  const levels = [baseline.value, ...targets].flatMap((level) => (level?.kind === 'number' ? level.number : []))
  return levels.some((level) => level.coefficient < 0n || compare(absolute(level), two) < 0)
}
