import { fromPlain, type Decimal } from '../../src/domain/decimal'
import type { Indicator } from '../../src/domain/indicator'
import type { PlanYears } from '../../src/domain/plan'
import { parseTarget } from '../../src/domain/targetParse'
import { parseValue } from '../../src/domain/valueParse'

/** The years most examples use. */
export const years: PlanYears = { baseline: 2023, targets: [2025, 2028], firstExpected: 2025 }

/** An exact decimal from plain notation. */
export function decimal(plain: string): Decimal {
  const value = fromPlain(plain)
  if (!value) throw new Error(`not a decimal: ${plain}`)
  return value
}

type Sketch = Partial<Omit<Indicator, 'targets' | 'baseline'>> & {
  baseline?: string
  baselineState?: Indicator['baseline']['state']
  targets?: readonly string[]
}

/** An indicator of no particular plan, with baseline and targets as a plan would print them. */
export function makeIndicator({ baseline = '', baselineState, targets = ['10', '10'], ...rest }: Sketch = {}): Indicator {
  const shape = {
    id: 'X-01',
    utvalg: 'X',
    samfunnsmaal: '1',
    innsatsomraade: '1.1',
    delmaal: 'X-D01',
    text: 'Antall ting',
    sharedCode: '',
    valueType: 'tall' as const,
    unit: 'antall',
    decimals: 0,
    tolerance: null,
    toleranceReason: '',
    direction: 'høyere' as const,
    accumulation: 'nivå' as const,
    frequency: 'tertial' as const,
    responsible: 'Enhet',
    line: 1,
    note: '',
    ...rest,
  }
  const value = parseValue(baseline, shape)
  const parsed = targets.map((written) => {
    const target = parseTarget(written, shape)
    if (!target.ok) throw new Error(`not a target: ${written}`)
    return target.value
  })
  return {
    ...shape,
    baseline: { state: baselineState ?? (value.ok ? 'målt' : 'mangler'), written: baseline, value: value.ok ? value.value : null, note: '' },
    targets: parsed,
  }
}
