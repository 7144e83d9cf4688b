import type { Draft, Person } from '../../domain/storedContent'
import { lastKeyOf, type Database } from '../database'
import type { PlacedFact } from '../segment/segment'

/** The setting by which a database and its mirror know each other. */
const lifeKey = 'mirror'

/** What lies in a database, its large records by their keys alone. */
export interface Held {
  readonly epoch: string
  readonly lastKey: number
  readonly rows: readonly PlacedFact[]
  readonly segments: readonly number[]
  readonly snapshots: readonly string[]
  readonly people: readonly Person[]
  readonly drafts: readonly Draft[]
}

/** Reads what lies in a database, all at one moment. */
export function readHeld(database: Database): PromiseLike<Held> {
  const { facts, segments, snapshots, people, drafts, settings } = database
  return database.transaction('r', [facts, segments, snapshots, people, drafts, settings], async () => {
    const [epoch, lastKey, keys, rows, ...rest] = await Promise.all([
      settings.get('epoch'),
      lastKeyOf(database),
      facts.toCollection().primaryKeys(),
      facts.toArray(),
      segments.toCollection().primaryKeys(),
      snapshots.toCollection().primaryKeys(),
      people.toArray(),
      drafts.toArray(),
    ])
    const placed = rows.map((fact, index) => ({ key: keys[index] ?? 0, fact }))
    return { epoch: epoch?.value ?? '', lastKey, rows: placed, segments: rest[0], snapshots: rest[1], people: rest[2], drafts: rest[3] }
  })
}

/** True where nothing has been stored yet. */
export function isEmpty({ lastKey, snapshots, people, drafts }: Held): boolean {
  return lastKey === 0 && snapshots.length + people.length + drafts.length === 0
}

/** What a database and its mirror have in common, and no other; null before there is a mirror. */
export async function lifeOf({ settings }: Database): Promise<string | null> {
  return (await settings.get(lifeKey))?.value ?? null
}

/** Marks a database as one of a pair. */
export async function markLife({ settings }: Database, life: string): Promise<void> {
  await settings.put({ key: lifeKey, value: life })
}
