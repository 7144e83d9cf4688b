import { effectScope } from 'vue'
import { describe, expect, it } from 'vitest'
import { useOnline } from '../../src/composables/online'

describe('the network', () => {
  it('is followed until nobody looks', () => {
    const world = Object.assign(new EventTarget(), { navigator: { onLine: true } })
    const scope = effectScope()
    const online = scope.run(() => useOnline(world as unknown as Window))
    const become = (onLine: boolean) => {
      world.navigator.onLine = onLine
      world.dispatchEvent(new Event(onLine ? 'online' : 'offline'))
    }
    expect(online?.value).toBe(true)
    become(false)
    expect(online?.value).toBe(false)
    become(true)
    expect(online?.value).toBe(true)
    scope.stop()
    become(false)
    expect(online?.value).toBe(true)
  })
})
