import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Fact } from '../../src/domain/fact'
import { createDatabase, databaseName } from '../../src/storage/database'
import type { StorageEnvironment } from '../../src/storage/environment'
import { packedFrom } from '../../src/storage/segment/segment'
import { emptyEnvironment, measurement, openTab, storedFacts, valueOf, type OpenedStore } from './support'

const opened: OpenedStore[] = []

async function tab(environment: StorageEnvironment): Promise<OpenedStore> {
  const own = await openTab(environment)
  opened.push(own)
  await own.store.loadAll()
  return own
}

afterEach(() => {
  for (const { store } of opened.splice(0)) store.close()
})

const many = (count: number) => Array.from({ length: count }, (_, index) => measurement({ indicator: `A-${index % 7}`, written: `${index}`, value: `${index}` }))
const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id)

/** How many facts lie as rows, and how many in each segment. */
async function laidOut(environment: StorageEnvironment) {
  const database = createDatabase(databaseName('plan-a', 'real'), environment)
  await database.open()
  const [rows, segments] = await Promise.all([database.facts.count(), database.segments.toArray()])
  database.close()
  return { rows, segments: segments.map(({ count }) => count) }
}

/** Every fact that a tab has been told of, counted with repetition. */
const toldOf = ({ changes }: OpenedStore) =>
  changes.flatMap((change) => (change.kind === 'added' ? [...idsOf(change.facts), ...change.segments.flatMap((segment) => segment.after(0).map(({ fact }) => fact.id))] : []))

describe('sealing', () => {
  it('packs the rows and changes nothing that can be read', async () => {
    const environment = emptyEnvironment()
    const { store, changes } = await tab(environment)
    const stored = valueOf(await store.append(many(20)))
    const told = changes.length
    expect(await store.seal()).toBe(20)
    expect(await laidOut(environment)).toEqual({ rows: 0, segments: [20] })
    expect(changes).toHaveLength(told)
    expect(await storedFacts((await tab(environment)).store)).toEqual(stored)
    expect(valueOf(await store.readContent()).facts).toEqual(stored)
  })

  it('fills the newest segment first', async () => {
    const environment = emptyEnvironment()
    const { store } = await tab(environment)
    const first = valueOf(await store.append(many(5)))
    await store.seal()
    const second = valueOf(await store.append(many(3)))
    await store.seal()
    expect(await laidOut(environment)).toEqual({ rows: 0, segments: [8] })
    expect(idsOf(await storedFacts((await tab(environment)).store))).toEqual(idsOf([...first, ...second]))
  })

  it('has nothing to do twice', async () => {
    const { store } = await tab(emptyEnvironment())
    await store.append(many(2))
    expect([await store.seal(), await store.seal()]).toEqual([2, 0])
  })

  it('leaves rows alone that it could not give back as they are', async () => {
    const environment = emptyEnvironment()
    const { store } = await tab(environment)
    const [fact] = valueOf(await store.append(many(1)))
    const database = createDatabase(databaseName('plan-a', 'real'), environment)
    await database.open()
    await database.facts.add({ ...(fact as Fact), id: 'skole:no-id-of-ours' })
    database.close()
    expect(await store.seal()).toBe(0)
    expect(await laidOut(environment)).toEqual({ rows: 2, segments: [] })
  })

  it('comes by itself once many rows lie', async () => {
    const idle: (() => void)[] = []
    const environment = emptyEnvironment({ whenIdle: (work) => idle.push(work) })
    const { store } = await tab(environment)
    for (let round = 0; round < 3; round += 1) await store.append(many(200))
    expect(idle).toHaveLength(1)
    idle.forEach((work) => work())
    await vi.waitFor(async () => expect(await laidOut(environment)).toEqual({ rows: 0, segments: [600] }))
  })

  it('is left to the tab that is at it', async () => {
    const busy = { request: (_: string, __: unknown, work: (lock: null) => unknown) => Promise.resolve(work(null)) } as unknown as LockManager
    const { store } = await tab(emptyEnvironment({ locks: busy }))
    await store.append(many(2))
    expect(await store.seal()).toBe(0)
  })
})

