import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { success } from '../../src/domain/result'
import type { Fact } from '../../src/domain/fact'
import type { StorageEnvironment } from '../../src/storage/environment'
import { identify } from '../../src/storage/factId'
import type { FactStore } from '../../src/storage/factStore'
import { emptyEnvironment, measurement, openTab, storedFacts, until, valueOf } from './support'

const open: FactStore[] = []

async function tab(environment: StorageEnvironment, source: 'real' | 'example' = 'real') {
  const opened = await openTab(environment, source)
  open.push(opened.store)
  return opened
}

afterEach(() => {
  for (const store of open.splice(0)) store.close()
})

const idsOf = (facts: readonly Fact[]) => facts.map((fact) => fact.id)

describe('append', () => {
  it('gives facts that a new browser session reads back, in order', async () => {
    const environment = emptyEnvironment()
    const { store } = await tab(environment)
    const stored = valueOf(await store.append([measurement(), measurement({ indicator: 'A-02' })]))
    store.close()
    const again = await tab(environment)
    expect(await storedFacts(again.store)).toEqual(stored)
  })

  it('tells this tab once, after the write', async () => {
    const { store, changes } = await tab(emptyEnvironment())
    const stored = valueOf(await store.append([measurement()]))
    expect(changes).toEqual([{ kind: 'added', facts: stored, segments: [] }])
  })

  it('keeps the facts of two tabs that write at the same time', async () => {
    const environment = emptyEnvironment()
    const one = await tab(environment)
    const other = await tab(environment)
    await Promise.all([one.store.loadAll(), other.store.loadAll()])
    const writes = Array.from({ length: 10 }, (_, index) => (index % 2 ? one : other).store.append([measurement()]))
    const written = (await Promise.all(writes)).flatMap(valueOf)
    const seenBy = (changes: typeof one.changes) =>
      changes.flatMap((change) => (change.kind === 'added' ? idsOf(change.facts) : []))
    await until(() => seenBy(one.changes).length >= 10 && seenBy(other.changes).length >= 10)
    expect(seenBy(one.changes).sort()).toEqual(idsOf(written).sort())
    expect(seenBy(other.changes).sort()).toEqual(idsOf(written).sort())
  })
})

describe('other tabs', () => {
  it('hear of a new fact at once', async () => {
    const environment = emptyEnvironment()
    const writer = await tab(environment)
    const reader = await tab(environment)
    await reader.store.loadAll()
    const stored = valueOf(await writer.store.append([measurement()]))
    await until(() => reader.changes.length > 0)
    expect(reader.changes).toEqual([{ kind: 'added', facts: stored, segments: [] }])
  })

  it('find it when the page becomes visible, where tabs cannot talk', async () => {
    const page = new EventTarget()
    const environment = emptyEnvironment({ openChannel: null, page })
    const writer = await tab(environment)
    const reader = await tab(environment)
    await reader.store.loadAll()
    const stored = valueOf(await writer.store.append([measurement()]))
    expect(reader.changes).toEqual([])
    page.dispatchEvent(new Event('visibilitychange'))
    await until(() => reader.changes.length > 0)
    expect(reader.changes).toEqual([{ kind: 'added', facts: stored, segments: [] }])
  })

  it('read everything again when the content was replaced', async () => {
    const environment = emptyEnvironment()
    const writer = await tab(environment)
    const reader = await tab(environment)
    await writer.store.append([measurement()])
    await reader.store.loadAll()
    expect(reader.changes).toEqual([])
    const replacement = identify(measurement({ indicator: 'A-09' }))
    await writer.store.replaceAll({ version: 1, facts: [replacement], people: [], drafts: [] }, '2025-06-01T00:00:00.000Z')
    const replaced = () => reader.changes.find((change) => change.kind === 'replaced')
    await until(() => replaced() !== undefined)
    expect(replaced()).toEqual({ kind: 'replaced', facts: [replacement], segments: [] })
  })

  it('hear of a new name', async () => {
    const environment = emptyEnvironment()
    const writer = await tab(environment)
    const reader = await tab(environment)
    await writer.store.people.keep({ id: 'author-1', name: 'Kari', role: '' })
    await until(() => reader.changes.length > 0)
    expect(reader.changes).toEqual([{ kind: 'people' }])
    expect(valueOf(await reader.store.people.all())).toEqual([{ id: 'author-1', name: 'Kari', role: '' }])
  })
})

