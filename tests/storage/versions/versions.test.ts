import { readFileSync, readdirSync } from 'node:fs'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { failure } from '../../../src/domain/result'
import type { StoredContent } from '../../../src/domain/storedContent'
import { createDatabase, databaseName } from '../../../src/storage/database'
import { verifyFact } from '../../../src/storage/factId'
import { currentVersion, versionSteps } from '../../../src/storage/versions'
import { declareVersions } from '../../../src/storage/versions/declare'
import type { VersionStep } from '../../../src/storage/versions/step'
import { upgradeContent } from '../../../src/storage/versions/upgrade'
import { emptyEnvironment, openTab, valueOf } from '../support'
import { segmentsBy, storedBy, storedFolder } from './stored'

const stepFolder = new URL('../../../src/storage/versions/', import.meta.url)

/** A database as the program of that version left it. */
async function databaseOf(content: StoredContent, environment = emptyEnvironment()) {
  const steps = versionSteps.filter((step) => step.version <= content.version)
  const database = new Dexie(databaseName('plan-a', 'real'), {
    indexedDB: environment.indexedDB as IDBFactory,
    IDBKeyRange: environment.IDBKeyRange as typeof IDBKeyRange,
  })
  declareVersions(database, steps)
  const segments = segmentsBy(content.version)
  for (const { key, segment } of segments) await database.table('segments').add(segment, key)
  await database.table('facts').bulkAdd(content.facts.slice(segments.reduce((sum, { segment }) => sum + segment.count, 0)))
  await database.table('people').bulkAdd(content.people as unknown[])
  await database.table('drafts').bulkAdd(content.drafts as unknown[])
  if (content.snapshots) await database.table('snapshots').bulkAdd(content.snapshots as unknown[])
  database.close()
  return environment
}

/** What each shipped step declares. A shipped step is frozen: add a step, never edit one. */
const shipped: Record<string, Record<string, string>> = {
  'first-form': {
    facts: '++',
    people: 'id',
    drafts: '[indicator+period+field]',
    settings: 'key',
    safety: '++',
  },
  snapshots: { snapshots: 'sha256' },
  segments: { segments: '' },
}

describe('the version steps', () => {
  it('are numbered 1, 2, 3 … and named differently', () => {
    expect(versionSteps.map((step) => step.version)).toEqual(versionSteps.map((_, index) => index + 1))
    expect(new Set(versionSteps.map((step) => step.name)).size).toBe(versionSteps.length)
  })

  it('declare what they were shipped with', () => {
    expect(Object.fromEntries(versionSteps.map((step) => [step.name, step.tables]))).toEqual(shipped)
  })

  it('add tables and never change one, so that an older program still finds its own', () => {
    const names = versionSteps.flatMap((step) => Object.keys(step.tables))
    expect(new Set(names).size).toBe(names.length)
  })

  it('import nothing and read no clock', () => {
    const files = readdirSync(stepFolder).filter((file) => /^version\d+\.ts$/.test(file))
    expect(files).toHaveLength(versionSteps.length)
    for (const file of files) {
      expect(readFileSync(new URL(file, stepFolder), 'utf8')).not.toMatch(/\bimport\b|\bDate\b|localStorage|performance/)
    }
  })

  it('each have stored rows of their version to be tried on', () => {
    const stored = readdirSync(storedFolder).filter((file) => file.endsWith('.json'))
    expect(stored.sort()).toEqual(versionSteps.map((step) => `version${step.version}.json`).sort())
  })
})

describe.each(versionSteps.map((step) => step.version))('rows stored by version %i', (version) => {
  const stored = storedBy(version)
  const last = storedBy(currentVersion)
  const expected = { ...last, facts: stored.facts, snapshots: stored.snapshots ?? [] }

  it('are read by this version from a database, the facts untouched', async () => {
    const environment = await databaseOf(stored)
    const { store } = await openTab(environment)
    const content = valueOf(await store.readContent())
    expect(content).toEqual(expected)
    expect(content.facts.map(verifyFact)).toEqual(content.facts.map(() => null))
    store.close()
  })

  it('are read by this version from a backup in the same way', () => {
    expect(valueOf(upgradeContent(stored))).toEqual(expected)
  })
})

describe('a step that rewrites rows', () => {
  const renamed: VersionStep = {
    version: currentVersion + 1,
    name: 'full-name',
    tables: { approvals: '++' },
    rewrite: { people: (row) => ({ id: row.id, name: String(row.name).toUpperCase(), role: row.role }) },
  }
  const steps = [...versionSteps, renamed]
  const before = storedBy(1)
  const after = [{ id: 'author-1', name: 'KARI NORDMANN', role: '' }]

  it('does the same to a database and to a backup', async () => {
    const environment = await databaseOf(before)
    const database = createDatabase(databaseName('plan-a', 'real'), environment)
    declareVersions(database, [renamed])
    await database.open()
    expect(await database.people.toArray()).toEqual(after)
    expect(await database.facts.toArray()).toEqual(before.facts)
    database.close()
    expect(valueOf(upgradeContent(before, steps, renamed.version))).toEqual({ ...before, version: renamed.version, people: after, snapshots: [] })
  })

  it('is not taken twice', () => {
    const once = valueOf(upgradeContent(before, steps, renamed.version))
    expect(valueOf(upgradeContent(once, steps, renamed.version))).toEqual(once)
  })

  it('cannot be taken backwards', () => {
    expect(upgradeContent({ ...before, version: renamed.version + 1 }, steps, renamed.version)).toEqual(failure('newer_database'))
  })
})
