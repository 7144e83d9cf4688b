import { alikeHasher } from '../textHash'
import { idLength } from './idBytes'
import { textBytes } from './textBytes'

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

/** What most facts say at most, in bytes. */
const usual = 600

/** Takes texts in, one after the other, each in parts. */
export function factTextsWriter(places: readonly number[], room: Bytes = new Uint8Array(places.length * usual)) {
  const ends = new Uint32Array(places.length)
  const text = textBytes(room)
  return {
    ...text,
    /** Ends the text of one fact. */
    endText(index: number): void {
      ends[index] = text.end()
    },
    texts: (): FactTexts => ({ bytes: text.bytes(), ends, places: Uint32Array.from(places) }),
  }
}

/** The hash that goes into each fact's id, as a segment holds them. */
export function hashTexts({ bytes, ends, places }: FactTexts): Bytes {
  const hashes = new Uint8Array(ends.length * idLength)
  const hashOf = alikeHasher()
  ends.forEach((end, index) => {
    const hash = hashOf(bytes.subarray(ends[index - 1] ?? 0, end))
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
