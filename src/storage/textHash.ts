import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const blank = sha256.create()
const working = sha256.create()
const encoder = new TextEncoder()
/** Room for the text of a fact, used again and again. */
const room = new Uint8Array(12_288)
const digest = new Uint8Array(32)
/** The most bytes in UTF-8 that one unit of a text becomes. */
const widest = 3

/** A text in UTF-8; valid until the next one is asked for. */
function bytesOf(text: string): Uint8Array {
  if (text.length * widest > room.length) return encoder.encode(text)
  return room.subarray(0, encoder.encodeInto(text, room).written)
}

/** SHA-256 of a text in UTF-8, 32 bytes; valid until the next one is asked for. Synchronous: crypto.subtle does not exist on a plain-http intranet. */
export function textHashBytes(text: string): Uint8Array {
  // One state set back each time: making a new one takes as long as hashing what a fact says.
  blank._cloneInto(working).update(bytesOf(text)).digestInto(digest)
  return digest
}

/** SHA-256 of a text in UTF-8, as 64 hex digits. */
export function textHash(text: string): string {
  return bytesToHex(textHashBytes(text))
}
