import type { FactId } from '../../domain/fact'

/** Bytes of a UUID, and of the hash as it is kept. */
export const idLength = 16
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The two parts of many facts' ids that cannot be told from what the facts say, 16 bytes a fact each. */
export interface IdBytes {
  readonly uuids: Uint8Array
  readonly hashes: Uint8Array
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

/** Hex digits of the hash in an id. */
export const hashTextLength = 32

/** The last 32 bits of a UUID, which are random: they tell almost all facts apart. */
export function uuidTail(id: FactId): number {
  return parseInt(id.slice(-hashTextLength - 1 - 8, -hashTextLength - 1), 16)
}

/** The same of the fact at `index`. */
export function storedTail({ uuids }: IdBytes, index: number): number {
  const from = index * idLength + 12
  return (((uuids[from] ?? 0) << 24) | ((uuids[from + 1] ?? 0) << 16) | ((uuids[from + 2] ?? 0) << 8) | (uuids[from + 3] ?? 0)) >>> 0
}
