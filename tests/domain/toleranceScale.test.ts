import { describe, expect, it } from 'vitest'
import { toPlain } from '../../src/domain/decimal'
import { greatestTolerance, readTolerance, toleranceAtPosition, toleranceScale } from '../../src/domain/toleranceScale'
import { decimal, makeIndicator } from '../support/indicators'

const percent = makeIndicator({ unit: '%', decimals: 1, targets: ['95', '95'] })

describe('the scale of a slider of tolerances', () => {
  it('stops at exact values: 0,3 is three tenths [R3.7]', () => {
    const scale = toleranceScale([percent], greatestTolerance([percent]))
    expect([scale.positions, toPlain(toleranceAtPosition(scale, 3)), toPlain(toleranceAtPosition(scale, 40))]).toEqual([40, '0.3', '4.0'])
  })

  it('takes coarser steps where the tolerance is large, and has none for answers [R3.6]', () => {
    const large = makeIndicator({ targets: ['20000', '30000'] })
    const scale = toleranceScale([large], greatestTolerance([large]))
    expect([toPlain(scale.step), scale.positions]).toEqual(['100', 60])
    expect(greatestTolerance([makeIndicator({ valueType: 'janei', direction: null, targets: ['Ja', 'Ja'] })])).toBeNull()
  })

  it('reads a number from 0 and up, and nothing else [R2.1]', () => {
    expect(readTolerance('0,5')).toEqual(decimal('0.5'))
    expect([readTolerance('-1'), readTolerance('litt'), readTolerance('')]).toEqual([null, null, null])
  })
})