describe('merge', () => {
  const pool = Array.from({ length: 12 }, (_, index) => identify(measurement({ indicator: `A-${index}` })))
  const someFacts = fc.subarray(pool).chain((facts) => fc.shuffledSubarray(facts, { minLength: facts.length }))

  async function mergedIds(...batches: Fact[][]): Promise<string[]> {
    const { store } = await openTab(emptyEnvironment())
    for (const batch of batches) valueOf(await store.merge(batch))
    const facts = await storedFacts(store)
    store.close()
    return idsOf(facts).sort()
  }

  it('is set union: the order and the repetition of batches do not matter', async () => {
    await fc.assert(
      fc.asyncProperty(someFacts, someFacts, async (one, other) => {
        const union = [...new Set([...idsOf(one), ...idsOf(other)])].sort()
        expect(await mergedIds(one, other)).toEqual(union)
        expect(await mergedIds(other, one)).toEqual(union)
        expect(await mergedIds(one, other, one, other)).toEqual(union)
      }),
      { numRuns: 15 },
    )
  })

  it('says what it added, what was known and what it refused', async () => {
    const { store } = await tab(emptyEnvironment())
    const [known, fresh, other] = pool as [Fact, Fact, Fact]
    await store.merge([known])
    const forged = { ...other, value: '100' }
    const foreign = identify(measurement({ plan: 'plan-b' }))
    const merged = await store.merge([known, fresh, fresh, forged, foreign, 'text', { id: 'x' }])
    expect(merged).toEqual(
      success({
        added: [fresh],
        known: 1,
        refused: [
          { position: 3, id: other.id, reason: 'changed_content' },
          { position: 4, id: foreign.id, reason: 'other_plan' },
          { position: 5, id: '', reason: 'not_a_fact' },
          { position: 6, id: 'x', reason: 'not_a_fact' },
        ],
      }),
    )
    expect(await storedFacts(store)).toHaveLength(2)
  })

  it('never lets a forged fact take the place of a stored one', async () => {
    const { store } = await tab(emptyEnvironment())
    const [stored] = valueOf(await store.append([measurement()])) as [Fact]
    await store.merge([{ ...stored, value: '100' }])
    expect(await storedFacts(store)).toEqual([stored])
  })

  it('leaves out what another tab has added meanwhile', async () => {
    const environment = emptyEnvironment({ openChannel: null })
    const one = await tab(environment)
    const other = await tab(environment)
    await Promise.all([one.store.loadAll(), other.store.loadAll()])
    await Promise.all([one.store.merge(pool), other.store.merge(pool)])
    expect(await storedFacts(one.store)).toHaveLength(pool.length)
  })

  it('drops members that begin with _ and keeps the rest as it was hashed', async () => {
    const { store } = await tab(emptyEnvironment())
    const [fact] = pool as [Fact]
    await store.merge([{ ...fact, _rev: '3-abc' }])
    expect(await storedFacts(store)).toEqual([fact])
  })
})

describe('the real and the example', () => {
  it('never see each other', async () => {
    const environment = emptyEnvironment()
    const real = await tab(environment)
    const example = await tab(environment, 'example')
    await real.store.append([measurement()])
    await example.store.append([measurement({ indicator: 'A-02' }), measurement()])
    expect(await storedFacts(real.store)).toHaveLength(1)
    expect(valueOf(await example.store.clearExample())).toBeUndefined()
    expect(await storedFacts(example.store)).toEqual([])
    expect(await storedFacts(real.store)).toHaveLength(1)
  })

  it('only the example may be emptied', async () => {
    const { store } = await tab(emptyEnvironment())
    await expect(store.clearExample()).rejects.toThrow('only the example')
  })
})
