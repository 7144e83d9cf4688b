import { compare, multiply, fromInteger, toNumber, type Decimal } from './decimal'
import type { Indicator } from './indicator'
import { parseNumber } from './numberParse'
import { toleranceOf, unitTolerance } from './tolerance'

/** The values a slider of tolerances stops at: whole steps from 0, exact. */
export interface ToleranceScale {
  readonly step: Decimal
  readonly positions: number
}

const fewest = 20
const most = 400

/** The greatest tolerance that now holds for any target of the indicators; null where none has one. */
export function greatestTolerance(indicators: readonly Indicator[]): Decimal | null {
  const all = indicators.flatMap((indicator) => indicator.targets.flatMap((target) => toleranceOf(indicator, target) ?? []))
  return all.reduce<Decimal | null>((greatest, one) => (greatest && compare(greatest, one) >= 0 ? greatest : one), null)
}

/** A scale up to four times the tolerance that holds now, in steps of the indicators' own decimals or coarser. */
export function toleranceScale(indicators: readonly Indicator[], now: Decimal | null): ToleranceScale {
  const least = indicators[0] ? unitTolerance(indicators[0]) : fromInteger(1)
  const top = 4 * toNumber(now && compare(now, least) > 0 ? now : least)
  const own: Decimal = { coefficient: 1n, scale: Math.max(0, ...indicators.map(({ decimals }) => decimals)) }
  let step = own
  while (top / toNumber(step) > most) step = multiply(step, fromInteger(10))
  return { step, positions: Math.max(fewest, Math.ceil(top / toNumber(step))) }
}

/** The exact tolerance at a position of the scale. */
export function toleranceAtPosition({ step }: ToleranceScale, position: number): Decimal {
  return multiply(step, fromInteger(position))
}

/** Reads a tolerance as it is written; null for what is not a number or is below 0. */
export function readTolerance(written: string): Decimal | null {
  const parsed = parseNumber(written.trim())
  return parsed.ok && parsed.value.coefficient >= 0n ? parsed.value : null
}
