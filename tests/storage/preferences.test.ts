import { describe, expect, it } from 'vitest'
import { createPreferences } from '../../src/storage/preferences'

function memoryStorage(): Storage {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage
}

describe('preferences', () => {
  it('are read back by the next page', () => {
    const storage = memoryStorage()
    createPreferences({ storage: () => storage, window: () => undefined }).write('plan', 'a')
    expect(createPreferences({ storage: () => storage, window: () => undefined }).read('plan')).toBe('a')
  })

  it.each([
    ['denied', () => { throw new DOMException('denied', 'SecurityError') }],
    ['missing', () => undefined],
    ['full', () => ({ getItem: () => null, setItem: () => { throw new DOMException('full', 'QuotaExceededError') } }) as unknown as Storage],
  ])('last as long as the page where localStorage is %s', (_, storage) => {
    const preferences = createPreferences({ storage, window: () => undefined })
    expect(preferences.read('plan')).toBeNull()
    preferences.write('plan', 'a')
    expect(preferences.read('plan')).toBe('a')
  })

  it('tell when another tab writes, until stopped', () => {
    const window = new EventTarget()
    const preferences = createPreferences({ storage: memoryStorage, window: () => window })
    const heard: (string | null)[] = []
    const stop = preferences.follow('source', (value) => heard.push(value))
    const write = (key: string, newValue: string) => window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }))
    write('malstyring:source', 'example')
    write('malstyring:plan', 'a')
    stop()
    write('malstyring:source', 'real')
    expect(heard).toEqual(['example'])
  })
})
