import type { OverviewFigures } from '../domain/overviewFigures'
import type { News } from '../storage/factNews'
import { readFirst } from '../storage/firstReading'
import { preferences } from './preferences'

/** Where the name of the database that was opened last is kept: it is likely to be the next one too. */
const lastOpened = 'opened'

/** What the overview says of what is stored in one database, kept for the next opening: the shadow of the facts, and never more than that. */
export interface Opening {
  /** The database, and the program that worked it out by the address of its script, which names what is in it. */
  readonly of: string
  /** The text of the plan it was worked out by. */
  readonly plan: string
  /** What it is worked out of (`contentMark`). */
  readonly mark: string
  readonly count: number
  readonly figures: OverviewFigures
}

const keptOpening = 'opening'
const ofDatabase = (name: string) => name + import.meta.url

/** So long is a reading waited for: what keeps it has more to say to who opens the database for good, in milliseconds. */
const patience = 1000

let begun: { readonly name: string; readonly reading: Promise<News | Opening | null> } | null = null

/** What was kept of a database by this very program. */
function openingOf(name: string): Opening | null {
  const kept = JSON.parse(preferences.read(keptOpening) ?? 'null') as Opening | null
  return kept?.of === ofDatabase(name) ? kept : null
}

async function read(name: string): Promise<News | Opening | null> {
  const opening = openingOf(name)
  const found = await readFirst(name, globalThis.indexedDB, opening?.mark)
  return found === 'known' ? opening : found
}

/** Keeps what the overview says of a database for the next opening. */
export function keepOpening(name: string, opening: Omit<Opening, 'of'>): void {
  preferences.write(keptOpening, JSON.stringify({ of: ofDatabase(name), ...opening }))
}

/** Begins to read the database that was opened last time; while it is read, the program goes on to start. */
export function beginReading(): void {
  const name = preferences.read(lastOpened)
  begun = name === null ? null : { name, reading: read(name).catch(() => null) }
}

/** Whether a reading has begun that nobody has taken. */
export const isReading = (): boolean => begun !== null

/**
 * What has been read of this database, once, or what is known of it where nothing has come since; null where it is another one or
 * could not be read. It is the one to begin with next time.
 */
export async function takeReading(name: string): Promise<News | Opening | null> {
  const own = begun?.name === name ? begun.reading : null
  begun = null
  if (preferences.read(lastOpened) !== name) preferences.write(lastOpened, name)
  return own && Promise.race([own, new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))])
}
