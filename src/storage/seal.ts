import { canonicalJson } from '../domain/canonical'
import type { Connection } from './connection'
import { factTables, type Database } from './database'
import { loadFactWriting } from './factWriting'
import { packSegment } from './segment/pack'
import { openSegment } from './segment/reader'
import { segmentSize, type PlacedFact, type Segment } from './segment/segment'

async function oldestRows(database: Database): Promise<PlacedFact[]> {
  const rows = database.facts.toCollection().limit(segmentSize)
  const [keys, facts] = await Promise.all([rows.primaryKeys(), rows.toArray()])
  return facts.flatMap((fact, index) => ({ key: keys[index] ?? 0, fact }))
}

/** Packing must change nothing: what is read back is what the rows say, to the last letter. */
function saysTheSame(segment: Segment, placed: readonly PlacedFact[]): boolean {
  const text = ({ key, fact }: PlacedFact) => `${key} ${canonicalJson(fact)}`
  const packed = openSegment(segment).after(0)
  return packed.length === placed.length && placed.every((own, index) => packed[index] !== undefined && text(packed[index]) === text(own))
}

/** The newest segment's facts, when there is room for the rows beside them. */
async function neighbours(database: Database, rows: readonly PlacedFact[]): Promise<readonly PlacedFact[]> {
  const newest = await database.segments.orderBy(':id').last()
  return newest && newest.count + rows.length <= segmentSize ? openSegment(newest).after(0) : []
}

async function sealOldest(database: Database): Promise<number> {
  const rows = await oldestRows(database)
  if (rows.length === 0) return 0
  const beside = await neighbours(database, rows)
  const placed = [...beside, ...rows].sort((a, b) => a.key - b.key)
  const segment = packSegment(placed)
  // Thrown, so that the transaction leaves everything as it was.
  if (!saysTheSame(segment, placed)) throw new Error('sealing would change a fact')
  const lastKeys = { beside: beside.at(-1)?.key, all: placed.at(-1)?.key ?? 0 }
  if (lastKeys.beside !== undefined) await database.segments.delete(lastKeys.beside)
  await database.segments.put(segment, lastKeys.all)
  await database.facts.where(':id').between(rows[0]?.key, rows.at(-1)?.key, true, true).delete()
  return rows.length
}

/**
 * Packs rows into segments, one transaction each: cut short at any moment, every fact is either where it was or packed.
 * Gives how many rows were packed. What cannot be packed now stays as it is.
 */
export async function sealRows(connection: Connection): Promise<number> {
  let sealed = 0
  for (;;) {
    const packed = await connection.run((database) => database.transaction('rw', factTables(database), () => sealOldest(database)))
    if (!packed.ok || packed.value === 0) break
    sealed += packed.value
  }
  const writing = await loadFactWriting()
  if (writing.ok && sealed > 0) writing.value.mirrorOf(connection)?.follow(true)
  return sealed
}

/** Packs rows as `sealRows` does, unless another tab is doing it. */
export async function sealAlone(connection: Connection, name: string, locks: LockManager | null): Promise<number> {
  if (!locks) return sealRows(connection)
  return locks.request(`${name}/seal`, { ifAvailable: true }, (lock) => (lock ? sealRows(connection) : 0))
}
