import { canonicalJson } from '../domain/canonical'
import { isRecord } from '../domain/factShape'
import { failure, success, type Result } from '../domain/result'
import type { FileKind, SealedProblem } from '../domain/sealed'
import { isBlocked, unpackFirstBlock } from './blockedGzip'
import { gunzip, gzip, isGzip } from './gzip'
import { decodeText } from './text'

/** Gives the SHA-256 of a text as hex digits. */
export type TextHash = (text: string) => string | Promise<string>

/** The kinds of files that are JSON with a hash over their content. */
export type SealedKind = 'backup' | 'snapshot' | 'packet'

/** What each kind calls itself within the file. */
const formats: Readonly<Record<SealedKind, string>> = {
  backup: 'malstyring-sikkerhetskopi',
  snapshot: 'malstyring-oyeblikksbilde',
  packet: 'malstyring-pakke',
}

/** Raised when a file written today could no longer be read by a program that knows only the number before. */
const formatVersion = 1

/** The most a sealed file may unpack to, in bytes. */
const maxUnpacked = 500 * 1024 * 1024

/** The most that a sealed file may be as it comes, in bytes. */
const maxPacked = 100 * 1024 * 1024

/** A gzip header that says nothing of when and where it was packed, so that there is nothing in it to alter unseen. */
const plainHeader = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]

/** A file that was read: its content, with the hash that was found right. */
export interface Unsealed {
  readonly content: Readonly<Record<string, unknown>>
  readonly sha256: string
}

/** A file that was written, with the hash over its content. */
export interface Sealed {
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** The hash that a snapshot or a packet is known by. */
export async function contentHash(content: object, hash: TextHash): Promise<string> {
  return hash(canonicalJson(content))
}

/** Writes a sealed file: gzip, canonical JSON, and a SHA-256 over the content. */
export async function writeSealed(kind: SealedKind, content: object, hash: TextHash): Promise<Sealed> {
  const sha256 = await contentHash(content, hash)
  const bytes = await gzip(canonicalJson({ format: formats[kind], formatVersion, content, sha256 }))
  bytes.set(plainHeader)
  return { bytes, sha256 }
}

/** Keys that could change what an object is are taken as a sign of tampering. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (key: string, value: unknown) => {
    if (key === '__proto__') throw new SyntaxError('forbidden key')
    return value
  })
}

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]

function kindOfText(text: string): FileKind {
  const sealed = (Object.keys(formats) as SealedKind[]).find((kind) => text.includes(`"${formats[kind]}"`))
  return sealed ?? (/^[^\n{]*[;\t][^\n]*\n/.test(text) ? 'table' : 'unknown')
}

function kindOfBytes(bytes: Uint8Array): FileKind | null {
  if (bytes.length === 0) return 'empty'
  return signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? null
}

/** Unpacks what is packed; of a backup's many blocks only the first, in which it says what it is. */
async function plainOf(bytes: Uint8Array): Promise<Result<Uint8Array, 'damaged' | 'too_large'>> {
  if (isBlocked(bytes)) return unpackFirstBlock(bytes, maxUnpacked)
  return isGzip(bytes) ? gunzip(bytes, maxUnpacked) : success(bytes)
}

/** What a file is, of any kind: by its first bytes, or by what it calls itself. */
async function textOf(bytes: Uint8Array): Promise<Result<string, SealedProblem>> {
  if (bytes.length > maxPacked) return failure({ reason: 'too_large' })
  const other = kindOfBytes(bytes)
  if (other) return failure({ reason: 'other_kind', kind: other })
  const plain = await plainOf(bytes)
  if (!plain.ok) return failure(plain.failure === 'too_large' ? { reason: 'too_large' } : { reason: 'broken', place: null })
  const text = decodeText(plain.value)
  return text.ok ? success(text.value.text) : failure({ reason: 'other_kind', kind: 'unknown' })
}

function parsed(text: string): Result<unknown, SealedProblem> {
  try {
    return success(parseJson(text))
  } catch {
    return failure({ reason: 'broken', place: null })
  }
}

/** True where a packed file begins as it was written; what is not packed has no header. */
function isPlainlyPacked(bytes: Uint8Array): boolean {
  return !isGzip(bytes) || plainHeader.every((byte, index) => bytes[index] === byte)
}

/**
 * Reads a sealed file of one kind. What was altered in any way is refused: the text must be exactly what the program
 * writes of its content, and the content what its hash was made of.
 */
export async function readSealed(bytes: Uint8Array, kind: SealedKind, hash: TextHash): Promise<Result<Unsealed, SealedProblem>> {
  const text = await textOf(bytes)
  if (!text.ok) return text
  const found = kindOfText(text.value)
  if (found !== kind) return failure({ reason: 'other_kind', kind: found })
  const json = parsed(text.value)
  if (!json.ok) return json
  const file = json.value
  if (!isRecord(file) || file.format !== formats[kind]) return failure({ reason: 'broken', place: 'format' })
  if (typeof file.formatVersion !== 'number') return failure({ reason: 'broken', place: 'formatVersion' })
  if (file.formatVersion > formatVersion) return failure({ reason: 'newer_format' })
  const { content, sha256 } = file
  if (!isRecord(content)) return failure({ reason: 'broken', place: 'content' })
  if (typeof sha256 !== 'string' || (await contentHash(content, hash)) !== sha256) return failure({ reason: 'hash_mismatch' })
  if (canonicalJson(file) !== text.value || !isPlainlyPacked(bytes)) return failure({ reason: 'hash_mismatch' })
  return success({ content, sha256 })
}
