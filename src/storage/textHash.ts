import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const blank = sha256.create()
const working = sha256.create()

/** SHA-256 of a text in UTF-8, as 64 hex digits. Synchronous: crypto.subtle does not exist on a plain-http intranet. */
export function textHash(text: string): string {
  // One state set back each time: making a new one takes as long as hashing what a fact says.
  return bytesToHex(blank._cloneInto(working).update(utf8ToBytes(text)).digest())
}
