import { Dexie } from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { failure } from '../../src/domain/result'
import { createDatabase, databaseName } from '../../src/storage/database'
import { browserEnvironment } from '../../src/storage/environment'
import { openStore } from '../../src/storage/factStore'
import { readRoom } from '../../src/storage/room'
import { currentVersion } from '../../src/storage/versions'
import { measurement, openTab, storedFacts, until, valueOf } from './support'

const environment = { ...browserEnvironment(), blockedPatience: 200 }
const name = databaseName('plan-a', 'real')
const closing: (() => void)[] = []

async function tab() {
  const opened = await openTab(environment)
  closing.push(() => opened.store.close())
  await opened.store.loadAll()
  return opened
}

function newerDatabase(): Dexie {
  const database = createDatabase(name, environment)
  database.version(currentVersion + 1).stores({ approvals: '++' })
  closing.push(() => database.close())
  return database
}

afterEach(async () => {
  for (const close of closing.splice(0)) close()
  await Dexie.delete(name)
})

describe('the facts in a real browser', () => {
  it('are read back by the next visit', async () => {
    const { store } = await tab()
    const stored = valueOf(await store.append([measurement(), measurement({ indicator: 'A-02' })]))
    store.close()
    const next = await tab()
    expect(await storedFacts(next.store)).toEqual(stored)
  })

  it('reach the other tabs, added or replaced', async () => {
    const writer = await tab()
    const reader = await tab()
    const stored = valueOf(await writer.store.append([measurement()]))
    await until(() => reader.changes.length > 0)
    expect(reader.changes).toEqual([{ kind: 'added', facts: stored, segments: [] }])
    await writer.store.replaceAll({ version: 1, facts: [], people: [], drafts: [] }, '2025-06-01T00:00:00.000Z')
    await until(() => reader.changes.some((change) => change.kind === 'replaced' && change.facts.length === 0))
  })

  it('of many writers at once are all kept, once each', async () => {
    const tabs = [await tab(), await tab(), await tab()]
    const writes = tabs.flatMap(({ store }) => Array.from({ length: 8 }, () => store.append([measurement()])))
    const written = (await Promise.all(writes)).flatMap(valueOf).map((fact) => fact.id)
    for (const { changes } of tabs) {
      const seen = () => changes.flatMap((change) => (change.kind === 'added' ? change.facts.map((fact) => fact.id) : []))
      await until(() => seen().length >= written.length)
      expect(seen().sort()).toEqual([...written].sort())
    }
  })

  it('of a newer program are left alone', async () => {
    const { store } = await tab()
    const stored = valueOf(await store.append([measurement()]))
    store.close()
    const newer = newerDatabase()
    await newer.open()
    newer.close()
    expect(await openStore('plan-a', { source: 'real', environment })).toEqual(failure('newer_database'))
    await newer.open()
    expect(await newer.table('facts').toArray()).toEqual(stored)
  })

  it('are let go when a newer program takes over', async () => {
    const { store, changes } = await tab()
    const newer = newerDatabase()
    await newer.open()
    expect(changes).toContainEqual({ kind: 'overtaken' })
    expect(await store.append([measurement()])).toEqual(failure('newer_database'))
    expect(await newer.table('facts').count()).toBe(0)
  })
})

describe('the room in a real browser', () => {
  it('is told in bytes', async () => {
    const room = await readRoom()
    expect(room.available).toBeGreaterThan(0)
    expect(room.used).toBeGreaterThanOrEqual(0)
  })
})
