import type { Fact, FactContent } from '../domain/fact'
import { success, type Result } from '../domain/result'
import type { Snapshot } from '../domain/snapshot'
import type { StorageProblem } from '../domain/storageProblem'
import type { Person } from '../domain/storedContent'
import { factTables, type Database } from './database'
import { noFacts, unpackFacts, type FactBatch } from './factBatch'
import { checkFacts } from './factCheck'
import { identify } from './factId'
import { inTransaction, type Merged, type WritingLog } from './factLog'
import { missingIn } from './factMissing'
import { markKnown, readNews, type News } from './factNews'
import { prepareFacts, preparePacked, writeFacts, type PreparedFacts, type WrittenFacts } from './factRows'
import { mirrorOf } from './mirror/known'
import type { PackedFacts } from './packedFacts'
import { addMissingPeople } from './peopleChanges'
import { openSegment } from './segment/reader'

/** What came of adding facts: which were missing, how they are held, and what was read first to know it. */
interface Added {
  readonly news: News | null
  readonly missing: number
  readonly facts: readonly Fact[]
  readonly written: WrittenFacts
}

/** What is stored beside the facts, in the same transaction. */
interface Beside {
  readonly snapshots?: readonly Snapshot[]
  readonly people?: readonly Person[]
}

/** One value that a person enters touches one table: each further one in a transaction has its price. */
function writeNew(database: Database, prepared: PreparedFacts, { snapshots = [], people = [] }: Beside): PromiseLike<WrittenFacts> {
  if (!prepared.segments && snapshots.length === 0) {
    return database.transaction('rw', database.facts, () => writeFacts(database, prepared))
  }
  return database.transaction('rw', [...factTables(database), database.snapshots, database.people], async () => {
    if (snapshots.length > 0) await database.snapshots.bulkPut(snapshots)
    await addMissingPeople(database, people)
    return writeFacts(database, prepared)
  })
}

/** Adds those of `facts` that nobody has stored, deciding and writing in one transaction. */
function addMissing(log: WritingLog, database: Database, facts: readonly Fact[], { snapshots = [], people = [] }: Beside): PromiseLike<Added> {
  const work = async () => {
    const news = await readNews(database, log.seen)
    const missing = missingIn(log.seen, news, facts)
    const written = await writeFacts(database, prepareFacts(missing))
    await database.snapshots.bulkPut(snapshots)
    await addMissingPeople(database, people)
    return { news, missing: missing.length, facts: missing, written }
  }
  return inTransaction(database, 'rw', work, [database.people])
}

/** Takes up what was added, and has it copied to the mirror; what others wrote before it and was not read is still to be. */
async function takeAdded(log: WritingLog, { news, missing, written }: Added): Promise<void> {
  mirrorOf(log.connection)?.add(written)
  if (news) log.take(news)
  log.onRows(written.facts.length)
  const taken = log.publish('added', markKnown(log.seen, written))
  if (missing > 0 && written.lastKey === log.seen.lastKey + missing) log.seen.lastKey = written.lastKey
  else if (missing > 0) {
    log.seen.isAhead = true
    void log.catchUp()
  }
  await taken
}

/** Gives each content its id and stores them together, with the snapshots they publish. */
export async function append(log: WritingLog, contents: readonly FactContent[], snapshots: readonly Snapshot[] = []): Promise<Result<readonly Fact[], StorageProblem>> {
  const facts = contents.map((content) => identify(content))
  const prepared = prepareFacts(facts)
  const added = await log.connection.run<Added>((database, again) =>
    // The first try may have reached the disk although the connection was lost.
    again
      ? addMissing(log, database, facts, { snapshots })
      : writeNew(database, prepared, { snapshots }).then((written) => ({ news: null, missing: facts.length, facts, written })),
  )
  if (!added.ok) return added
  await takeAdded(log, added.value)
  return success(facts)
}

/** Stores facts that are packed already; null where they were not wanted any more. */
export async function appendPacked(log: WritingLog, packed: PackedFacts): Promise<Result<FactBatch | null, StorageProblem>> {
  const { segments, people, signal } = packed
  const prepared = preparePacked(packed)
  const again = (database: Database) => addMissing(log, database, unpackFacts({ ...noFacts, segments: segments.map(openSegment) }), { people })
  const first = (database: Database): PromiseLike<Added> => writeNew(database, prepared, { people }).then((written) => ({ news: null, missing: prepared.count, facts: [], written }))
  const added = await log.connection.run<Added | null>(async (database, isAgain) => {
    try {
      return await (isAgain ? again(database) : first(database))
    } catch (error) {
      if (signal?.aborted) return null
      throw error
    }
  })
  if (!added.ok || added.value === null) return added as Result<null, StorageProblem>
  await takeAdded(log, added.value)
  return success(added.value.written)
}

/** Set union with facts from elsewhere, and with the snapshots they publish. */
export async function merge(log: WritingLog, candidates: readonly unknown[], snapshots: readonly Snapshot[] = []): Promise<Result<Merged, StorageProblem>> {
  const { valid, refused } = checkFacts(candidates, log.planId)
  const added = await log.connection.run((database) => addMissing(log, database, valid, { snapshots }))
  if (!added.ok) return added
  await takeAdded(log, added.value)
  const { facts } = added.value
  return success({ added: facts, known: valid.length - facts.length, refused })
}
