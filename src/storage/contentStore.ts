import { failure, success, type Result } from '../domain/result'
import type { RefusedFact, StorageProblem } from '../domain/storageProblem'
import type { Snapshot } from '../domain/snapshot'
import type { Person, Source, StoredContent } from '../domain/storedContent'
import type { Connection } from './connection'
import { factTables, type Database } from './database'
import { unpackFacts } from './factBatch'
import { prepareFacts, writeFacts, type PreparedFacts } from './factRows'
import { loadFactWriting } from './factWriting'
import { addMissingPeople, forgetName } from './peopleChanges'
import type { SafetyCopy } from './rows'
import { openSegment } from './segment/reader'
import { currentVersion } from './versions'
import { upgradeContent } from './versions/upgrade'

/** A safety copy as it is listed. */
export interface SafetyEntry {
  readonly key: number
  readonly at: string
  readonly factCount: number
}

/** What belongs to the content and is kept outside the database. */
export type KeptBeside = Pick<StoredContent, 'assignments'>

/** Everything in one database, read and replaced as a whole. */
export interface ContentStore {
  /** All content, for a backup file. */
  readContent(): Promise<Result<StoredContent, StorageProblem>>
  /** Puts `content` in the place of everything; what was here, and `beside` it, is kept as a safety copy taken `at`. */
  replaceContent(content: StoredContent, at: string, beside?: KeptBeside): Promise<Result<readonly RefusedFact[], StorageProblem>>
  /** Empties the database without a safety copy; throws where what is in it is not invented. */
  emptyExample(source: Source): Promise<Result<void, StorageProblem>>
  /** The safety copies, newest first. */
  listSafetyCopies(): Promise<Result<readonly SafetyEntry[], StorageProblem>>
  readSafetyCopy(key: number): Promise<Result<StoredContent | null, StorageProblem>>
  /** The published periods. */
  readSnapshots(): Promise<Result<readonly Snapshot[], StorageProblem>>
  /** Adds those not known; a name already here stays. */
  addPeople(people: readonly Person[]): Promise<Result<void, StorageProblem>>
  /** Deletes an author's name, in the safety copies too. */
  forgetName(id: string): Promise<Result<void, StorageProblem>>
}

async function readAll(database: Database): Promise<StoredContent> {
  const [rows, segments, people, drafts, snapshots] = await Promise.all([
    database.facts.toArray(),
    database.segments.toArray(),
    database.people.toArray(),
    database.drafts.toArray(),
    database.snapshots.toArray(),
  ])
  const facts = unpackFacts({ facts: rows, segments: segments.map(openSegment) })
  return { version: currentVersion, facts, people, drafts, snapshots }
}

async function writeAll(database: Database, content: Omit<StoredContent, 'facts'>, facts: PreparedFacts, epoch: string): Promise<void> {
  const { people, drafts, snapshots } = database
  await Promise.all([...factTables(database), people, drafts, snapshots].map((table) => table.clear()))
  await Promise.all([
    writeFacts(database, facts),
    database.people.bulkAdd(content.people),
    database.drafts.bulkAdd(content.drafts),
    database.snapshots.bulkPut(content.snapshots ?? []),
    database.settings.put({ key: 'epoch', value: epoch }),
  ])
}

/** The whole content behind `connection`. */
export function createContentStore(connection: Connection, planId: string, randomId: () => string): ContentStore {
  const emptied: StoredContent = { version: currentVersion, facts: [], people: [], drafts: [] }
  const noFacts: PreparedFacts = { facts: [], segments: null, count: 0 }

  async function replaceContent(content: StoredContent, at: string, beside: KeptBeside = {}) {
    const upgraded = upgradeContent(content)
    if (!upgraded.ok) return failure<StorageProblem>(upgraded.failure)
    const writing = await loadFactWriting()
    if (!writing.ok) return writing
    const { valid, refused } = writing.value.checkFacts(upgraded.value.facts, planId)
    const prepared = prepareFacts(valid)
    const written = await connection.run((database) =>
      database.transaction('rw', database.tables, async () => {
        const copy: SafetyCopy = { at, content: { ...(await readAll(database)), ...beside } }
        await database.safety.add(copy)
        await writeAll(database, upgraded.value, prepared, randomId())
      }),
    )
    return written.ok ? success(refused) : written
  }

  return {
    readContent: () =>
      connection.run((database) =>
        database.transaction('r', [...factTables(database), database.people, database.drafts, database.snapshots], () => readAll(database)),
      ),
    replaceContent,
    emptyExample: (source) => {
      if (source !== 'example') throw new Error('emptyExample: only the example database may be emptied')
      return connection.run((database) => database.transaction('rw', database.tables, () => writeAll(database, emptied, noFacts, randomId())))
    },
    listSafetyCopies: () => connection.run(listCopies),
    readSafetyCopy: (key) =>
      connection.run(async (database) => (await database.safety.get(key))?.content ?? null),
    readSnapshots: () => connection.run((database) => database.snapshots.toArray()),
    addPeople: (people) => connection.run((database) => database.transaction('rw', database.people, () => addMissingPeople(database, people))),
    forgetName: (id) => connection.run((database) => forgetName(database, id)),
  }
}

async function listCopies(database: Database): Promise<SafetyEntry[]> {
  const entries: SafetyEntry[] = []
  await database.safety.each((copy, cursor) => {
    entries.push({ key: cursor.primaryKey, at: copy.at, factCount: copy.content.facts.length })
  })
  return entries.reverse()
}
