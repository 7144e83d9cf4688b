import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fact } from '../../src/domain/fact'
import type { Draft } from '../../src/domain/storedContent'
import { createDatabase, databaseName } from '../../src/storage/database'
import type { StorageEnvironment } from '../../src/storage/environment'
import { keepMirror, type Mirror } from '../../src/storage/mirror/mirror'
import { packedFrom } from '../../src/storage/segment/segment'
import { emptyEnvironment, measurement, openTab, storedFacts, valueOf, type OpenedStore } from './support'

const name = databaseName('plan-a', 'real')
const opened: (OpenedStore & { readonly mirror: Mirror | null })[] = []

/** A browser, and the place beside it where mirrors are kept. */
interface World {
  readonly environment: StorageEnvironment
  readonly place: IDBFactory
}

const newWorld = (): World => ({ environment: emptyEnvironment(), place: new IDBFactory() })

/** The same mirrors, beside a browser that has lost everything. */
const lost = ({ place }: World): World => ({ environment: emptyEnvironment(), place })

async function tab({ environment, place }: World, delay = 0) {
  const own = await openTab(environment)
  await own.store.loadAll()
  const mirror = await keepMirror(own.store, { environment, openPlace: () => Promise.resolve(place), delay })
  opened.push({ ...own, mirror })
  return { ...own, mirror }
}

async function mirroredTab(world: World, delay = 0) {
  const { mirror, ...own } = await tab(world, delay)
  if (!mirror) throw new Error('there is no mirror')
  return { ...own, mirror }
}

function closeAll(): void {
  for (const { store, mirror } of opened.splice(0)) {
    mirror?.close()
    store.close()
  }
}

afterEach(closeAll)

const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id)
const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => measurement({ indicator: `A-${(from + index) % 7}`, written: `${from + index}`, value: `${from + index}` }))

const draft = (field: string, text: string) => ({ indicator: 'A-1', period: '2025-T1', field, text }) as Draft

/** How facts lie in a mirror. */
async function mirrored({ environment, place }: World) {
  const database = createDatabase(name, { ...environment, indexedDB: place })
  await database.open()
  const [rows, segments, people] = await Promise.all([database.facts.count(), database.segments.toArray(), database.people.toArray()])
  database.close()
  return { rows, segments: segments.map(({ count }) => count), people: people.map(({ name: own }) => own) }
}