describe('other tabs, when one seals', () => {
  it('miss nothing that was sealed before they read it, and take nothing twice', async () => {
    const environment = emptyEnvironment({ openChannel: null })
    const [writer, reader] = [await tab(environment), await tab(environment)]
    const known = valueOf(await writer.store.append(many(3)))
    await reader.store.catchUp()
    const unread = valueOf(await writer.store.append(many(4)))
    await writer.store.seal()
    await reader.store.catchUp()
    expect(toldOf(reader)).toEqual(idsOf([...known, ...unread]))
    const later = valueOf(await writer.store.append(many(1)))
    await reader.store.catchUp()
    expect(toldOf(reader)).toEqual(idsOf([...known, ...unread, ...later]))
  })

  it('read on when they have written meanwhile themselves', async () => {
    const environment = emptyEnvironment({ openChannel: null })
    const [one, other] = [await tab(environment), await tab(environment)]
    const written: Fact[] = []
    for (let round = 0; round < 6; round += 1) {
      const [mine, theirs] = await Promise.all([one.store.append(many(round % 2 ? 2 : packedFrom)), other.store.append(many(3))])
      written.push(...valueOf(mine), ...valueOf(theirs))
      if (round % 3 === 1) await (round % 2 ? one : other).store.seal()
    }
    await Promise.all([one.store.catchUp(), other.store.catchUp()])
    await Promise.all([one.store.catchUp(), other.store.catchUp()])
    expect(toldOf(one).sort()).toEqual(idsOf(written).sort())
    expect(toldOf(other).sort()).toEqual(idsOf(written).sort())
    expect(idsOf(await storedFacts((await tab(environment)).store)).sort()).toEqual(idsOf(written).sort())
  })
})

describe('many facts at once', () => {
  it('are packed from the first, and the next rows come behind them', async () => {
    const environment = emptyEnvironment()
    const { store, changes } = await tab(environment)
    const first = valueOf(await store.append(many(2)))
    const imported = valueOf(await store.append(many(packedFrom)))
    const last = valueOf(await store.append(many(1)))
    expect(await laidOut(environment)).toEqual({ rows: 3, segments: [packedFrom] })
    expect(changes.map((change) => change.kind === 'added' && change.segments.length)).toEqual([0, 1, 0])
    expect(idsOf(await storedFacts((await tab(environment)).store)).sort()).toEqual(idsOf([...first, ...imported, ...last]).sort())
  })

  it('are merged once, however often they come, packed or not', async () => {
    const environment = emptyEnvironment()
    const { store } = await tab(environment)
    const facts = valueOf(await store.append(many(packedFrom)))
    const { store: another } = await tab(environment)
    const again = valueOf(await another.merge(facts))
    expect([again.added.length, again.known]).toEqual([0, packedFrom])
    const elsewhere = await tab(emptyEnvironment())
    expect(valueOf(await elsewhere.store.merge(facts.slice(0, 10))).added).toHaveLength(10)
    await elsewhere.store.seal()
    const rest = valueOf(await elsewhere.store.merge(facts))
    expect([rest.added.length, rest.known]).toEqual([packedFrom - 10, 10])
    expect(idsOf(await storedFacts(elsewhere.store)).sort()).toEqual(idsOf(facts).sort())
  })

  it('take the place of everything and come back', async () => {
    const environment = emptyEnvironment()
    const { store } = await tab(environment)
    const facts = valueOf(await store.append(many(packedFrom)))
    const content = valueOf(await store.readContent())
    await store.append(many(3))
    await store.replaceAll(content, '2025-06-01T00:00:00.000Z')
    expect(await storedFacts(store)).toEqual(facts)
  })
})
