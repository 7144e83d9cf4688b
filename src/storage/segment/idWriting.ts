import type { FactId } from '../../domain/fact'
import { hashTextLength, idLength, type IdBytes } from './idBytes'

/** Where the 16 bytes stand in a UUID written in groups. */
const uuidPlaces = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]
const hashPlaces = Array.from({ length: idLength }, (_, byte) => byte * 2)
const uuidTextLength = 36

function digit(code: number): number {
  return code < 58 ? code - 48 : code - 87
}

function writeHex(text: string, from: number, places: readonly number[], bytes: Uint8Array, index: number): void {
  for (let byte = 0; byte < idLength; byte += 1) {
    const place = from + (places[byte] ?? 0)
    bytes[index * idLength + byte] = (digit(text.charCodeAt(place)) << 4) | digit(text.charCodeAt(place + 1))
  }
}

/** Room for the ids of `count` facts (`IdBytes`). */
export function emptyIdBytes(count: number) {
  return { uuids: new Uint8Array(count * idLength), hashes: new Uint8Array(count * idLength) }
}

/** Writes the UUID and the hash of `virksomhet:uuid:hash` as the fact at `index`. */
export function writeId(id: FactId, { uuids, hashes }: IdBytes, index: number): void {
  const hashFrom = id.length - hashTextLength
  writeHex(id, hashFrom - 1 - uuidTextLength, uuidPlaces, uuids, index)
  writeHex(id, hashFrom, hashPlaces, hashes, index)
}
