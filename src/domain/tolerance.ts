import { absolute, compare, fromInteger, isZero, scaleRounded, type Decimal } from './decimal'
import type { Indicator } from './indicator'
import type { Target } from './target'

const one = fromInteger(1)
const tenth: Decimal = { coefficient: 1n, scale: 1 }
const none = fromInteger(0)

function fivePercent(target: Decimal): Decimal {
  const exact = scaleRounded(absolute(target), 5, 100, target.scale + 2)
  return compare(exact, one) < 0 ? one : exact
}

/** The least tolerance of a unit, whatever the target: a place, a percentage point, a tenth of a poeng, or 1 [R3.3]–[R3.6]. */
export function unitTolerance({ valueType, unit }: Pick<Indicator, 'valueType' | 'unit'>): Decimal {
  return valueType !== 'rang' && unit === 'poeng' ? tenth : one
}

/** The absolute tolerance against one target, in the indicator's unit; null for answers [R3.1]–[R3.6]. */
export function toleranceOf(indicator: Indicator, target: Target): Decimal | null {
  if (target.kind === 'answer') return null
  if (indicator.tolerance) return indicator.tolerance
  if (isZero(target.number)) return none
  const usesUnit = indicator.valueType === 'rang' || indicator.unit === '%' || indicator.unit === 'poeng'
  return usesUnit ? unitTolerance(indicator) : fivePercent(target.number)
}

/** Within tolerance, everywhere: tolerance > 0 and shortfall ≤ tolerance [R3.7]. */
export function withinTolerance(shortfall: Decimal, tolerance: Decimal): boolean {
  return tolerance.coefficient > 0n && compare(shortfall, tolerance) <= 0
}
