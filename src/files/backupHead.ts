import type { BackupList } from '../domain/backup'
import { canonicalJson } from '../domain/canonical'
import { hasTexts, isRecord } from '../domain/factShape'
import { failure, success, type Result } from '../domain/result'
import { parseJson, type TextHash } from './sealedFile'

/** What a backup calls itself within the file. */
export const backupFormat = 'malstyring-sikkerhetskopi'

/** Raised when a backup written today could no longer be read by a program that knows only the number before: the third has assignments. */
export const backupFormatVersion = 3

/** The lists of a backup, in the order they stand in. */
export const backupLists: readonly BackupList[] = ['facts', 'people', 'drafts', 'snapshots', 'assignments']

/** So many members of a list, in lines of their own, with a hash over these lines. */
export interface BackupPart {
  readonly list: BackupList
  readonly count: number
  readonly sha256: string
}

/** The first line of a backup: what it is, and every part that follows. */
export interface BackupHead {
  readonly plan: string
  readonly createdAt: string
  /** The version of the stored form the content was written in. */
  readonly version: number
  readonly parts: readonly BackupPart[]
}

/** Why a head is not taken. */
export type HeadProblem = 'not_a_backup' | 'newer_format' | 'hash_mismatch' | 'broken'

/** The oldest version that can say this: what has no assignments is written so that older programs read it too. */
function versionOf({ parts }: BackupHead): number {
  return parts.some(({ list }) => list === 'assignments') ? backupFormatVersion : 2
}

/** Writes the head, with a hash over itself. This line is written so in every version of the format. */
export async function writeHead(head: BackupHead, hash: TextHash): Promise<string> {
  const signed = { format: backupFormat, formatVersion: versionOf(head), ...head }
  return `${canonicalJson({ ...signed, sha256: await hash(canonicalJson(signed)) })}\n`
}

const marked = new RegExp(`"format":"${backupFormat}","formatVersion":(?!1\\b)`)

/** True for an unpacked backup of parts, even where one sign of its head is altered. */
export function isPartsText(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return marked.test(text) || (text.startsWith('{"createdAt":"') && text.includes('"parts":[{"'))
}

function isPart(value: unknown): value is BackupPart {
  if (!hasTexts(value, ['list', 'sha256'])) return false
  return backupLists.some((list) => list === value.list) && Number.isSafeInteger(value.count) && Number(value.count) >= 0
}

function isHead(value: unknown): value is BackupHead {
  if (!hasTexts(value, ['plan', 'createdAt']) || !Number.isInteger(value.version) || !Array.isArray(value.parts)) return false
  const parts: unknown[] = value.parts
  const needed: BackupList[] = ['facts', 'people', 'drafts']
  return parts.every(isPart) && needed.every((list) => parts.some((part) => isPart(part) && part.list === list))
}

function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return null
  }
}

/** Reads the head; what is not exactly as it was written is refused. */
export async function readHead(line: string, hash: TextHash): Promise<Result<BackupHead, HeadProblem>> {
  const file = parsed(line)
  if (!isRecord(file)) return failure('broken')
  const { sha256, ...signed } = file
  if (`${canonicalJson(file)}\n` !== line || (await hash(canonicalJson(signed))) !== sha256) return failure('hash_mismatch')
  if (file.format !== backupFormat) return failure('not_a_backup')
  if (typeof file.formatVersion !== 'number') return failure('broken')
  if (file.formatVersion > backupFormatVersion) return failure('newer_format')
  return isHead(signed) ? success({ plan: signed.plan, createdAt: signed.createdAt, version: signed.version, parts: signed.parts }) : failure('broken')
}
