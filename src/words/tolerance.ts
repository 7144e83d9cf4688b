import { isZero, type Decimal } from '../domain/decimal'
import type { Indicator } from '../domain/indicator'
import type { Target } from '../domain/target'
import { formatIsoDate } from './format'
import { formatGap } from './formatGap'

/** Where a tolerance comes from [R3.1]–[R3.6]. */
function toleranceOrigin(indicator: Indicator, target: Target): string {
  if (indicator.tolerance) return indicator.toleranceReason || 'egen toleranse for denne indikatoren'
  if (target.kind === 'number' && isZero(target.number)) return 'målet er 0'
  if (indicator.valueType === 'rang') return 'én plass for rangeringer'
  if (indicator.unit === '%') return 'ett prosentpoeng for prosent'
  return indicator.unit === 'poeng' ? 'en tidel for poeng' : '5 % av målet, men minst 1'
}

/** That the tolerance was decided here, when and why; also where it was given back to the general rule [R10.2]. */
function decidedText({ tolerance, toleranceDecided, toleranceReason }: Indicator): string {
  if (toleranceDecided === undefined) return ''
  const what = tolerance ? 'vedtatt' : 'tilbake til den vanlige regelen'
  return `, ${what} ${formatIsoDate(toleranceDecided)} fordi «${toleranceReason}»`
}

/** The tolerance with its reason: `1 prosentpoeng (ett prosentpoeng for prosent)`, `2 prosentpoeng, vedtatt 03.05.2025 fordi «…»`. */
export function toleranceWithReason(tolerance: Decimal, indicator: Indicator, target: Target): string {
  const decided = decidedText(indicator)
  const origin = decided && indicator.tolerance ? '' : ` (${toleranceOrigin(indicator, target)})`
  return `${isZero(tolerance) ? 'ingen' : formatGap(tolerance, indicator)}${origin}${decided}`
}
