import type { FactId } from '../../domain/fact'

const idLength = 16
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
/** Where the 16 bytes stand in a UUID written in groups. */
const uuidPlaces = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]
const hashPlaces = Array.from({ length: idLength }, (_, byte) => byte * 2)
const uuidTextLength = 36
const hashTextLength = 32

/** The two parts of many facts' ids that cannot be told from what the facts say, 16 bytes a fact each. */
export interface IdBytes {
  readonly uuids: Uint8Array
  readonly hashes: Uint8Array
}

function digit(code: number): number {
  return code < 58 ? code - 48 : code - 87
}

function writeHex(text: string, from: number, places: readonly number[], bytes: Uint8Array, index: number): void {
  for (let byte = 0; byte < idLength; byte += 1) {
    const place = from + (places[byte] ?? 0)
    bytes[index * idLength + byte] = (digit(text.charCodeAt(place)) << 4) | digit(text.charCodeAt(place + 1))
  }
}

/** Room for the ids of `count` facts. */
export function emptyIdBytes(count: number): IdBytes {
  return { uuids: new Uint8Array(count * idLength), hashes: new Uint8Array(count * idLength) }
}

/** Writes the UUID and the hash of `virksomhet:uuid:hash` as the fact at `index`. */
export function writeId(id: FactId, { uuids, hashes }: IdBytes, index: number): void {
  const hashFrom = id.length - hashTextLength
  writeHex(id, hashFrom - 1 - uuidTextLength, uuidPlaces, uuids, index)
  writeHex(id, hashFrom, hashPlaces, hashes, index)
}

function hexOf(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at += 1) text += hex[bytes[at] ?? 0] ?? ''
  return text
}

/** The id of the fact at `index`. */
export function readId(virksomhet: string, { uuids, hashes }: IdBytes, index: number): FactId {
  const from = index * idLength
  const part = (start: number, end: number) => hexOf(uuids, from + start, from + end)
  const uuid = `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}-${part(8, 10)}-${part(10, 16)}`
  return `${virksomhet}:${uuid}:${hexOf(hashes, from, from + idLength)}`
}

/** The last 32 bits of a UUID, which are random: they tell almost all facts apart. */
export function uuidTail(id: FactId): number {
  return parseInt(id.slice(-hashTextLength - 1 - 8, -hashTextLength - 1), 16)
}

/** The same of the fact at `index`. */
export function storedTail({ uuids }: IdBytes, index: number): number {
  const from = index * idLength + 12
  return (((uuids[from] ?? 0) << 24) | ((uuids[from + 1] ?? 0) << 16) | ((uuids[from + 2] ?? 0) << 8) | (uuids[from + 3] ?? 0)) >>> 0
}
