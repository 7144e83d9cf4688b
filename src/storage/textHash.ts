import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const blank = sha256.create()
const working = sha256.create()
const digest = new Uint8Array(32)

/** SHA-256 of bytes, 32 bytes that are valid until the next are asked for. Synchronous: crypto.subtle does not exist on a plain-http intranet. */
function hashBytes(bytes: Uint8Array): Uint8Array {
  // One state set back each time: making a new one takes as long as hashing what a fact says.
  blank._cloneInto(working).update(bytes).digestInto(digest)
  return digest
}

function beginsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  for (let index = 0; index < start.length; index += 1) if (bytes[index] !== start[index]) return false
  return true
}

/** Gives the same for many that begin alike: the first block is gone through again only where it is another. */
export function alikeHasher(): (bytes: Uint8Array) => Uint8Array {
  const { blockLen } = blank
  const begun = sha256.create()
  let block: Uint8Array | null = null

  return (bytes) => {
    if (bytes.length < blockLen) return hashBytes(bytes)
    if (!block || !beginsWith(bytes, block)) {
      block = bytes.slice(0, blockLen)
      blank._cloneInto(begun).update(block)
    }
    begun._cloneInto(working).update(bytes.subarray(blockLen)).digestInto(digest)
    return digest
  }
}

/** SHA-256 of a text in UTF-8, as 64 hex digits. */
export function textHash(text: string): string {
  return bytesToHex(hashBytes(utf8ToBytes(text)))
}
