import type { Result } from '../../domain/result'
import type { Snapshot } from '../../domain/snapshot'
import type { StorageProblem } from '../../domain/storageProblem'
import type { Draft, Person } from '../../domain/storedContent'
import { lastKeyOf, type Database } from '../database'
import { countFacts, unpackFacts, type FactBatch } from '../factBatch'
import { heldIn } from '../factNews'
import { countOnFrom } from '../factRows'
import type { FactStore } from '../factStore'
import { addMissingPeople } from '../peopleChanges'
import { openSegment } from '../segment/reader'
import type { PlacedFact } from '../segment/segment'
import { readHeld } from './held'
import { OutOfReach, type Pair } from './pair'

/** Whose copy a mirror is. */
export type Mirrored = Pick<FactStore, 'name' | 'connection' | 'replacing' | 'merge' | 'people'>

/** Everything that a mirror holds. */
interface Lost extends FactBatch {
  readonly rows: readonly PlacedFact[]
  readonly people: readonly Person[]
  readonly drafts: readonly Draft[]
  readonly snapshots: readonly Snapshot[]
}

async function readMirror(mirror: Database): Promise<Lost> {
  const { rows, people, drafts } = await readHeld(mirror)
  const [packed, snapshots] = await Promise.all([mirror.segments.toArray(), mirror.snapshots.toArray()])
  const segments = packed.map(openSegment)
  // A row that another tab packed while it was copied may lie in both.
  const inSegments = heldIn(segments, rows.map(({ fact }) => fact.id))
  const alone = rows.filter(({ fact }) => !inSegments.has(fact.id))
  return { rows: alone, facts: alone.map(({ fact }) => fact), segments, people, drafts, snapshots }
}

/** Adds drafts where nothing has been typed since; inside a transaction over the drafts. */
async function addMissingDrafts({ drafts }: Database, lost: readonly Draft[]): Promise<void> {
  const there = new Set((await drafts.toCollection().primaryKeys()).map(String))
  await drafts.bulkAdd(lost.filter(({ indicator, period, field }) => !there.has(String([indicator, period, field]))))
}

/**
 * Puts what a mirror holds back in its places, in one transaction; false, and nothing is written, where facts have been stored
 * since: they may have taken the same places. The new epoch tells every tab to read all anew.
 */
function putBack(database: Database, { rows, segments, people, drafts, snapshots }: Lost, epoch: string): PromiseLike<boolean> {
  return database.transaction('rw', database.tables, async () => {
    if ((await lastKeyOf(database)) > 0) return false
    for (const { segment, lastKey } of segments) await database.segments.add(segment, lastKey)
    await database.facts.bulkAdd(rows.map(({ fact }) => fact), rows.map(({ key }) => key))
    const last = segments.at(-1)
    const example = last?.after(last.lastKey - 1)[0]
    if (rows.length === 0 && example) await countOnFrom(database, example.key, example.fact)
    await addMissingPeople(database, people)
    await addMissingDrafts(database, drafts)
    await database.snapshots.bulkPut(snapshots)
    await database.settings.put({ key: 'epoch', value: epoch })
    return true
  })
}

function valueOf<T>(result: Result<T, StorageProblem>): T {
  if (!result.ok) throw new OutOfReach(result.failure)
  return result.value
}

/** Puts back what a store has lost and its mirror holds, and tells every tab: by places where the store is empty, else by facts. Gives how many facts came back. */
export async function recover({ connection, replacing, merge, people }: Mirrored, { mirror }: Pick<Pair, 'mirror'>, epoch: string): Promise<number> {
  const lost = await mirror(readMirror)
  if (valueOf(await replacing(connection.run((database) => putBack(database, lost, epoch))))) return countFacts(lost)
  const merged = valueOf(await merge(unpackFacts(lost), lost.snapshots))
  valueOf(await people.addMissing(lost.people))
  valueOf(await connection.run((database) => database.transaction('rw', database.drafts, () => addMissingDrafts(database, lost.drafts))))
  return merged.added.length
}
