import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { identify } from '../../src/storage/factId'
import { createDatabase, databaseName } from '../../src/storage/database'
import { copyOthers, planIdIn } from '../../src/storage/mirror/others'
import { keepMirror } from '../../src/storage/mirror/mirror'
import { versionSteps } from '../../src/storage/versions'
import { declareVersions } from '../../src/storage/versions/declare'
import { emptyEnvironment, measurement, openTab, storedFacts } from './support'

function newWorld() {
  const [environment, place] = [emptyEnvironment(), new IDBFactory()]
  return { environment, openPlace: () => Promise.resolve(place), place }
}

type World = ReturnType<typeof newWorld>

const many = (count: number) => Array.from({ length: count }, (_, index) => measurement({ indicator: `A-${index}`, written: '1', value: '1' }))
const open = databaseName('plan-a', 'real')

async function store({ environment }: World, planId: string, count: number, source: 'real' | 'example' = 'real'): Promise<void> {
  const own = await openTab(environment, source, planId)
  await own.store.append(many(count))
  own.store.close()
}

/** How many facts a browser that has lost everything is given back. */
async function givenBack({ openPlace }: World, planId: string): Promise<number> {
  const environment = emptyEnvironment()
  const own = await openTab(environment, 'real', planId)
  const mirror = await keepMirror(own.store, { environment, openPlace })
  mirror?.close()
  const facts = await storedFacts(own.store)
  own.store.close()
  return facts.length
}

/** Opens a database as it lies, and tells what version it has. */
async function versionOf({ environment }: World, planId: string): Promise<number> {
  const database = new Dexie(databaseName(planId, 'real'), { indexedDB: environment.indexedDB as IDBFactory, IDBKeyRange: environment.IDBKeyRange as typeof IDBKeyRange })
  await database.open()
  database.close()
  return database.verno
}

describe('plans that are not open', () => {
  it('are copied where they have no mirror', async () => {
    const world = newWorld()
    await store(world, 'plan-b', 3)
    await store(world, 'plan/with/strokes', 2)
    await copyOthers(open, world)
    expect(await givenBack(world, 'plan-b')).toBe(3)
    expect(await givenBack(world, 'plan/with/strokes')).toBe(2)
  })

  it.each(versionSteps.slice(0, -1).map(({ version }) => version))('are copied where a program of version %i left them', async (version) => {
    const world = newWorld()
    const { indexedDB, IDBKeyRange } = world.environment
    const older = new Dexie(databaseName('plan-b', 'real'), { indexedDB: indexedDB as IDBFactory, IDBKeyRange: IDBKeyRange as never })
    declareVersions(older, versionSteps.filter((step) => step.version <= version))
    await older.table('facts').bulkAdd(many(4).map((content) => identify({ ...content, plan: 'plan-b' })))
    await older.table('settings').put({ key: 'epoch', value: 'first' })
    older.close()
    await copyOthers(open, world)
    expect(await givenBack(world, 'plan-b')).toBe(4)
  })

  it('are copied again where something was stored that nobody came to copy', async () => {
    const world = newWorld()
    await store(world, 'plan-b', 3)
    await copyOthers(open, world)
    await store(world, 'plan-b', 2)
    await copyOthers(open, world)
    expect(await givenBack(world, 'plan-b')).toBe(5)
  })

  it('are not opened anew where their mirrors say the same', async () => {
    const world = newWorld()
    await store(world, 'plan-b', 3)
    await copyOthers(open, world)
    const opening = vi.spyOn(world.environment.indexedDB as IDBFactory, 'open')
    await copyOthers(open, world)
    expect(opening.mock.calls.map(([name, version]) => [name, version])).toEqual([[databaseName('plan-b', 'real'), undefined]])
  })

  it('are left alone where they are invented, or a newer program wrote them', async () => {
    const world = newWorld()
    await store(world, 'plan-b', 3, 'example')
    const newer = createDatabase(databaseName('plan-c', 'real'), world.environment)
    newer.version(99).stores({})
    await newer.open()
    newer.close()
    await copyOthers(open, world)
    expect((await world.place.databases()).map(({ name }) => name)).not.toContain(databaseName('plan-b', 'example'))
    expect(await versionOf(world, 'plan-c')).toBe(99)
    expect((await world.place.databases()).map(({ name }) => name)).not.toContain(databaseName('plan-c', 'real'))
  })

  it('leave the one that is open to whoever opened it', async () => {
    const world = newWorld()
    await store(world, 'plan-a', 3)
    await copyOthers(open, world)
    expect(await world.place.databases()).toEqual([])
  })
})

describe('the name of a database', () => {
  it.each([
    ['malstyring/plan-a/real', 'plan-a'],
    ['malstyring/a/b/real', 'a/b'],
    ['malstyring/plan-a/example', null],
    ['malstyring/real', null],
    ['malstyring//real', null],
    ['malstyring/log', null],
    ['something/plan-a/real', null],
  ])('%s is of the plan %s', (name, planId) => {
    expect(planIdIn(name)).toBe(planId)
  })
})