describe('a mirror', () => {
  it('is handed a value, or a few packed, as soon as they are called saved', async () => {
    const world = newWorld()
    const { store } = await mirroredTab(world, 1_000_000)
    await store.append(many(1))
    await expect.poll(() => mirrored(world)).toMatchObject({ rows: 1 })
    await store.append(many(1, 1))
    await expect.poll(() => mirrored(world)).toMatchObject({ rows: 2 })
    await store.append(many(packedFrom, 100))
    await expect.poll(() => mirrored(world)).toMatchObject({ rows: 2, segments: [packedFrom] })
  })

  it('gives back everything, in its order, to a browser that has lost it', async () => {
    const world = newWorld()
    const { store, mirror } = await mirroredTab(world)
    await store.append(many(packedFrom + 20))
    await store.append(many(3, 1000))
    await store.people.keep({ id: 'author-1', name: 'Kari', role: '' })
    await store.drafts.write([draft('value', '9')], [])
    await mirror.copy()
    const facts = await storedFacts(store)
    closeAll()
    const empty = lost(world)
    const after = await mirroredTab(empty)
    expect(after.mirror.recovered).toBe(facts.length)
    expect(await storedFacts(after.store)).toEqual(facts)
    expect(valueOf(await after.store.people.all())).toEqual([{ id: 'author-1', name: 'Kari', role: '' }])
    expect(valueOf(await after.store.drafts.all())).toMatchObject([{ text: '9' }])
    expect(after.changes.map(({ kind }) => kind)).toEqual(['replaced', 'people'])
    const [next] = valueOf(await after.store.append(many(1, 2000)))
    expect(idsOf(await storedFacts(after.store))).toEqual([...idsOf(facts), next?.id])
    closeAll()
    expect((await mirroredTab(empty)).mirror.recovered).toBe(0)
  })

  it('lets rows that come after it gave back packed facts alone come behind them', async () => {
    const world = newWorld()
    const { store, mirror } = await mirroredTab(world)
    await store.append(many(packedFrom))
    await mirror.copy()
    const facts = await storedFacts(store)
    closeAll()
    const after = await mirroredTab(lost(world))
    const [next] = valueOf(await after.store.append(many(1, 2000)))
    expect(idsOf(await storedFacts(after.store))).toEqual([...idsOf(facts), next?.id])
    expect(idsOf(valueOf(await after.store.catchUp()).facts)).toEqual([])
  })

  it('gives back what is missing where something was stored before it was looked into', async () => {
    const world = newWorld()
    const { store, mirror } = await mirroredTab(world)
    const before = [...valueOf(await store.append(many(packedFrom))), ...valueOf(await store.append(many(2, 1000)))]
    await store.drafts.write([draft('value', '9'), draft('comment', 'before')], [])
    await mirror.copy()
    closeAll()
    const empty = lost(world)
    const early = await openTab(empty.environment)
    await early.store.loadAll()
    const meanwhile = valueOf(await early.store.append([...many(1, 5000), measurement({ indicator: 'A-0', written: '0', value: '0' })]))
    await early.store.drafts.write([draft('comment', 'since')], [])
    early.store.close()
    const after = await mirroredTab(empty)
    expect(valueOf(await after.store.drafts.all()).map(({ text }) => text).sort()).toEqual(['9', 'since'])
    const there = idsOf(await storedFacts(after.store))
    expect(new Set(there)).toEqual(new Set(idsOf([...before, ...meanwhile])))
    expect(there).toHaveLength(new Set(there).size)
  })

  it('follows what is packed, also into a segment that keeps its place', async () => {
    const world = newWorld()
    const { store, mirror } = await mirroredTab(world)
    await store.append(many(3))
    await store.append(many(packedFrom, 100))
    await mirror.copy()
    expect(await mirrored(world)).toMatchObject({ rows: 3, segments: [packedFrom] })
    await store.seal()
    await mirror.copy()
    expect(await mirrored(world)).toMatchObject({ rows: 0, segments: [packedFrom + 3] })
    const facts = await storedFacts(store)
    closeAll()
    expect(await storedFacts((await mirroredTab(lost(world))).store)).toEqual(facts)
  })

  it('gives back once what lies in it as a row and packed', async () => {
    const world = newWorld()
    const { store, mirror } = await mirroredTab(world)
    const facts = valueOf(await store.append(many(4)))
    await mirror.copy()
    await store.seal()
    await mirror.copy()
    const database = createDatabase(name, { ...world.environment, indexedDB: world.place })
    await database.open()
    await database.facts.put(facts[0] as Fact, 1)
    database.close()
    closeAll()
    expect(idsOf(await storedFacts((await mirroredTab(lost(world))).store))).toEqual(idsOf(facts))
  })

  it('says after a replacement only what took its place, and forgets a name that is deleted', async () => {
    const world = newWorld()
    const { store, mirror } = await mirroredTab(world)
    await store.append(many(packedFrom))
    await store.append(many(5, 1000))
    await store.people.keep({ id: 'author-1', name: 'Kari', role: '' })
    await mirror.copy()
    const [kept] = await storedFacts(store)
    await store.replaceAll({ ...valueOf(await store.readContent()), facts: [kept as Fact] }, '2025-05-02T10:00:00.000Z')
    await store.people.forget('author-1')
    await mirror.copy()
    expect(await mirrored(world)).toEqual({ rows: 1, segments: [], people: [] })
  })

  it('keeps no copy of nothing, and one of what was there before it', async () => {
    const world = newWorld()
    expect((await mirroredTab(world)).mirror.recovered).toBe(0)
    closeAll()
    const alone = await openTab(world.environment)
    await alone.store.loadAll()
    await alone.store.append(many(2))
    alone.store.close()
    expect((await mirroredTab(world)).mirror.recovered).toBe(0)
    expect(await mirrored(world)).toMatchObject({ rows: 2 })
  })

  it('is done without where the browser has no place for it, or refuses', async () => {
    const environment = emptyEnvironment()
    const { store } = await openTab(environment)
    await store.loadAll()
    opened.push({ store, changes: [], mirror: null })
    expect(await keepMirror(store, { environment, openPlace: () => Promise.resolve(null) })).toBeNull()
    const broken = { open: () => { throw new DOMException('no', 'QuotaExceededError') } } as unknown as IDBFactory
    expect(await keepMirror(store, { environment, openPlace: () => Promise.resolve(broken) })).toBeNull()
    expect((await store.append(many(1))).ok).toBe(true)
  })

  it('goes on without a mirror that cannot be written any more', async () => {
    const world = newWorld()
    const { store, mirror } = await mirroredTab(world)
    await store.append(many(1))
    mirror.close()
    expect((await store.append(many(1, 1))).ok).toBe(true)
    expect(await storedFacts(store)).toHaveLength(2)
  })
})
