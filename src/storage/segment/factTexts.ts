import { hashBytes } from '../textHash'
import { idLength } from './idBytes'

type Bytes = Uint8Array<ArrayBuffer>

/** What many facts say, each as its canonical JSON in UTF-8, one behind the other. */
export interface FactTexts {
  readonly bytes: Bytes
  /** Where each text ends. */
  readonly ends: Uint32Array<ArrayBuffer>
  /** Where in a segment each fact lies. */
  readonly places: Uint32Array<ArrayBuffer>
}

/** Makes the hashes of what facts say, here or elsewhere. */
export interface TextHasher {
  hash(texts: FactTexts): Bytes | Promise<Bytes>
  /** Room for texts that has been used before, if there is any: fresh room costs more than what is written in it. */
  spareRoom(): Bytes | undefined
}

/** What a hasher elsewhere answers: the hashes, and the room of the texts. */
export type HashedTexts = Pick<FactTexts, 'bytes'> & { readonly hashes: Bytes }

const encoder = new TextEncoder()
/** The most bytes in UTF-8 that one unit of a text becomes, and what most facts say at most. */
const widest = 3
const usual = 600

/** Takes texts in, one after the other. */
export function factTextsWriter(places: readonly number[], room: Bytes = new Uint8Array(places.length * usual)) {
  const ends = new Uint32Array(places.length)
  let bytes = room
  let end = 0

  return {
    add(index: number, text: string): void {
      if (bytes.length - end < text.length * widest) {
        const wider = new Uint8Array(bytes.length * 2 + text.length * widest)
        wider.set(bytes)
        bytes = wider
      }
      end += encoder.encodeInto(text, bytes.subarray(end)).written
      ends[index] = end
    },
    texts: (): FactTexts => ({ bytes, ends, places: Uint32Array.from(places) }),
  }
}

/** The hash that goes into each fact's id, as a segment holds them. */
export function hashTexts({ bytes, ends, places }: FactTexts): Bytes {
  const hashes = new Uint8Array(ends.length * idLength)
  ends.forEach((end, index) => {
    const hash = hashBytes(bytes.subarray(ends[index - 1] ?? 0, end))
    hashes.set(hash.subarray(0, idLength), (places[index] ?? 0) * idLength)
  })
  return hashes
}

/** Hashes texts where they are made. */
export function hasherHere(): TextHasher {
  let room: Bytes | undefined
  return {
    hash(texts) {
      room = texts.bytes
      return hashTexts(texts)
    },
    spareRoom: () => room,
  }
}

/** Has texts hashed at the other end of a port, while the work goes on at this one. */
export function hasherAt(port: MessagePort): TextHasher {
  const waiting: ((hashes: Bytes) => void)[] = []
  const rooms: Bytes[] = []
  port.onmessage = ({ data: { hashes, bytes } }: MessageEvent<HashedTexts>) => {
    rooms.push(bytes)
    waiting.shift()?.(hashes)
  }
  return {
    hash: (texts) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        port.postMessage(texts, [texts.bytes.buffer, texts.ends.buffer, texts.places.buffer])
      }),
    spareRoom: () => rooms.pop(),
  }
}
