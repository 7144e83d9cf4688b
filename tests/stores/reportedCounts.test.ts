import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { useFactsStore } from '../../src/stores/facts'
import { usePlanStore } from '../../src/stores/plan'
import { useReportedCounts } from '../../src/views/data/reportedCounts'
import { longPlan } from '../support/longPlan'
import { period } from '../support/measurements'
import { until } from '../storage/support'
import { emptyBrowser, entry, openedTab, readTables, servedPlan } from './support'

const tables = await readTables()

beforeEach(() => void emptyBrowser())

async function counting(indicators: number) {
  await openedTab(servedPlan(longPlan(tables, indicators)))
  const { plan } = usePlanStore()
  if (!plan) throw new Error('The plan did not come.')
  const at = shallowRef(period('2025-T1'))
  const scope = effectScope()
  const counts = scope.run(() => useReportedCounts(() => plan, () => at.value))
  if (!counts) throw new Error('The scope has ended.')
  const ids = plan.indicators.filter(({ valueType }) => valueType === 'tall').map(({ id }) => id)
  const isTotal = (measured: number, omitted: number) => () => counts.total.value?.measured === measured && counts.total.value.omitted === omitted
  return { counts, at, scope, ids, isTotal }
}

describe.each([['at once', 40], ['in turns', 600]])('how much there is to export, counted %s', (_, indicators) => {
  it('follows what is stored, many at once as well as one by one, in all and in the period', async () => {
    const { counts, at, scope, ids, isTotal } = await counting(indicators)
    await until(isTotal(0, 0))
    const facts = useFactsStore()
    await facts.append(ids.flatMap((id) => [entry(id, '2025-T1', '40'), entry(id, '2025-T2', '41')]))
    await until(isTotal(2 * ids.length, 0))
    expect(counts.inPeriod.value).toEqual({ measured: ids.length, omitted: 0 })
    await facts.append([entry(ids[0] ?? '', '2025-ÅR', '42')])
    await until(isTotal(2 * ids.length + 1, 0))
    at.value = period('2025-ÅR')
    expect(counts.inPeriod.value).toEqual({ measured: 1, omitted: 0 })
    scope.stop()
  })
})
