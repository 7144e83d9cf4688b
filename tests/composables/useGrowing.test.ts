import { afterEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { sharedOut, useGrowing } from '../../src/composables/useGrowing'

let scope = effectScope()
afterEach(() => scope.stop())

/** Things that are made in frames given by hand. */
function growing(number: number, first?: number) {
  scope = effectScope()
  const total = shallowRef(number)
  const key = shallowRef('a')
  const target = new EventTarget()
  let waiting: (() => void) | null = null
  const later = (work: () => void) => {
    waiting = work
    return () => (waiting = null)
  }
  const frame = () => {
    const work = waiting
    waiting = null
    work?.()
    return work !== null
  }
  const count = scope.run(() => useGrowing(() => total.value, 10, () => key.value, { later, target: target as unknown as Window, ...(first === undefined ? {} : { first }) })) ?? shallowRef(0)
  return { total, key, count, frame, print: () => target.dispatchEvent(new Event('beforeprint')) }
}

describe('a page that grows', () => {
  it('has a few things at first and as many more in each frame, until all are there', () => {
    const { count, frame } = growing(25)
    expect([count.value, frame(), count.value, frame(), count.value, frame()]).toEqual([10, true, 20, true, 30, false])
  })

  it('has all of few things at once', () => {
    const { count, frame } = growing(10)
    expect([count.value, frame()]).toEqual([10, false])
  })

  it('goes on when there are more, and begins anew with other things', async () => {
    const { count, frame, total, key } = growing(10)
    total.value = 18
    await nextTick()
    expect([frame(), count.value, frame()]).toEqual([true, 20, false])
    key.value = 'b'
    await nextTick()
    expect([count.value, frame(), count.value]).toEqual([10, true, 20])
  })

  it('may have all of them at first, and come in steps only when it begins anew', async () => {
    const { count, frame, key } = growing(25, Infinity)
    expect([count.value, frame()]).toEqual([Infinity, false])
    key.value = 'b'
    await nextTick()
    expect([count.value, frame(), count.value]).toEqual([10, true, 20])
  })

  it('has everything on paper, and nothing to do after that', () => {
    const { count, frame, print } = growing(5000)
    print()
    expect([count.value, frame()]).toEqual([5000, false])
  })

  it('stops with its page', () => {
    const { count, frame } = growing(5000)
    scope.stop()
    expect([frame(), count.value]).toEqual([false, 10])
  })
})

describe('groups of a page that grows', () => {
  it('are filled one after the other', () => {
    expect(sharedOut([3, 0, 5, 4], 6)).toEqual([3, 0, 3, 0])
    expect(sharedOut([3, 5], 100)).toEqual([3, 5])
  })
})
