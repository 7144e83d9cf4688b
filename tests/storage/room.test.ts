import { describe, expect, it } from 'vitest'
import { askToPersist, readRoom } from '../../src/storage/room'

describe('room', () => {
  it('is what the browser says', async () => {
    const manager = { estimate: () => Promise.resolve({ usage: 300, quota: 1000 }), persisted: () => Promise.resolve(true) }
    expect(await readRoom(manager)).toEqual({ used: 300, available: 700, persistent: true })
  })

  it('is unknown where the browser does not say', async () => {
    expect(await readRoom({})).toEqual({ used: null, available: null, persistent: false })
    const denied = { estimate: () => Promise.reject(new Error('denied')), persisted: () => Promise.reject(new Error('denied')) }
    expect(await readRoom(denied)).toEqual({ used: null, available: null, persistent: false })
  })

  it('is kept for good only when the browser promises', async () => {
    expect(await askToPersist({ persist: () => Promise.resolve(true) })).toBe(true)
    expect(await askToPersist({ persist: () => Promise.resolve(false) })).toBe(false)
    expect(await askToPersist({})).toBe(false)
  })
})
