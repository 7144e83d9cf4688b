import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const blank = sha256.create()
const working = sha256.create()
const digest = new Uint8Array(32)

/** SHA-256 of bytes, 32 bytes that are valid until the next are asked for. Synchronous: crypto.subtle does not exist on a plain-http intranet. */
export function hashBytes(bytes: Uint8Array): Uint8Array {
  // One state set back each time: making a new one takes as long as hashing what a fact says.
  blank._cloneInto(working).update(bytes).digestInto(digest)
  return digest
}

/** SHA-256 of a text in UTF-8, as 64 hex digits. */
export function textHash(text: string): string {
  return bytesToHex(hashBytes(utf8ToBytes(text)))
}
