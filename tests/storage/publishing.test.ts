import { describe, expect, it } from 'vitest'
import type { FactContent } from '../../src/domain/fact'
import type { Snapshot } from '../../src/domain/snapshot'
import { emptyEnvironment, measurement, openTab, storedFacts, valueOf } from './support'
import { storedSnapshot as snapshot } from './versions/stored'

const publication = { ...measurement(), type: 'publication', indicator: '', snapshot: snapshot.sha256, rules: '1.0' } as unknown as FactContent
/** What no database takes: it has no key. */
const unstorable = { ...snapshot, sha256: undefined } as unknown as Snapshot

describe('a publication', () => {
  it('is stored with its snapshot [R10.8]', async () => {
    const environment = emptyEnvironment()
    const { store } = await openTab(environment)
    const stored = valueOf(await store.append([publication], [snapshot]))
    const again = await openTab(environment)
    expect(await storedFacts(again.store)).toEqual(stored)
    expect(valueOf(await again.store.readSnapshots())).toEqual([snapshot])
  })

  it('is not stored where its snapshot cannot be', async () => {
    const { store } = await openTab(emptyEnvironment())
    expect((await store.append([publication], [unstorable])).ok).toBe(false)
    expect(await storedFacts(store)).toEqual([])
    expect(valueOf(await store.readSnapshots())).toEqual([])
  })

  it('comes with its snapshot from elsewhere, once', async () => {
    const { store } = await openTab(emptyEnvironment())
    const other = await openTab(emptyEnvironment())
    const facts = valueOf(await other.store.append([publication], [snapshot]))
    for (const added of [1, 0]) expect(valueOf(await store.merge(facts, [snapshot])).added).toHaveLength(added)
    expect(valueOf(await store.readSnapshots())).toEqual([snapshot])
    expect((await store.merge(facts, [unstorable])).ok).toBe(false)
  })
})
