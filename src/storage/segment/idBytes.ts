import type { FactId } from '../../domain/fact'

/** Bytes of a UUID, and of the hash as it is kept. */
export const idLength = 16
/** The two parts of many facts' ids that cannot be told from what the facts say, 16 bytes a fact each. */
export interface IdBytes {
  readonly uuids: Uint8Array
  readonly hashes: Uint8Array
}

const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))
const [colon, dash] = [':', '-'].map((sign) => sign.charCodeAt(0)) as [number, number]

/** The bytes of a UUID before which a dash stands. */
const dashes = [4, 6, 8, 10]

/** What follows the virksomhet in an id, as long in every one: the UUID with its dashes and the hash, a colon before each. */
const endLength = 4 * idLength + 6

/** So many ends are written at once, and then only cut. */
const blockLength = 64

/** The ends of the ids from one fact to before another, one after the other. */
function idEnds({ uuids, hashes }: IdBytes, first: number, end: number): Uint8Array {
  const text = new Uint8Array((end - first) * endLength)
  let at = 0
  function write(byte = 0): void {
    text[at] = digits[byte >> 4] ?? 0
    text[at + 1] = digits[byte & 15] ?? 0
    at += 2
  }
  for (let from = first * idLength; from < end * idLength; from += idLength) {
    text[at++] = colon
    for (let index = 0; index < idLength; index += 1) {
      if (dashes.includes(index)) text[at++] = dash
      write(uuids[from + index])
    }
    text[at++] = colon
    for (let index = 0; index < idLength; index += 1) write(hashes[from + index])
  }
  return text
}

/** Gives the id of the fact at an index. */
export function idReader(bytes: IdBytes): (virksomhet: string, index: number) => FactId {
  const decoder = new TextDecoder()
  const count = bytes.uuids.length / idLength
  const blocks: string[] = []
  return (virksomhet, index) => {
    const first = index - (index % blockLength)
    const ends = (blocks[first / blockLength] ??= decoder.decode(idEnds(bytes, first, Math.min(first + blockLength, count))))
    const from = (index - first) * endLength
    return virksomhet + ends.slice(from, from + endLength)
  }
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
