import { IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useDraftsStore } from '../../src/stores/drafts'
import { useStorageStore } from '../../src/stores/storage'
import { until } from '../storage/support'
import { emptyBrowser, openedTab, readTables, servedPlan } from './support'

const fetcher = servedPlan(await readTables())
const place = { indicator: 'A-01', period: '2025-T1', field: 'value' }

beforeEach(async () => {
  emptyBrowser()
  await openedTab(fetcher)
})

describe('drafts', () => {
  it('survive a closed browser, as last typed', async () => {
    const drafts = useDraftsStore()
    for (const text of ['9', '91', '91,']) drafts.keep(place, text)
    expect(drafts.textOf(place)).toBe('91,')
    await drafts.settled()
    await openedTab(fetcher)
    const next = useDraftsStore()
    await until(() => next.textOf(place) === '91,')
    expect(next.all).toHaveLength(1)
  })

  it('are gone for good when discarded', async () => {
    const drafts = useDraftsStore()
    drafts.keep(place, '91')
    drafts.discard(place)
    expect(drafts.textOf(place)).toBeNull()
    await drafts.settled()
    await openedTab(fetcher)
    expect(useDraftsStore().all).toEqual([])
  })

  it('stay in the field when they cannot be written, and are written with the next', async () => {
    const drafts = useDraftsStore()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    drafts.keep(place, '91')
    await drafts.settled()
    vi.restoreAllMocks()
    expect(drafts.textOf(place)).toBe('91')
    expect(useStorageStore().problem).toBe('quota_exceeded')
    drafts.keep({ ...place, field: 'comment' }, 'fordi')
    await drafts.settled()
    expect(useStorageStore().problem).toBeNull()
    await openedTab(fetcher)
    const next = useDraftsStore()
    await until(() => next.all.length === 2)
  })

  it('of the real measurements are not seen among the invented', async () => {
    const drafts = useDraftsStore()
    drafts.keep(place, '91')
    await drafts.settled()
    await useStorageStore().chooseSource('example')
    await until(() => drafts.all.length === 0)
    await useStorageStore().chooseSource('real')
    await until(() => drafts.textOf(place) === '91')
  })
})
