import { IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Source } from '../../src/domain/storedContent'
import { databaseName } from '../../src/storage/databaseName'
import { useDraftsStore } from '../../src/stores/drafts'
import { useStorageStore } from '../../src/stores/storage'
import { until } from '../storage/support'
import { emptyBrowser, openedTab, readTables, servedPlan } from './support'

const fetcher = servedPlan(await readTables())
const place = { indicator: 'A-01', period: '2025-T1', field: 'value' }

/** Where what is not on disk yet is kept. */
function copy(source: Source): string {
  return `malstyring:unsaved:${databaseName(useStorageStore().planId ?? '', source)}`
}

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

  it('survive a page that is left before anything is on disk', async () => {
    useDraftsStore().keep(place, '12')
    await useDraftsStore().settled()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('gone', 'AbortError')
    })
    useDraftsStore().keep(place, '1234')
    await useDraftsStore().settled()
    vi.restoreAllMocks()
    await openedTab(fetcher)
    const next = useDraftsStore()
    await until(() => next.textOf(place) === '1234')
    await next.settled()
    expect(localStorage.getItem(copy('real'))).toBeNull()
  })

  it('give way to what was written later', async () => {
    const drafts = useDraftsStore()
    drafts.keep(place, '1234')
    await drafts.settled()
    localStorage.setItem(copy('real'), JSON.stringify([{ ...place, text: '9', at: '2020-01-01T00:00:00.000Z' }]))
    await openedTab(fetcher)
    const next = useDraftsStore()
    await until(() => next.textOf(place) !== null)
    await next.settled()
    expect(next.textOf(place)).toBe('1234')
    expect(localStorage.getItem(copy('real'))).toBeNull()
  })

  it('not on disk yet belong to the measurements they were typed among', async () => {
    localStorage.setItem(copy('example'), JSON.stringify([{ ...place, text: '9', at: '2030-01-01T00:00:00.000Z' }]))
    const drafts = useDraftsStore()
    drafts.keep({ ...place, field: 'comment' }, 'fordi')
    await drafts.settled()
    expect(drafts.all.map(({ text }) => text)).toEqual(['fordi'])
    await useStorageStore().chooseSource('example')
    await until(() => drafts.textOf(place) === '9')
    expect(drafts.all).toHaveLength(1)
  })
})
