import { beforeEach, describe, expect, it } from 'vitest'
import { computed, nextTick } from 'vue'
import { useFactsStore } from '../../src/stores/facts'
import { useJudgedStore } from '../../src/stores/judged'
import { usePlanStore } from '../../src/stores/plan'
import { useSelectionStore } from '../../src/stores/selection'
import { recordOf } from '../../src/domain/record'
import { period } from '../support/measurements'
import { valueOf } from '../storage/support'
import { emptyBrowser, entry, openedTab, readTables, servedPlan } from './support'

const tables = await readTables()
const ids = tables.indikatorer.filter((row) => row['verditype'] === 'tall').map((row) => row['id'] ?? '')
const [firstId = '', secondId = ''] = ids
const when = period('2025-T1')

beforeEach(async () => {
  emptyBrowser()
  await openedTab(servedPlan(tables))
})

describe('the judged rows', () => {
  it('are those of the domain, in the order of the plan', async () => {
    const { plan } = usePlanStore()
    if (!plan) throw new Error('no plan')
    const facts = useFactsStore()
    await facts.append([entry(firstId, '2025-T1', '42'), entry(secondId, '2025-T1', '7')])
    const expected = plan.indicators.map((indicator) => recordOf(indicator, facts.factsOf(indicator.id), plan.years).rowAt(when))
    expect(useJudgedStore().rowsAt(when)).toEqual(expected)
  })

  it('are kept until a fact comes, and then only that indicator is judged again', async () => {
    const judged = useJudgedStore()
    const before = judged.rowsAt(when)
    expect(judged.rowsAt(when)).toBe(before)
    await useFactsStore().append([entry(firstId, '2025-T1', '42')])
    const after = judged.rowsAt(when)
    expect(after).not.toBe(before)
    const changed = after.filter((row, index) => row !== before[index])
    expect(changed.map((row) => row.indicator.id)).toEqual([firstId])
  })

  it('reach whoever looks', async () => {
    const judged = useJudgedStore()
    const written = computed(() => judged.rowAt(firstId, when)?.latest?.measurement?.written)
    expect(written.value).toBeUndefined()
    await useFactsStore().append([entry(firstId, '2025-T1', '42')])
    expect(written.value).toBe('42')
  })

  it('follow a correction and a withdrawal', async () => {
    const judged = useJudgedStore()
    const facts = useFactsStore()
    const [fact] = valueOf(await facts.append([entry(firstId, '2025-T1', '42')]))
    const [corrected] = valueOf(await facts.append([entry(firstId, '2025-T1', '43', { corrects: fact?.id })]))
    expect(judged.recordOf(firstId)?.series.points.flatMap(({ measurement }) => measurement?.written ?? [])).toEqual(['43'])
    await facts.append([{ type: 'withdrawal', indicator: firstId, period: when, withdraws: corrected?.id ?? '', reason: 'feil' }])
    expect(judged.recordOf(firstId)?.series.points.flatMap(({ measurement }) => measurement?.written ?? [])).toEqual(['42'])
    expect(facts.factsOf(firstId)).toHaveLength(3)
  })

  it('say nothing of an indicator the plan does not have', () => {
    const judged = useJudgedStore()
    expect(judged.rowAt('NONE-1', when)).toBeNull()
    expect(judged.recordOf('NONE-1')).toBeNull()
  })
})

describe('the selection', () => {
  it('starts at the baseline when nothing has been measured', () => {
    const selection = useSelectionStore()
    expect(selection.period).toBe(selection.baseline)
    expect(selection.baseline).toBe(`${tables.meta.years.baseline}-ÅR`)
    expect(selection.periods[0]).toBe(selection.baseline)
  })

  it('starts at the latest period in which anything has been measured', async () => {
    await useFactsStore().append([entry(firstId, '2025-T2', '42'), entry(secondId, '2025-T1', '7')])
    expect(useSelectionStore().period).toBe('2025-T2')
  })

  it('stays where it started while more is entered, and goes where it is sent', async () => {
    const facts = useFactsStore()
    const selection = useSelectionStore()
    await facts.append([entry(firstId, '2025-T1', '42')])
    await nextTick()
    expect(selection.period).toBe('2025-T1')
    await facts.append([entry(firstId, '2025-T2', '43')])
    await nextTick()
    expect(selection.period).toBe('2025-T1')
    selection.choosePeriod(period('2025-T2'))
    expect(selection.period).toBe('2025-T2')
    selection.choosePeriod(period('1999-T1'))
    expect(selection.period).toBe('2025-T2')
  })
})
