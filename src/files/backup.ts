import type { Backup, BackupProblem, BackupReason } from '../domain/backup'
import { canonicalJson } from '../domain/canonical'
import type { Fact } from '../domain/fact'
import { hasTexts, isFact, isRecord } from '../domain/factShape'
import { failure, success, type Result } from '../domain/result'
import type { Draft, Person, StoredContent } from '../domain/storedContent'
import { gunzip, gzip, isGzip } from './gzip'
import { parseJson, type TextHash } from './sealedFile'
import { isSnapshot } from './snapshot'
import { decodeText } from './text'

const format = 'malstyring-sikkerhetskopi'

/** Raised when a backup written today could no longer be read by a program that knows only the number before. */
const formatVersion = 1

/** The most a backup may unpack to, in bytes. */
const maxUnpacked = 500 * 1024 * 1024

function problem(reason: BackupReason, more: Partial<BackupProblem> = {}): BackupProblem {
  return { reason, plan: null, place: null, ...more }
}

function byText<T>(textOf: (item: T) => string) {
  return (a: T, b: T) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0)
}

/** The same content always gives the same text: facts, people, drafts and snapshots in the order of their ids. */
function inOrder({ version, facts, people, drafts, snapshots }: StoredContent): StoredContent {
  const frozen = snapshots && { snapshots: [...snapshots].sort(byText(({ sha256 }) => sha256)) }
  return {
    ...frozen,
    version,
    facts: [...facts].sort(byText((fact) => fact.id)),
    people: [...people].sort(byText((person) => person.id)),
    drafts: [...drafts].sort(byText(({ indicator, period, field }) => [indicator, period, field].join('\n'))),
  }
}

/** Writes a backup as a gzip file of JSON, with a hash over its content. */
export async function writeBackup(backup: Backup, hash: TextHash): Promise<Uint8Array> {
  const signed = { plan: backup.plan, createdAt: backup.createdAt, content: inOrder(backup.content) }
  const sha256 = await hash(canonicalJson(signed))
  return gzip(canonicalJson({ format, formatVersion, ...signed, sha256 }))
}

async function readJson(bytes: Uint8Array): Promise<Result<unknown, BackupReason>> {
  const plain = isGzip(bytes) ? await gunzip(bytes, maxUnpacked) : success(bytes)
  if (!plain.ok) return failure(plain.failure === 'too_large' ? 'too_large' : 'broken')
  const text = decodeText(plain.value)
  try {
    return text.ok ? success(parseJson(text.value.text)) : failure('not_a_backup')
  } catch {
    return failure(isGzip(bytes) || (text.ok && text.value.text.includes(format)) ? 'broken' : 'not_a_backup')
  }
}

/** The members of a list when every one has its shape; else where the first bad one is. */
function checkList<T>(list: unknown, name: string, isMember: (value: unknown) => value is T): Result<T[], string> {
  if (!Array.isArray(list)) return failure(name)
  const bad = list.findIndex((member) => !isMember(member))
  return bad < 0 ? success(list as T[]) : failure(`${name}[${bad}]`)
}

const isPerson = (value: unknown): value is Person => hasTexts(value, ['id', 'name', 'role'])
const isDraft = (value: unknown): value is Draft => hasTexts(value, ['indicator', 'period', 'field', 'text', 'at'])

function checkContent(content: unknown): Result<StoredContent, string> {
  if (!isRecord(content) || !Number.isInteger(content.version)) return failure('content')
  const facts = checkList<Fact>(content.facts, 'facts', isFact)
  if (!facts.ok) return facts
  const people = checkList(content.people, 'people', isPerson)
  if (!people.ok) return people
  const drafts = checkList(content.drafts, 'drafts', isDraft)
  if (!drafts.ok) return drafts
  const read = { version: Number(content.version), facts: facts.value, people: people.value, drafts: drafts.value }
  // Programs before the first publication wrote none.
  if (content.snapshots === undefined) return success(read)
  const snapshots = checkList(content.snapshots, 'snapshots', isSnapshot)
  return snapshots.ok ? success({ ...read, snapshots: snapshots.value }) : snapshots
}

/**
 * Reads a backup file for the plan `planId`. Every fact, person and draft is checked for its shape, and the whole
 * against its hash; whether each fact's own id vouches for it is for whoever stores it.
 */
export async function readBackup(bytes: Uint8Array, planId: string, hash: TextHash): Promise<Result<Backup, BackupProblem>> {
  const json = await readJson(bytes)
  if (!json.ok) return failure(problem(json.failure))
  const file = json.value
  if (!isRecord(file) || file.format !== format) return failure(problem('not_a_backup'))
  if (typeof file.formatVersion !== 'number') return failure(problem('broken', { place: 'formatVersion' }))
  if (file.formatVersion > formatVersion) return failure(problem('newer_format'))
  const { plan, createdAt } = file
  if (typeof plan !== 'string' || typeof createdAt !== 'string') return failure(problem('broken', { place: 'plan' }))
  if (plan !== planId) return failure(problem('other_plan', { plan }))
  const content = checkContent(file.content)
  if (!content.ok) return failure(problem('broken', { place: content.failure }))
  const sha256 = await hash(canonicalJson({ plan, createdAt, content: file.content }))
  return sha256 === file.sha256 ? success({ plan, createdAt, content: content.value }) : failure(problem('hash_mismatch'))
}

/** What a backup file is called: the plan and the day it was made. */
export function backupFileName({ plan, createdAt }: Pick<Backup, 'plan' | 'createdAt'>): string {
  return `${plan}-${createdAt.slice(0, 10)}.sikkerhetskopi.json.gz`
}
