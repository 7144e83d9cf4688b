import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { useColourScheme } from '../../src/composables/colourScheme'

function fakeRoot() {
  const attributes = new Map<string, string>()
  const root = { setAttribute: (name: string, value: string) => attributes.set(name, value) }
  return { attributes, root: root as unknown as HTMLElement }
}

function fakeMemory(kept: Record<string, string> = {}) {
  const memory = new Map(Object.entries(kept))
  return { memory, read: (key: string) => memory.get(key) ?? null, write: (key: string, value: string) => void memory.set(key, value) }
}

describe('the colour scheme', () => {
  it('follows the machine at first, and goes through light and dark', async () => {
    const { attributes, root } = fakeRoot()
    const kept = fakeMemory()
    const { scheme, next } = useColourScheme(kept, root)
    const seen = [scheme.value]
    for (let turn = 0; turn < 3; turn += 1) {
      next()
      seen.push(scheme.value)
    }
    expect(seen).toEqual(['auto', 'light', 'dark', 'auto'])
    next()
    await nextTick()
    expect(attributes.get('data-color-scheme')).toBe('light')
    expect(kept.memory.get('scheme')).toBe('light')
  })

  it('is light on paper, and itself again afterwards', () => {
    const { attributes, root } = fakeRoot()
    const page = new EventTarget()
    useColourScheme(fakeMemory({ scheme: 'dark' }), root, page)
    page.dispatchEvent(new Event('beforeprint'))
    expect(attributes.get('data-color-scheme')).toBe('light')
    page.dispatchEvent(new Event('afterprint'))
    expect(attributes.get('data-color-scheme')).toBe('dark')
  })

  it('is light wherever the page is shown as on paper', () => {
    const { attributes, root } = fakeRoot()
    const listeners: ((change: { matches: boolean }) => void)[] = []
    useColourScheme(fakeMemory({ scheme: 'dark' }), root, undefined, { addEventListener: (_, listener) => void listeners.push(listener) })
    for (const listener of listeners) listener({ matches: true })
    expect(attributes.get('data-color-scheme')).toBe('light')
    for (const listener of listeners) listener({ matches: false })
    expect(attributes.get('data-color-scheme')).toBe('dark')
  })

  it('is remembered, and a remembered word it does not know is left alone', () => {
    expect(useColourScheme(fakeMemory({ scheme: 'dark' }), fakeRoot().root).scheme.value).toBe('dark')
    expect(useColourScheme(fakeMemory({ scheme: 'pink' }), fakeRoot().root).scheme.value).toBe('auto')
  })
})
