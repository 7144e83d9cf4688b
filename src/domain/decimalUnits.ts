import type { Decimal } from './decimal'

/** −a. */
export function negate({ coefficient, scale }: Decimal): Decimal {
  return { coefficient: -coefficient, scale }
}

/** How many whole units of the last of `decimals` decimals there are in a number, rounded down. */
export function wholeUnits({ coefficient, scale }: Decimal, decimals: number): bigint {
  if (decimals >= scale) return coefficient * 10n ** BigInt(decimals - scale)
  const divisor = 10n ** BigInt(scale - decimals)
  const quotient = coefficient / divisor
  return coefficient < 0n && quotient * divisor !== coefficient ? quotient - 1n : quotient
}
