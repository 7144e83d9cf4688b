import { noRemarks, type Fact, type FactDraft, type Remarks } from '../../src/domain/fact'
import type { Indicator } from '../../src/domain/indicator'
import { valueToPlain } from '../../src/domain/value'
import type { ValueMark } from '../../src/domain/valueMark'
import { parseValue } from '../../src/domain/valueParse'
import { period } from './measurements'

type Said<T extends FactDraft['type']> = Omit<Extract<FactDraft, { type: T }>, 'type' | 'indicator' | 'period'>

/** What a test may say of a measurement beside its value. */
interface MeasuredMore extends Partial<Remarks> {
  readonly corrects?: string | null
  readonly marks?: readonly ValueMark[]
}

/** Facts about one indicator in the order they are made, with ids that tell it, as the storage would give them. */
export function factLog(indicator: Pick<Indicator, 'id' | 'valueType' | 'unit' | 'decimals'>, prefix = '0') {
  const facts: Fact[] = []

  function add(draft: FactDraft): Fact {
    const order = String(facts.length + 1).padStart(4, '0')
    const fact: Fact = { plan: 'p', virksomhet: 'unit', author: 'a', at: '2025-05-02T12:00:00.000Z', ...draft, id: `unit:${prefix}${order}:0` }
    facts.push(fact)
    return fact
  }

  function measure(when: string, written: string, more: MeasuredMore = {}): Fact {
    const value = parseValue(written, indicator)
    if (!value.ok) throw new Error(`not a value: ${written}`)
    const said = { ...noRemarks, confirmed: [], corrects: null, ...more }
    return add({ type: 'measurement', indicator: indicator.id, period: period(when), written, value: valueToPlain(value.value), ...said })
  }

  function say<T extends FactDraft['type']>(type: T, when: string, said: Said<T>): Fact {
    return add({ type, indicator: indicator.id, period: period(when), ...said } as unknown as FactDraft)
  }

  const withdraw = ({ id, period: when }: Fact) => say('withdrawal', when, { withdraws: id, reason: '' })

  return { facts, measure, say, withdraw }
}
