import { readFileSync } from 'node:fs'
import type { Snapshot } from '../../../src/domain/snapshot'
import type { StoredContent } from '../../../src/domain/storedContent'

/** Where the rows lie that programs of each version have stored. */
export const storedFolder = new URL('../../fixtures/stored/', import.meta.url)

/** What a program of that version stored. */
export function storedBy(version: number): StoredContent {
  return JSON.parse(readFileSync(new URL(`version${version}.json`, storedFolder), 'utf8')) as StoredContent
}

/** A published period as it was stored. */
export const storedSnapshot = storedBy(2).snapshots?.[0] as Snapshot
