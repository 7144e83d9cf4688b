import { describe, expect, it } from 'vitest'
import { createUnsavedDrafts } from '../../src/storage/unsavedDrafts'

function memoryStorage() {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

const place = { indicator: 'A-01', period: '2025-T1', field: 'value' }
const early = { ...place, text: '12', at: '2025-05-02T10:00:00.000Z' }
const late = { ...place, text: '1234', at: '2025-05-02T10:00:00.020Z' }

describe('unsaved drafts', () => {
  it('are there at once for the next page, the last for each place, by database', () => {
    const storage = memoryStorage()
    const unsaved = createUnsavedDrafts(() => storage)
    unsaved.keep('real', early)
    unsaved.keep('real', late)
    unsaved.keep('real', { ...early, field: 'comment', text: null })
    expect(createUnsavedDrafts(() => storage).read('real')).toEqual([late, { ...early, field: 'comment', text: null }])
    expect(unsaved.read('example')).toEqual([])
  })

  it('are forgotten when they are on disk, but not what was typed on meanwhile', () => {
    const storage = memoryStorage()
    const unsaved = createUnsavedDrafts(() => storage)
    unsaved.keep('real', late)
    unsaved.confirm('real', [early])
    unsaved.confirm('real', [{ ...early, at: late.at }])
    expect(unsaved.read('real')).toEqual([late])
    unsaved.confirm('real', [late])
    expect(storage.items.size).toBe(0)
  })

  it.each(['{', '"1"', '[{"indicator":"A-01"},null,7]'])('pass over what is not theirs: %s', (text) => {
    const storage = memoryStorage()
    storage.items.set('malstyring:unsaved:real', text)
    expect(createUnsavedDrafts(() => storage).read('real')).toEqual([])
  })

  it.each([
    ['denied', () => { throw new DOMException('denied', 'SecurityError') }],
    ['missing', () => undefined],
    ['full', () => ({ ...memoryStorage(), setItem: () => { throw new DOMException('full', 'QuotaExceededError') } })],
  ])('are left to the database where localStorage is %s', (_, storage) => {
    const unsaved = createUnsavedDrafts(storage)
    unsaved.keep('real', early)
    unsaved.confirm('real', [early])
    expect(unsaved.read('real')).toEqual([])
  })
})
