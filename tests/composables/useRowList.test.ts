import { describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { useRowList } from '../../src/composables/useRowList'
import type { IdleTime } from '../../src/composables/whileIdle'
import { searchText } from '../../src/domain/search'
import { makeIndicator, years } from '../support/indicators'
import { judged } from '../support/measurements'

const good = judged(makeIndicator({ id: 'good', text: 'Turer', baseline: '12' }), years, '2023-ÅR')
const bad = judged(makeIndicator({ id: 'bad', text: 'Nærvær', baseline: '2' }), years, '2023-ÅR')

/** Work that waits until it is told to go on. */
function held() {
  const waiting: (() => void)[] = []
  const later = (work: () => void) => {
    waiting.push(work)
    return () => void (waiting.includes(work) && waiting.splice(waiting.indexOf(work), 1))
  }
  const turns: IdleTime = (work) => later(() => work(() => Infinity))
  return { waiting, later, turns, go: () => waiting.shift()?.() }
}

/** A list with an address of its own, which remembers every step that could be gone back. */
function makeList(start: Record<string, string> = {}) {
  const query = shallowRef<Record<string, string>>(start)
  const steps: Record<string, string>[] = []
  const list = useRowList({
    rows: () => [good, bad],
    query: () => query.value,
    go: (next, replaces) => {
      if (!replaces) steps.push(query.value)
      query.value = next
    },
    textOf: () => ({ indicator }) => searchText(indicator.text),
    horizonIndex: () => 0,
    years: () => years.targets,
    defaultOrder: 'plan',
  })
  const ids = () => list.shown.value.map(({ indicator }) => indicator.id)
  return { list, query, steps, ids }
}

describe('a list of rows', () => {
  it('shows what its address asks for', () => {
    expect(makeList().ids()).toEqual(['good', 'bad'])
    expect(makeList({ sorter: 'verst' }).ids()).toEqual(['bad', 'good'])
    expect(makeList({ sok: 'naer' }).ids()).toEqual(['bad'])
    expect(makeList({ status: 'naadd', maalaar: '2028' }).ids()).toEqual(['good'])
  })

  it('makes a step to go back from of what is chosen, but not of what is typed', () => {
    const { list, query, steps, ids } = makeList({ periode: '2023-ÅR' })
    list.change({ search: 'tur' })
    expect(steps).toEqual([])
    list.change({ statuses: ['naadd'] })
    expect(steps).toEqual([{ periode: '2023-ÅR', sok: 'tur' }])
    expect(query.value).toEqual({ periode: '2023-ÅR', sok: 'tur', status: 'naadd' })
    query.value = steps[0] ?? {}
    expect(list.filter.value.statuses).toEqual([])
    expect(ids()).toEqual(['good'])
  })

  it('asks for nothing after a reset, and keeps the order and the period', () => {
    const { list, query } = makeList({ periode: '2023-ÅR', sok: 'tur', flagg: 'FEIL_RETNING', sorter: 'navn' })
    expect(list.isNarrowed.value).toBe(true)
    list.reset()
    expect(query.value).toEqual({ periode: '2023-ÅR', sorter: 'navn' })
    expect(list.isNarrowed.value).toBe(false)
  })

  it('finds the rows of a long list in a task and shows them in the next, the same list in the plan\'s order while it has the same rows', () => {
    const query = shallowRef<Record<string, string>>({})
    const many = shallowRef(Array.from({ length: 300 }, (_, index) => (index === 7 ? bad : good)))
    const [frames, found, tasks] = [held(), held(), held()]
    let asked = 0
    const textOf = () => ({ indicator }: typeof good) => ((asked += 1), searchText(indicator.text))
    const world = { rows: () => many.value, query: () => query.value, go: (next: Record<string, string>) => (query.value = next), textOf }
    const list = useRowList({ ...world, horizonIndex: () => 0, years: () => years.targets, defaultOrder: 'plan' }, frames.later, tasks.later, found.turns)
    expect(list.shown.value).toHaveLength(300)
    list.change({ search: 'nær' })
    frames.go()
    found.go()
    const soFar = asked
    expect([list.shown.value.length, soFar > 0]).toEqual([300, true])
    tasks.go()
    expect([list.shown.value, asked]).toEqual([[bad], soFar])
    const { value } = list.wanted
    list.reorder('verst')
    frames.go()
    found.go()
    expect(tasks.waiting).toHaveLength(1)
    list.reorder('navn')
    expect(tasks.waiting).toEqual([])
    frames.go()
    found.go()
    tasks.go()
    expect([list.shownOrder.value, list.wanted.value === value]).toEqual(['navn', true])
    many.value = many.value.slice(8)
    expect(list.shown.value).toEqual([])
  })

  it('shows what a long list was asked for before it goes through the rows, and of several letters only the last', () => {
    const query = shallowRef<Record<string, string>>({})
    const many = Array.from({ length: 300 }, (_, index) => (index === 7 ? bad : good))
    const [frames, others] = [held(), held()]
    const world = { rows: () => many, query: () => query.value, go: (next: Record<string, string>) => (query.value = next), textOf: () => ({ indicator }: typeof good) => searchText(indicator.text) }
    const list = useRowList({ ...world, horizonIndex: () => 0, years: () => years.targets, defaultOrder: 'plan' }, frames.later, others.later, others.turns)
    list.change({ search: 'tu' })
    list.change({ search: 'nær' })
    expect(list.filter.value.search).toBe('nær')
    expect(list.shown.value).toHaveLength(300)
    expect(frames.waiting).toHaveLength(1)
    for (const { go } of [frames, others, others]) go()
    expect(list.shown.value).toEqual([bad])
    list.reorder('navn')
    expect([list.order.value, list.shownOrder.value]).toEqual(['navn', 'plan'])
    for (const { go } of [frames, others, others]) go()
    expect(list.shownOrder.value).toBe('navn')
  })

  it('counts its choices over all its rows, whatever is narrowed', () => {
    const { list } = makeList({ status: 'naadd' })
    expect(list.facets.value.statuses).toEqual([
      { code: 'naadd', count: 1 },
      { code: 'bak', count: 1 },
    ])
  })
})
