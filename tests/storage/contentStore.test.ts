import { describe, expect, it } from 'vitest'
import { failure } from '../../src/domain/result'
import type { Draft, Person, StoredContent } from '../../src/domain/storedContent'
import { identify } from '../../src/storage/factId'
import { currentVersion } from '../../src/storage/versions'
import { emptyEnvironment, measurement, openTab, storedFacts, valueOf } from './support'
import { storedSnapshot as published } from './versions/stored'

const person: Person = { id: 'author-1', name: 'Kari', role: 'controller' }
const draft: Draft = { indicator: 'A-01', period: '2025-T1', field: 'value', text: '91,', at: '2025-05-02T10:00:00.000Z' }

async function filledStore() {
  const { store } = await openTab(emptyEnvironment())
  const facts = valueOf(await store.append([measurement(), measurement({ indicator: 'A-02' })]))
  await store.people.keep(person)
  await store.drafts.write([draft], [])
  return { store, facts }
}

describe('content', () => {
  it('is read whole', async () => {
    const { store, facts } = await filledStore()
    expect(valueOf(await store.readContent())).toEqual({ version: currentVersion, facts, people: [person], drafts: [draft], snapshots: [] })
    store.close()
  })

  it('is kept as a safety copy when it is replaced, and can be put back', async () => {
    const { store, facts } = await filledStore()
    const before = valueOf(await store.readContent())
    const other: StoredContent = { version: currentVersion, facts: [identify(measurement({ indicator: 'B-01' }))], people: [], drafts: [], snapshots: [published] }
    expect(valueOf(await store.replaceAll(other, '2025-06-01T08:00:00.000Z'))).toEqual([])
    expect(valueOf(await store.readContent())).toEqual(other)

    const [copy] = valueOf(await store.listSafetyCopies())
    expect(copy).toMatchObject({ at: '2025-06-01T08:00:00.000Z', factCount: facts.length })
    const kept = valueOf(await store.readSafetyCopy(copy?.key ?? 0))
    expect(kept).toEqual(before)

    await store.replaceAll(kept as StoredContent, '2025-06-01T09:00:00.000Z')
    expect(valueOf(await store.readContent())).toEqual(before)
    expect(valueOf(await store.listSafetyCopies()).map((entry) => entry.factCount)).toEqual([1, 2])
    store.close()
  })

  it('leaves out and reports facts that do not vouch for themselves', async () => {
    const { store } = await filledStore()
    const good = identify(measurement({ indicator: 'B-01' }))
    const forged = { ...identify(measurement({ indicator: 'B-02' })), value: '1' }
    const refused = valueOf(await store.replaceAll({ version: 1, facts: [forged, good], people: [], drafts: [] }, 'now'))
    expect(refused).toEqual([{ position: 0, id: forged.id, reason: 'changed_content' }])
    expect(await storedFacts(store)).toEqual([good])
    store.close()
  })

  it('is not touched by a backup from a newer program', async () => {
    const { store, facts } = await filledStore()
    const newer: StoredContent = { version: 99, facts: [], people: [], drafts: [] }
    expect(await store.replaceAll(newer, 'now')).toEqual(failure('newer_database'))
    expect(await storedFacts(store)).toEqual(facts)
    expect(valueOf(await store.listSafetyCopies())).toEqual([])
    store.close()
  })

  it('has no safety copy of a missing key', async () => {
    const { store } = await filledStore()
    expect(valueOf(await store.readSafetyCopy(77))).toBeNull()
    store.close()
  })
})

describe('people', () => {
  it('are forgotten without touching the facts', async () => {
    const { store, facts } = await filledStore()
    await store.people.forget(person.id)
    expect(valueOf(await store.people.all())).toEqual([])
    expect(await storedFacts(store)).toEqual(facts)
    store.close()
  })

  it('that are known keep their name when others are added', async () => {
    const { store } = await filledStore()
    await store.people.addMissing([{ ...person, name: 'Someone else' }, { id: 'author-2', name: 'Ola', role: '' }])
    expect(valueOf(await store.people.all()).map(({ name }) => name)).toEqual(['Kari', 'Ola'])
    store.close()
  })
})

describe('drafts', () => {
  it('are overwritten at the same place and discarded there', async () => {
    const { store } = await filledStore()
    await store.drafts.write([{ ...draft, text: '91,3' }, { ...draft, field: 'comment', text: 'fordi' }], [])
    expect(valueOf(await store.drafts.all()).map(({ text }) => text).sort()).toEqual(['91,3', 'fordi'])
    await store.drafts.write([], [draft])
    expect(valueOf(await store.drafts.all()).map(({ text }) => text)).toEqual(['fordi'])
    store.close()
  })
})
