import { v7 } from 'uuid'
import { idLength } from './idBytes'

/** The most random bytes that are given at once. */
const mostAtOnce = 65_536
const last = { msecs: -Infinity, seq: 0 }

/** Moves on to the next UUID: within a millisecond they are counted on, from where chance began. */
function moveOn(random: Uint8Array): typeof last {
  const now = Date.now()
  if (now > last.msecs) {
    last.msecs = now
    last.seq = new DataView(random.buffer, random.byteOffset).getUint32(6) & 0x7fffffff
  } else {
    last.seq = (last.seq + 1) | 0
    if (last.seq === 0) last.msecs += 1
  }
  return last
}

/** Fills `bytes` with chance in few goes; what is given then makes a UUID of version 7 of the 16 at a place, later than all it made before. */
export function uuidWriter(bytes: Uint8Array<ArrayBuffer>): (place: number) => void {
  for (let from = 0; from < bytes.length; from += mostAtOnce) crypto.getRandomValues(bytes.subarray(from, from + mostAtOnce))
  return (place) => {
    const at = place * idLength
    const random = bytes.subarray(at, at + idLength)
    v7({ random, ...moveOn(random) }, random)
  }
}
