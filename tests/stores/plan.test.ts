import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PlanTables } from '../../src/domain/plan'
import { failure } from '../../src/domain/result'
import { fetchPlanTables } from '../../src/stores/planFile'
import { usePlanStore } from '../../src/stores/plan'
import { emptyBrowser, readTables, served, servedPlan } from './support'

const tables = await readTables()
const { id } = tables.meta

/** Two municipalities' plans on one server. */
function twoPlans() {
  const other: PlanTables = { ...tables, meta: { ...tables.meta, id: 'other', title: 'Another plan' } }
  return served({
    'plans/index.json': JSON.stringify([tables, other].map(({ meta }) => ({ id: meta.id, title: meta.title, municipality: meta.municipality }))),
    [`plans/${id}.json`]: JSON.stringify(tables),
    'plans/other.json': JSON.stringify(other),
  })
}

beforeEach(() => {
  emptyBrowser()
  setActivePinia(createPinia())
})

describe('the plan store', () => {
  it('loads the first plan and says what can be found by id', async () => {
    const store = usePlanStore()
    await store.load(servedPlan(tables))
    expect(store.plan?.indicators).toHaveLength(tables.indikatorer.length)
    expect(store.plans.map((entry) => entry.id)).toEqual([id])
    expect(store.problems).toEqual([])
    expect(store.loadProblem).toBeNull()
    const first = store.plan?.indicators[0]
    expect(store.indicatorsById.get(first?.id ?? '')).toBe(first)
  })

  it('follows up the chosen plan, also next time', async () => {
    const store = usePlanStore()
    await store.load(twoPlans())
    await store.choose('other', twoPlans())
    expect(store.plan?.title).toBe('Another plan')
    setActivePinia(createPinia())
    const next = usePlanStore()
    await next.load(twoPlans())
    expect(next.plan?.id).toBe('other')
  })

  it('goes back to the first plan when the chosen one is no longer there', async () => {
    const store = usePlanStore()
    await store.load(twoPlans())
    await store.choose('other', twoPlans())
    setActivePinia(createPinia())
    const next = usePlanStore()
    await next.load(servedPlan(tables))
    expect(next.plan?.id).toBe(id)
    expect(next.loadProblem).toBeNull()
  })

  it.each([
    ['nothing is served', served({}), 'not_found'],
    ['the list is empty', served({ 'plans/index.json': '[]' }), 'no_plans'],
    ['the list is not JSON', served({ 'plans/index.json': '<html>' }), 'unreadable'],
    ['the plan is missing', served({ 'plans/index.json': '[{"id":"a"}]' }), 'not_found'],
    ['the plan is cut off', served({ 'plans/index.json': '[{"id":"a"}]', 'plans/a.json': '{"meta":' }), 'unreadable'],
    ['the plan is something else', served({ 'plans/index.json': '[{"id":"a"}]', 'plans/a.json': '[]' }), 'unreadable'],
    ['the net is down', () => Promise.resolve(failure('unreachable' as const)), 'unreachable'],
  ])('says why when %s', async (_, fetcher, problem) => {
    const store = usePlanStore()
    await store.load(fetcher)
    expect(store.plan).toBeNull()
    expect(store.loadProblem).toBe(problem)
  })
})

describe('fetchPlanTables', () => {
  it('keeps an odd id inside the folder of plans', async () => {
    const asked: string[] = []
    await fetchPlanTables('../å', (path) => {
      asked.push(path)
      return Promise.resolve(failure('not_found' as const))
    })
    expect(asked).toEqual(['plans/..%2F%C3%A5.json'])
  })
})
