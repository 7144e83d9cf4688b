import { beforeEach, describe, expect, it } from 'vitest'
import { useCurrentPlanStore } from '../../src/stores/currentPlan'
import { useFactsStore } from '../../src/stores/facts'
import { usePlanStore } from '../../src/stores/plan'
import { period } from '../support/measurements'
import { emptyBrowser, entry, openedTab, readTables, servedPlan } from './support'

const move = (indicator: string, responsible: string) =>
  useFactsStore().append([{ type: 'responsible', indicator, period: period('2025-T1'), responsible, reason: 'Omorganisert' }])

describe('the plan as it is followed up now', () => {
  beforeEach(async () => {
    emptyBrowser()
    await openedTab(servedPlan(await readTables()))
  })

  it('is the adopted plan as long as no responsible is changed', async () => {
    const current = useCurrentPlanStore()
    expect(current.plan).toBe(usePlanStore().plan)
    const first = current.plan?.indicators[0]?.id ?? ''
    await useFactsStore().append([entry(first, '2025-T1', '1')])
    expect(current.plan).toBe(usePlanStore().plan)
  })

  it('has the responsible of now, for lists and for the facts that follow [R10.1]', async () => {
    const current = useCurrentPlanStore()
    const facts = useFactsStore()
    const first = current.plan?.indicators[0]?.id ?? ''
    await move(first, 'Ny enhet')
    expect(current.plan?.indicators[0]?.responsible).toBe('Ny enhet')
    expect(current.virksomheter).toContain('Ny enhet')
    expect(facts.virksomhetOf(first)).toBe('ny-enhet')
    const moved = current.plan
    await facts.append([entry(first, '2025-T1', '1')])
    expect(current.plan).toBe(moved)
    expect(facts.factsOf(first).at(-1)?.virksomhet).toBe('ny-enhet')
  })
})
