import type { Decimal } from './decimal'
import { failure, success, type Result } from './result'

/** Why a text is not a number. */
export type NumberReason = 'not_a_number' | 'ambiguous_point'

const minus = '[-\\u2212\\u2013]'
const space = '[ \\u00a0\\u202f]'
const plainDigits = '\\d+'
const spacedDigits = `\\d{1,3}(?:${space}\\d{3})+`
const pointedDigits = '\\d{1,3}(?:\\.\\d{3})+'

const withComma = new RegExp(`^(${minus}?)(${plainDigits}|${spacedDigits}|${pointedDigits}),(\\d+)$`)
const withPoint = new RegExp(`^(${minus}?)(${plainDigits}|${spacedDigits})\\.(\\d+)$`)
const whole = new RegExp(`^(${minus}?)(${plainDigits}|${spacedDigits})$`)
const onlyPoints = new RegExp(`^${minus}?${pointedDigits}$`)

/** A number is never written longer: more is an accident, or meant to tire the reader. */
const longestNumber = 60

function assemble(sign: string, digits: string, decimals: string): Decimal {
  const magnitude = BigInt(digits.replace(/\D/g, '') + decimals)
  return { coefficient: sign ? -magnitude : magnitude, scale: decimals.length }
}

/**
 * Reads a number as Norwegians write it: decimal comma or point, groups of three by spaces,
 * points as groups only together with a comma [R2.1] [R2.2]. Every character is accounted for.
 */
export function parseNumber(text: string): Result<Decimal, NumberReason> {
  if (text.length > longestNumber) return failure('not_a_number')
  const comma = withComma.exec(text)
  if (comma) return success(assemble(comma[1] ?? '', comma[2] ?? '', comma[3] ?? ''))
  const integer = whole.exec(text)
  if (integer) return success(assemble(integer[1] ?? '', integer[2] ?? '', ''))
  const point = withPoint.exec(text)
  if (!point) return failure(onlyPoints.test(text) ? 'ambiguous_point' : 'not_a_number')
  const ambiguous = point[3]?.length === 3 && point[2] !== '0'
  return ambiguous ? failure('ambiguous_point') : success(assemble(point[1] ?? '', point[2] ?? '', point[3] ?? ''))
}
