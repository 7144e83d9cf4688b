import fc from 'fast-check'
import type { Decimal } from '../../src/domain/decimal'
import type { Indicator } from '../../src/domain/indicator'
import type { Measurement } from '../../src/domain/measurement'
import type { Period } from '../../src/domain/period'
import type { Value } from '../../src/domain/value'
import { measured } from './measurements'

/** Any decimal number with a coefficient up to `most` on either side of 0, and up to so many decimals. */
export function anyDecimal(most: bigint, scale: number): fc.Arbitrary<Decimal> {
  return fc.record({ coefficient: fc.bigInt({ min: -most, max: most }), scale: fc.nat(scale) })
}

/** Any value of an indicator's type; numbers are taken from `numbers`. */
export function anyValue({ valueType }: Indicator, numbers: fc.Arbitrary<Decimal>): fc.Arbitrary<Value> {
  if (valueType === 'janei' || valueType === 'vurdering') return fc.constantFrom('yes' as const, 'partly' as const, 'no' as const).map((answer) => ({ kind: 'answer', answer }))
  return numbers.map((number) => ({ kind: 'number', number }))
}

/** A measurement with a value as it was read, whatever was written. */
export function withValue(indicator: Indicator, when: Period, value: Value, documentation = ''): Measurement {
  const written = indicator.valueType === 'janei' ? 'ja' : indicator.valueType === 'vurdering' ? 'ivaretatt' : '1'
  return { ...measured(indicator, when, written, { documentation }), value }
}
