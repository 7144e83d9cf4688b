/**
 * Exact decimal numbers: `coefficient / 10^scale`. A colour is never moved by binary rounding noise [R1.7].
 * A zero has no sign because a bigint zero has none.
 */
export interface Decimal {
  readonly coefficient: bigint
  readonly scale: number
}

const powers: bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent))

function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent)
}

/** The zero. */
export const zero: Decimal = { coefficient: 0n, scale: 0 }

/** The decimal for a whole number. */
export function fromInteger(value: number): Decimal {
  return { coefficient: BigInt(value), scale: 0 }
}

/** Reads plain notation (`-12.50`), as stored in facts; null for anything else. */
export function fromPlain(text: string): Decimal | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return null
  const decimals = match[3] ?? ''
  const magnitude = BigInt((match[2] ?? '') + decimals)
  return { coefficient: match[1] ? -magnitude : magnitude, scale: decimals.length }
}

/** Plain notation with a point and exactly `scale` decimals: what `fromPlain` reads back. */
export function toPlain(value: Decimal): string {
  const negative = value.coefficient < 0n
  const digits = (negative ? -value.coefficient : value.coefficient).toString().padStart(value.scale + 1, '0')
  const whole = digits.slice(0, digits.length - value.scale)
  const decimals = digits.slice(digits.length - value.scale)
  return (negative ? '-' : '') + whole + (decimals ? `.${decimals}` : '')
}

/** The nearest binary number, for drawing only; never judged. */
export function toNumber(value: Decimal): number {
  return Number(toPlain(value))
}

function coefficientAt(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.coefficient : value.coefficient * powerOfTen(scale - value.scale)
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const left = coefficientAt(a, scale)
  const right = coefficientAt(b, scale)
  return left < right ? -1 : left > right ? 1 : 0
}

/** a + b, exact. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { coefficient: coefficientAt(a, scale) + coefficientAt(b, scale), scale }
}

/** a − b, exact. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { coefficient: coefficientAt(a, scale) - coefficientAt(b, scale), scale }
}

/** a × b, exact. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale }
}

/** |a|. */
export function absolute(value: Decimal): Decimal {
  return value.coefficient < 0n ? { coefficient: -value.coefficient, scale: value.scale } : value
}

/** True for 0, however it is written. */
export function isZero(value: Decimal): boolean {
  return value.coefficient === 0n
}

function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n
  const magnitude = negative ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return negative ? -rounded : rounded
}

/** `value` × numerator / denominator rounded to `decimals`, half away from zero; the denominator is positive. */
export function scaleRounded(value: Decimal, numerator: number, denominator: number, decimals: number): Decimal {
  const shift = decimals - value.scale
  const top = value.coefficient * BigInt(numerator) * (shift > 0 ? powerOfTen(shift) : 1n)
  const bottom = BigInt(denominator) * (shift < 0 ? powerOfTen(-shift) : 1n)
  return { coefficient: divideHalfAway(top, bottom), scale: decimals }
}

/** `value` with exactly `decimals` decimals, half away from zero [R1.7]. */
export function round(value: Decimal, decimals: number): Decimal {
  const shift = decimals - value.scale
  if (shift === 0) return value
  if (shift > 0) return { coefficient: value.coefficient * powerOfTen(shift), scale: decimals }
  return { coefficient: divideHalfAway(value.coefficient, powerOfTen(-shift)), scale: decimals }
}
