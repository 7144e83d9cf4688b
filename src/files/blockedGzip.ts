import { failure, type Result } from '../domain/result'
import { gunzip, gzip } from './gzip'

// A gzip file may be many packed blocks after one another, and any program that unpacks gzip reads them as one text. As in
// BGZF, the extra field of each header says how long the block is; here it also holds a checksum, so that a byte altered
// anywhere, in a header or in bits that only pad, is seen, and in which block.

/** A header that says nothing of when and where it was packed, with an extra field `MS` of eight bytes. */
const fixedHeader = [0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255, 12, 0, 0x4d, 0x53, 8, 0]
const lengthAt = fixedHeader.length
const checksumAt = lengthAt + 4
const headerLength = checksumAt + 4
/** The header that the browser itself writes. */
const plainHeaderLength = 10

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

function crcOn(crc: number, bytes: Uint8Array): number {
  let value = crc
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] ?? 0)
  return value
}

/** CRC-32 of everything in a block but the checksum itself. It never misses an alteration within four bytes. */
function checksum(block: Uint8Array): number {
  return ~crcOn(crcOn(-1, block.subarray(0, checksumAt)), block.subarray(headerLength)) >>> 0
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Packs text as one block. */
export async function packBlock(text: string): Promise<Uint8Array> {
  const packed = (await gzip(text)).subarray(plainHeaderLength)
  const block = new Uint8Array(headerLength + packed.length)
  block.set(fixedHeader)
  block.set(packed, headerLength)
  viewOf(block).setUint32(lengthAt, block.length, true)
  viewOf(block).setUint32(checksumAt, checksum(block), true)
  return block
}

/** True for a file of blocks, even where one byte of its first header is altered. */
export function isBlocked(bytes: Uint8Array): boolean {
  return bytes.length > headerLength && fixedHeader.filter((byte, index) => bytes[index] !== byte).length <= 1
}

/** The whole block that begins at `offset`; null where it is cut or altered. */
export function blockAt(bytes: Uint8Array, offset: number): Uint8Array | null {
  if (offset + headerLength > bytes.length) return null
  const length = viewOf(bytes).getUint32(offset + lengthAt, true)
  if (length <= headerLength || offset + length > bytes.length) return null
  const block = bytes.subarray(offset, offset + length)
  const isWhole = fixedHeader.every((byte, index) => block[index] === byte) && viewOf(block).getUint32(checksumAt, true) === checksum(block)
  return isWhole ? block : null
}

/** Unpacks the first block, at most `limit` bytes. */
export async function unpackFirstBlock(bytes: Uint8Array, limit: number): Promise<Result<Uint8Array, 'damaged' | 'too_large'>> {
  const block = blockAt(bytes, 0)
  return block ? gunzip(block, limit) : failure('damaged')
}
