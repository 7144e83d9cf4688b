import { describe, expect, it } from 'vitest'
import { computed } from 'vue'
import type { FactContent } from '../../src/domain/fact'
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
    void index.add({ facts: [another], segments: [] })
    expect(first.value).toEqual([])
    expect(readings).toBe(1)
    void index.add({ facts: [one], segments: [] })
    expect(first.value).toEqual([one])
    expect(readings).toBe(2)
  })

  it('gives everything, also of an indicator met for the first time', () => {
    const index = createFactIndex()
    const count = computed(() => index.all().length)
    expect(count.value).toBe(0)
    void index.add({ facts: [one, another], segments: [] })
    expect(count.value).toBe(2)
  })

  it('forgets what is not in the replacement', () => {
    const index = createFactIndex()
    void index.add({ facts: [one], segments: [] })
    const first = computed(() => index.of('A-01'))
    expect(first.value).toEqual([one])
    index.replace({ facts: [another], segments: [] })
    expect(first.value).toEqual([])
    expect(index.all()).toEqual([another])
  })

  it('gives a glance at the same facts, in every order of asking', () => {
    const later = identify(measurement({ author: 'author-2' }))
    const last = identify(measurement({ author: 'author-3' }))
    const index = createFactIndex()
    const seen = computed(() => index.glance('A-01'))
    expect(seen.value).toEqual([])
    void index.add({ facts: [], segments: packFacts([one, another], 0).map(openSegment) })
    expect(seen.value).toEqual([one])
    expect(index.of('A-01')).toEqual([one])
    void index.add({ facts: [], segments: packFacts([later], 2).map(openSegment) })
    expect(seen.value).toEqual([one, later])
    void index.add({ facts: [last], segments: [] })
    expect(seen.value).toEqual([one, later, last])
    expect(index.of('A-01')).toEqual([one, later, last])
    index.replace({ facts: [later], segments: [] })
    expect(seen.value).toEqual([later])
  })

  it('gives those of some types, packed or not, held or not', () => {
    const changed = identify({ ...measurement({}), type: 'responsible', responsible: 'Oppvekst', reason: '' } as unknown as FactContent)
    const later = identify({ ...measurement({}), type: 'responsible', responsible: 'Kultur', reason: '' } as unknown as FactContent)
    const index = createFactIndex()
    const seen = computed(() => index.glance('A-01', ['responsible', 'withdrawal']))
    void index.add({ facts: [], segments: packFacts([one, changed, another], 0).map(openSegment) })
    expect(seen.value).toEqual([changed])
    expect(index.of('A-01')).toEqual([one, changed])
    void index.add({ facts: [], segments: packFacts([later], 3).map(openSegment) })
    expect(seen.value).toEqual([changed, later])
    void index.add({ facts: [identify(measurement({ author: 'author-2' }))], segments: [] })
    expect(seen.value).toEqual([changed, later])
    expect(index.glance('A-02', ['responsible'])).toEqual([])
    expect(index.glance('A-01', [])).toEqual([])
  })

  it('makes anew what was glanced at, and holds what was asked for', () => {
    const index = createFactIndex()
    void index.add({ facts: [], segments: packFacts([one], 0).map(openSegment) })
    expect(index.glance('A-01')[0]).not.toBe(index.glance('A-01')[0])
    const [held] = index.of('A-01')
    expect(index.glance('A-01')[0]).toBe(held)
    expect(index.of('A-01')[0]).toBe(held)
  })

  it('keeps what is packed packed, and tells the same of it', () => {
    const index = createFactIndex()
    const first = computed(() => index.of('A-01'))
    expect(first.value).toEqual([])
    void index.add({ facts: [], segments: packFacts([one, another], 0).map(openSegment) })
    expect(first.value).toEqual([one])
    expect(index.of('A-02')).toEqual([another])
    expect(index.of('A-03')).toEqual([])
    expect(index.count()).toBe(2)
    const later = identify(measurement({ author: 'author-2' }))
    void index.add({ facts: [later], segments: [] })
    expect(first.value).toEqual([one, later])
    expect(index.count()).toBe(3)
    expect(index.all()).toEqual([one, another, later])
  })
})

describe('many indicators at once', () => {
  const many = Array.from({ length: 600 }, (_, index) => identify(measurement({ indicator: `A-${index}` })))
  const packed = () => ({ facts: [], segments: packFacts(many, 0).map(openSegment) })

  it('can be read at once, and are told of in turn until all have been', async () => {
    const index = createFactIndex()
    const looking = many.map(({ indicator }) => computed(() => index.of(indicator).length))
    expect(looking.every(({ value }) => value === 0)).toBe(true)
    const taken = index.add(packed())
    expect([index.count(), index.of('A-599').length]).toEqual([600, 1])
    expect(looking.at(-1)?.value).toBe(0)
    await taken
    expect(looking.every(({ value }) => value === 1)).toBe(true)
  })

  it('keep their order when a single fact comes meanwhile', async () => {
    const index = createFactIndex()
    for (const { indicator } of many) index.of(indicator)
    const taken = index.add(packed())
    const later = identify(measurement({ indicator: 'A-599', written: '2' }))
    await index.add({ facts: [later], segments: [] })
    await taken
    expect(index.of('A-599')).toEqual([many[599], later])
  })
})
