import { describe, expect, it } from 'vitest'
import { computed } from 'vue'
import { createFactIndex } from '../../src/stores/factIndex'
import { identify } from '../../src/storage/factId'
import { measurement } from '../storage/support'

const one = identify(measurement({ indicator: 'A-01' }))
const another = identify(measurement({ indicator: 'A-02' }))

describe('the fact index', () => {
  it('disturbs only those who look at the indicator', () => {
    const index = createFactIndex()
    let readings = 0
    const first = computed(() => {
      readings += 1
      return index.of('A-01')
    })
    expect(first.value).toEqual([])
    index.add([another])
    expect(first.value).toEqual([])
    expect(readings).toBe(1)
    index.add([one])
    expect(first.value).toEqual([one])
    expect(readings).toBe(2)
  })

  it('gives everything, also of an indicator met for the first time', () => {
    const index = createFactIndex()
    const count = computed(() => index.all().length)
    expect(count.value).toBe(0)
    index.add([one, another])
    expect(count.value).toBe(2)
  })

  it('forgets what is not in the replacement', () => {
    const index = createFactIndex()
    index.add([one])
    const first = computed(() => index.of('A-01'))
    expect(first.value).toEqual([one])
    index.replace([another])
    expect(first.value).toEqual([])
    expect(index.all()).toEqual([another])
  })
})
