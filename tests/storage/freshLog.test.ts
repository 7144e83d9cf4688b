import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { beginFreshLog } from '../../src/storage/freshLog'

describe('a fresh log', () => {
  it('is begun once a page, by removing a database that the page before has made', async () => {
    const pageBefore = new IDBFactory()
    await beginFreshLog(pageBefore)
    const deeds: string[] = []
    const page = Object.assign(Object.create(pageBefore) as IDBFactory, {
      open: (name: string) => (deeds.push('make'), pageBefore.open(name)),
      deleteDatabase: (name: string) => (deeds.push('remove'), pageBefore.deleteDatabase(name)),
    })
    await Promise.all([beginFreshLog(page), beginFreshLog(page)])
    await beginFreshLog(page)
    expect(deeds).toEqual(['remove', 'make'])
  })

  it('is begun the first time, too, by removing one that is there', async () => {
    const indexedDB = new IDBFactory()
    const remove = vi.spyOn(indexedDB, 'deleteDatabase')
    await beginFreshLog(indexedDB)
    expect(remove).toHaveBeenCalledTimes(2)
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
