import { add, isZero, subtract, type Decimal } from '../domain/decimal'
import { isYearEnd } from '../domain/period'
import type { PlanYears } from '../domain/plan'
import { requirementAt, requirementSoFar } from '../domain/requirement'
import type { Series } from '../domain/series'
import { toleranceOf } from '../domain/tolerance'
import { currentHorizon } from '../domain/trend'

/**
 * The weakest value at the end of a period that is still yellow against the current target year; null without tolerance.
 * For a year-to-date count where lower is better the year's krav takes the tolerance's place [R5.4].
 */
export function bandEdgeAt(series: Series, years: PlanYears, ordinal: number): Decimal | null {
  const { indicator } = series
  const krav = requirementSoFar(series, years, ordinal)
  const target = indicator.targets[currentHorizon(years, ordinal)]
  if (!krav || !target || !indicator.direction) return null
  if (indicator.accumulation === 'akkumulert' && indicator.direction === 'lavere' && !isYearEnd(ordinal)) {
    return requirementAt(series, years, ordinal - (ordinal % 3) + 2)
  }
  const tolerance = toleranceOf(indicator, target)
  if (!tolerance || isZero(tolerance)) return null
  return indicator.direction === 'høyere' ? subtract(krav, tolerance) : add(krav, tolerance)
}
