type Bytes = Uint8Array<ArrayBuffer>

/** Texts in UTF-8, one behind the other; what was written once is copied from there when it comes again. */
export interface TextBytes {
  /** How far it is written. */
  end(): number
  write(text: string): void
  /** Writes once more what lies from one place to another. */
  again(from: number, to: number): void
  bytes(): Bytes
}

const encoder = new TextEncoder()
/** The most bytes that one unit of a text becomes. */
const widest = 3

/** Writes into `room`, or into more where it is too small. */
export function textBytes(room: Bytes): TextBytes {
  let bytes = room
  let end = 0

  function reserve(count: number): void {
    if (bytes.length - end >= count) return
    const wider = new Uint8Array(bytes.length * 2 + count)
    wider.set(bytes)
    bytes = wider
  }

  /** Unit by unit: to ask an encoder costs more than such short texts are. */
  function write(text: string): void {
    reserve(text.length * widest)
    let at = end
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      if (unit >= 0x800) {
        end += encoder.encodeInto(text, bytes.subarray(end)).written
        return
      }
      if (unit >= 0x80) bytes[at++] = 0xc0 | (unit >> 6)
      bytes[at++] = unit < 0x80 ? unit : 0x80 | (unit & 0x3f)
    }
    end = at
  }

  function again(from: number, to: number): void {
    reserve(to - from)
    const target = bytes
    let at = end
    for (let index = from; index < to; index += 1) target[at++] = target[index] ?? 0
    end = at
  }

  return { end: () => end, write, again, bytes: () => bytes }
}
