import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { beginFreshLog } from '../../src/storage/freshLog'

describe('a fresh log', () => {
  it('is begun once a page by a database that is made and removed', async () => {
    const indexedDB = new IDBFactory()
    const remove = vi.spyOn(indexedDB, 'deleteDatabase')
    await Promise.all([beginFreshLog(indexedDB), beginFreshLog(indexedDB)])
    await beginFreshLog(indexedDB)
    expect(remove).toHaveBeenCalledOnce()
    expect(await indexedDB.databases()).toEqual([])
  })

  it('is left where it cannot be begun', async () => {
    const refusing = { open: () => { throw new Error('refused') } } as unknown as IDBFactory
    await expect(beginFreshLog(refusing)).resolves.toBeUndefined()
    await expect(beginFreshLog(undefined)).resolves.toBeUndefined()
  })

  it('keeps nobody waiting for long', async () => {
    vi.useFakeTimers()
    const silent = { open: () => ({}) } as unknown as IDBFactory
    const waited = beginFreshLog(silent)
    await vi.advanceTimersByTimeAsync(3000)
    await expect(waited).resolves.toBeUndefined()
    vi.useRealTimers()
  })
})
