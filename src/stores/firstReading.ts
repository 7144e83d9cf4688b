import type { News } from '../storage/factNews'
import { readFirst } from '../storage/firstReading'
import { preferences } from './preferences'

/** Where the name of the database that was opened last is kept: it is likely to be the next one too. */
const lastOpened = 'opened'

/** So long is a reading waited for: what keeps it has more to say to who opens the database for good, in milliseconds. */
const patience = 1000

let begun: { readonly name: string; readonly reading: Promise<News | null> } | null = null

/** Begins to read the database that was opened last time; while it is read, the program goes on to start. */
export function beginReading(): void {
  const name = preferences.read(lastOpened)
  begun = name === null ? null : { name, reading: readFirst(name, globalThis.indexedDB) }
}

/** Whether a reading has begun that nobody has taken. */
export const isReading = (): boolean => begun !== null

/** What has been read of this database, once; null where it is another one or could not be read. It is the one to begin with next time. */
export async function takeReading(name: string): Promise<News | null> {
  const own = begun?.name === name ? begun.reading : null
  begun = null
  if (preferences.read(lastOpened) !== name) preferences.write(lastOpened, name)
  return own && Promise.race([own, new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))])
}
