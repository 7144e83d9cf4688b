import { appendFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where the browser keeps what is stored, and where what lies in the first bucket of its own. */
const folders = { own: ['IndexedDB'], bucket: ['WebStorage', '2', 'IndexedDB'] } as const

/** What is stored in the browser's own files, or the copy in the bucket. */
export type Place = keyof typeof folders

/** The files in which a Chromium keeps what is stored, the latest of a kind first; none where this one keeps it otherwise. */
export function filesOf(profile: string, isWanted: (name: string) => boolean, place: Place = 'own'): string[] {
  const folder = join(profile, 'Default', ...folders[place])
  const store = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.leveldb')) : undefined
  return store ? readdirSync(join(folder, store)).filter(isWanted).sort().reverse().map((name) => join(folder, store, name)) : []
}

/** Makes a Chromium that does not run lose all that is stored, save what lies in a bucket of its own; false where this one keeps it otherwise. */
export function loseAll(profile: string): boolean {
  const [contents] = filesOf(profile, (name) => name.startsWith('MANIFEST'))
  // A record of 16 bytes that are not what its sum says.
  if (contents) appendFileSync(contents, Buffer.concat([Buffer.from([1, 2, 3, 4, 16, 0, 1]), Buffer.alloc(64, 7)]))
  return contents !== undefined
}
