import { describe, expect, it } from 'vitest'
import { computed } from 'vue'
import { createFactIndex } from '../../src/stores/factIndex'
import { identify } from '../../src/storage/factId'
import { packFacts } from '../../src/storage/segment/pack'
import { openSegment } from '../../src/storage/segment/reader'
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
    index.add({ facts: [another], segments: [] })
    expect(first.value).toEqual([])
    expect(readings).toBe(1)
    index.add({ facts: [one], segments: [] })
    expect(first.value).toEqual([one])
    expect(readings).toBe(2)
  })

  it('gives everything, also of an indicator met for the first time', () => {
    const index = createFactIndex()
    const count = computed(() => index.all().length)
    expect(count.value).toBe(0)
    index.add({ facts: [one, another], segments: [] })
    expect(count.value).toBe(2)
  })

  it('forgets what is not in the replacement', () => {
    const index = createFactIndex()
    index.add({ facts: [one], segments: [] })
    const first = computed(() => index.of('A-01'))
    expect(first.value).toEqual([one])
    index.replace({ facts: [another], segments: [] })
    expect(first.value).toEqual([])
    expect(index.all()).toEqual([another])
  })

  it('keeps what is packed packed, and tells the same of it', () => {
    const index = createFactIndex()
    const first = computed(() => index.of('A-01'))
    expect(first.value).toEqual([])
    index.add({ facts: [], segments: packFacts([one, another], 0).map(openSegment) })
    expect(first.value).toEqual([one])
    expect(index.of('A-02')).toEqual([another])
    expect(index.of('A-03')).toEqual([])
    expect(index.count()).toBe(2)
    const later = identify(measurement({ author: 'author-2' }))
    index.add({ facts: [later], segments: [] })
    expect(first.value).toEqual([one, later])
    expect(index.count()).toBe(3)
    expect(index.all()).toEqual([one, another, later])
  })
})
