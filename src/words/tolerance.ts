import { isZero, type Decimal } from '../domain/decimal'
import type { Indicator } from '../domain/indicator'
import type { Target } from '../domain/target'
import { formatGap } from './format'

/** Where a tolerance comes from [R3.1]–[R3.6]. */
function toleranceOrigin(indicator: Indicator, target: Target): string {
  if (indicator.tolerance) return indicator.toleranceReason || 'egen toleranse for denne indikatoren'
  if (target.kind === 'number' && isZero(target.number)) return 'målet er 0'
  if (indicator.valueType === 'rang') return 'én plass for rangeringer'
  if (indicator.unit === '%') return 'ett prosentpoeng for prosent'
  return indicator.unit === 'poeng' ? 'en tidel for poeng' : '5 % av målet, men minst 1'
}

/** The tolerance with its reason: `1 prosentpoeng (ett prosentpoeng for prosent)`. */
export function toleranceWithReason(tolerance: Decimal, indicator: Indicator, target: Target): string {
  const origin = toleranceOrigin(indicator, target)
  return isZero(tolerance) ? `ingen (${origin})` : `${formatGap(tolerance, indicator)} (${origin})`
}
