import { Dexie } from 'dexie'
import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Snapshot } from '../../src/domain/snapshot'
import { failure } from '../../src/domain/result'
import type { FactStore } from '../../src/storage/factStore'
import { identify } from '../../src/storage/factId'
import { packFacts } from '../../src/storage/segment/pack'
import { segmentSize } from '../../src/storage/segment/segment'
import { emptyEnvironment, measurement, openTab, storedFacts, valueOf } from './support'

const many = (count: number, first = 0) => Array.from({ length: count }, (_, index) => measurement({ written: String(first + index), value: String(first + index) }))
const draft = { indicator: 'A-01', period: '2025-T2', field: 'value', text: 'det jeg skrev', at: '2025-05-03T12:00:00.000Z' }
const at = '2025-06-01T10:00:00.000Z'
const snapshot = { sha256: 'abc' } as Snapshot

/** Facts as another browser has them. */
async function factsFromElsewhere(count: number) {
  const { store } = await openTab(emptyEnvironment())
  const facts = valueOf(await store.append(many(count, 1000)))
  const content = valueOf(await store.readContent())
  store.close()
  return { facts, content }
}

const elsewhere = await factsFromElsewhere(300)

/** An import as a worker hands it over, with somebody who was not known. */
const packedApart = (count: number, signal?: AbortSignal) => {
  const segments = packFacts(many(count, 500).map((content) => identify(content)), 0)
  return { segments, people: [{ id: 'author-1', name: 'Kari', role: '' }], ...(signal && { signal }) }
}

/** Every kind of write, and how many facts it adds to the ten that are there; sealing adds none, replacing leaves its own. */
const writes: readonly [string, (store: FactStore) => Promise<unknown>, (before: number) => number][] = [
  ['an entry', (store) => store.append(many(1, 500)), (before) => before + 1],
  ['a paste', (store) => store.append(many(40, 500)), (before) => before + 40],
  ['an import, packed', (store) => store.append(many(300, 500)), (before) => before + 300],
  ['an import, packed apart from the page', (store) => store.appendPacked(packedApart(300)), (before) => before + 300],
  ['a packet or backup merged in', (store) => store.merge(elsewhere.facts), (before) => before + 300],
  ['a few facts merged in', (store) => store.merge(elsewhere.facts.slice(0, 5)), (before) => before + 5],
  ['a restore in the place of everything', (store) => store.replaceAll(elsewhere.content, at), () => 300],
  ['a publication with its snapshot', (store) => store.append(many(1, 500), [snapshot]), (before) => before + 1],
]

async function filled() {
  const opened = await openTab(emptyEnvironment())
  await opened.store.loadAll()
  const before = valueOf(await opened.store.append(many(10)))
  valueOf(await opened.store.drafts.write([draft], []))
  return { ...opened, before }
}

/** A disk that is full from the given write on. */
function fillDisk(): void {
  for (const name of ['add', 'put'] as const) {
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation((() => {
      throw new DOMException('no room', 'QuotaExceededError')
    }) as never)
  }
}

/** Loses the connection once, before the next transaction or just after it has reached the disk. */
function loseConnection(when: 'before' | 'after'): void {
  const prototype = Dexie.prototype as { transaction: (...all: unknown[]) => Promise<unknown> }
  const { transaction } = prototype
  let losses = 1
  vi.spyOn(prototype, 'transaction').mockImplementation(function (this: unknown, ...parameters) {
    if (losses-- <= 0) return transaction.apply(this, parameters)
    const lost = () => Promise.reject(new Dexie.DatabaseClosedError('Connection to Indexed Database server lost'))
    return when === 'before' ? (lost()) : transaction.apply(this, parameters).then(lost)
  })
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a full disk', () => {
  it.each(writes)('at %s: it is said, nothing of it is stored, and what was stored can be read and exported', async (_what, write, after) => {
    const { store, before } = await filled()
    fillDisk()
    expect(await write(store)).toEqual(failure('quota_exceeded'))
    expect(await storedFacts(store)).toEqual(before)
    const content = valueOf(await store.readContent())
    expect(content.facts).toEqual(before)
    expect(content.drafts).toEqual([draft])
    expect(content.snapshots).toEqual([])
    vi.restoreAllMocks()
    await write(store)
    expect(await storedFacts(store)).toHaveLength(after(10))
    store.close()
  })

  it('at a draft: it is said, and the one that was kept is still there', async () => {
    const { store } = await filled()
    fillDisk()
    expect(await store.drafts.write([{ ...draft, text: 'noe mer' }], [])).toEqual(failure('quota_exceeded'))
    vi.restoreAllMocks()
    expect(valueOf(await store.drafts.all())).toEqual([draft])
    store.close()
  })

  it('at packing: the rows stay, and are packed later', async () => {
    const { store, before } = await filled()
    fillDisk()
    expect(await store.seal()).toBe(0)
    expect(await storedFacts(store)).toEqual(before)
    vi.restoreAllMocks()
    expect(await store.seal()).toBe(10)
    expect(await storedFacts(store)).toEqual(before)
    store.close()
  })
})

describe('a connection that is lost', () => {
  const cases = writes.flatMap(([what, write, after]) => (['before', 'after'] as const).map((when) => [when, what, write, after] as const))

  it.each(cases)('%s the writing of %s: it is opened again, and everything is there once', async (when, _what, write, after) => {
    const { store } = await filled()
    loseConnection(when)
    expect(await write(store)).toMatchObject({ ok: true })
    vi.restoreAllMocks()
    const ids = (await storedFacts(store)).map(({ id }) => id)
    expect(ids).toHaveLength(after(10))
    expect(new Set(ids).size).toBe(ids.length)
    store.close()
  })

  it.each(['before', 'after'] as const)('%s packing: every fact is where it was or packed', async (when) => {
    const { store, before } = await filled()
    loseConnection(when)
    await store.seal()
    vi.restoreAllMocks()
    expect(await storedFacts(store)).toEqual(before)
    store.close()
  })

  it.each(['before', 'after'] as const)('%s a draft: it is kept', async (when) => {
    const { store } = await filled()
    loseConnection(when)
    valueOf(await store.drafts.write([{ ...draft, text: 'noe mer' }], []))
    vi.restoreAllMocks()
    expect(valueOf(await store.drafts.all())).toEqual([{ ...draft, text: 'noe mer' }])
    store.close()
  })
})

describe('an import that is given up while it is written', () => {
  it.each([0, 1])('after %i of its parts leaves nothing behind, no name either, and can be carried out later', async (parts) => {
    const { store, before, changes } = await filled()
    const told = changes.length
    const enough = new AbortController()
    if (parts === 0) enough.abort()
    const packed = packedApart(segmentSize + 1, enough.signal)
    expect(await store.appendPacked({ ...packed, tell: () => enough.abort() })).toEqual({ ok: true, value: null })
    expect(await storedFacts(store)).toEqual(before)
    expect([valueOf(await store.people.all()), changes.length]).toEqual([[], told])
    expect(await store.appendPacked(packedApart(segmentSize + 1))).toMatchObject({ ok: true, value: { segments: [{}, {}] } })
    expect(await storedFacts(store)).toHaveLength(before.length + segmentSize + 1)
    expect(valueOf(await store.people.all())).toEqual([{ id: 'author-1', name: 'Kari', role: '' }])
    store.close()
  })
})
