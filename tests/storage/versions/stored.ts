import { readFileSync } from 'node:fs'
import type { Snapshot } from '../../../src/domain/snapshot'
import type { StoredContent } from '../../../src/domain/storedContent'
import type { Segment } from '../../../src/storage/segment/segment'

/** Where the rows lie that programs of each version have stored. */
export const storedFolder = new URL('../../fixtures/stored/', import.meta.url)

/** A packed part of a database with its key; the facts in it stand among `facts` as well. */
interface StoredSegment {
  readonly key: number
  readonly segment: Segment
}

const arrays = { Uint8Array, Uint16Array, Uint32Array }

interface ArrayText {
  readonly array: keyof typeof arrays
  readonly base64: string
}

/** The bytes of an array are written as text; here they become an array again. */
function revive(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('base64' in value)) return value
  const { array, base64 } = value as ArrayText
  return new arrays[array](Uint8Array.from(Buffer.from(base64, 'base64')).buffer)
}

function read(version: number): StoredContent & { readonly segments?: readonly StoredSegment[] } {
  return JSON.parse(readFileSync(new URL(`version${version}.json`, storedFolder), 'utf8'), revive) as ReturnType<typeof read>
}

/** What a program of that version stored. */
export function storedBy(version: number): StoredContent {
  const { segments: _, ...content } = read(version)
  return content
}

/** What of it the program had packed. */
export function segmentsBy(version: number): readonly StoredSegment[] {
  return read(version).segments ?? []
}

/** A published period as it was stored. */
export const storedSnapshot = storedBy(2).snapshots?.[0] as Snapshot
