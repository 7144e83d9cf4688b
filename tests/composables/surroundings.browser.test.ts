import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useSurroundings } from '../../src/composables/surroundings'

/** Media queries that a test can turn on and off. */
function fakeMedia() {
  const lists = new Map<string, { matches: boolean; listeners: Set<() => void> }>()
  const listOf = (query: string) => {
    const known = lists.get(query) ?? { matches: false, listeners: new Set() }
    lists.set(query, known)
    return known
  }
  return {
    matches(query: string): MediaQueryList {
      const list = listOf(query)
      const fake = {
        get matches() {
          return list.matches
        },
        addEventListener: (_: string, listener: () => void) => list.listeners.add(listener),
        removeEventListener: (_: string, listener: () => void) => list.listeners.delete(listener),
      }
      return fake as unknown as MediaQueryList
    },
    turn(part: string, matches: boolean): void {
      for (const [query, list] of lists) {
        if (!query.includes(part)) continue
        list.matches = matches
        list.listeners.forEach((listener) => listener())
      }
    },
    listening: () => [...lists.values()].reduce((sum, { listeners }) => sum + listeners.size, 0),
  }
}

const scope = effectScope()
afterEach(() => scope.stop())

describe('useSurroundings', () => {
  it('follows the chosen look before the machine’s, and paper before both', async () => {
    const media = fakeMedia()
    const root = document.createElement('div')
    root.setAttribute('data-color-scheme', 'auto')
    const seen = scope.run(() => useSurroundings({ root, matches: media.matches }))
    expect(seen?.value.dark).toBe(false)
    media.turn('dark', true)
    expect(seen?.value.dark).toBe(true)
    media.turn('print', true)
    expect(seen?.value.dark).toBe(false)
    media.turn('print', false)
    root.setAttribute('data-color-scheme', 'light')
    await vi.waitFor(() => expect(seen?.value.dark).toBe(false))
    media.turn('dark', false)
    root.setAttribute('data-color-scheme', 'dark')
    await vi.waitFor(() => expect(seen?.value.dark).toBe(true))
    media.turn('max-width', true)
    expect(seen?.value.compact).toBe(true)
    scope.stop()
    expect(media.listening()).toBe(0)
  })
})
