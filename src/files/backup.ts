import type { Backup, BackupList, BackupPlace, BackupProblem, BackupReason } from '../domain/backup'
import { canonicalJson } from '../domain/canonical'
import type { Fact } from '../domain/fact'
import { failure, success, type Result } from '../domain/result'
import type { StoredContent } from '../domain/storedContent'
import { backupLists, isPartsText, readHead, writeHead, type BackupHead, type BackupPart } from './backupHead'
import { hasShape } from './backupShape'
import { packedTexts, unpackedTexts, type PartTexts } from './backupTexts'
import { readVersion1 } from './backupVersion1'
import { isBlocked, packBlock } from './blockedGzip'
import type { FactCheck } from './factList'
import { gunzip, isGzip } from './gzip'
import { parseJson, type TextHash } from './sealedFile'

/** The most a backup may unpack to, in bytes. */
const maxUnpacked = 500 * 1024 * 1024

/** So many members are packed together: few, so that damage has a place, and many, so that they pack well. */
const membersPerPart: Readonly<Record<BackupList, number>> = { facts: 200, people: 200, drafts: 200, snapshots: 1, assignments: 200 }

/** What is asked of those who read a backup. */
export interface BackupReading {
  readonly planId: string
  readonly hash: TextHash
  readonly check: FactCheck
}

const headPlace: BackupPlace = { part: 'head', first: null, last: null }

function problem(reason: BackupReason, more: Partial<BackupProblem> = {}): BackupProblem {
  return { reason, plan: null, place: null, ...more }
}

function byText<T>(textOf: (item: T) => string) {
  return (a: T, b: T) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0)
}

/** The same content always gives the same text: facts, people, drafts, snapshots and assignments in the order of their ids. */
function inOrder({ version, facts, people, drafts, snapshots, assignments }: StoredContent): StoredContent {
  const frozen = snapshots && { snapshots: [...snapshots].sort(byText(({ sha256 }) => sha256)) }
  const asked = assignments?.length ? { assignments: [...assignments].sort(byText(({ sha256 }) => sha256)) } : {}
  return {
    ...frozen,
    ...asked,
    version,
    facts: [...facts].sort(byText((fact) => fact.id)),
    people: [...people].sort(byText((person) => person.id)),
    drafts: [...drafts].sort(byText(({ indicator, period, field }) => [indicator, period, field].join('\n'))),
  }
}

/** A list cut into parts; one without members is a part too, which tells it from a list that is not there. */
function cut(members: readonly unknown[], size: number): (readonly unknown[])[] {
  return Array.from({ length: Math.max(1, Math.ceil(members.length / size)) }, (_, index) => members.slice(index * size, (index + 1) * size))
}

/** Writes a backup as a gzip file of JSON lines: a head that says what follows, with a hash over each part, and one line for each fact, person, draft, snapshot and assignment. */
export async function writeBackup({ plan, createdAt, content }: Backup, hash: TextHash): Promise<Uint8Array> {
  const ordered = inOrder(content)
  const parts: BackupPart[] = []
  const blocks: Uint8Array[] = []
  for (const list of backupLists) {
    for (const members of ordered[list] ? cut(ordered[list], membersPerPart[list]) : []) {
      const text = members.map((member) => `${canonicalJson(member)}\n`).join('')
      parts.push({ list, count: members.length, sha256: await hash(text) })
      blocks.push(await packBlock(text))
    }
  }
  const head = await packBlock(await writeHead({ plan, createdAt, version: ordered.version, parts }, hash))
  return new Uint8Array(await new Blob([head, ...blocks] as Uint8Array<ArrayBuffer>[]).arrayBuffer())
}

/** A member that has its shape, or null. */
function memberOf(line: string, list: BackupList): unknown {
  try {
    const member = parseJson(line)
    return hasShape[list](member) ? member : null
  } catch {
    return null
  }
}

/** The members of a part's text; else which of them, counted within the part, is wrong. */
async function readPart(text: string, { list, count, sha256 }: BackupPart, { hash, check }: BackupReading): Promise<Result<unknown[], { reason: BackupReason; at: number | null }>> {
  const members = text.split('\n').slice(0, -1).map((line) => memberOf(line, list))
  const bad = members.findIndex((member) => member === null)
  if ((await hash(text)) === sha256 && members.length === count) return bad < 0 ? success(members) : failure({ reason: 'broken', at: bad })
  const altered = bad < 0 && list === 'facts' ? members.findIndex((member) => check(member as Fact) !== null) : bad
  return failure({ reason: 'hash_mismatch', at: altered < 0 || members.length !== count ? null : altered })
}

function placeIn({ list, count }: BackupPart, before: number, at: number | null): BackupPlace {
  if (count === 0) return { part: list, first: null, last: null }
  return { part: list, first: before + (at ?? 0), last: before + (at ?? count - 1) }
}

async function readLists(head: BackupHead, texts: PartTexts, reading: BackupReading): Promise<Result<StoredContent, BackupProblem>> {
  const lists: Partial<Record<BackupList, unknown[]>> = {}
  for (const part of head.parts) {
    const before = (lists[part.list] ??= [])
    const text = await texts.next(part.count)
    if (!text.ok) return failure(problem(text.failure, { place: placeIn(part, before.length, null) }))
    const members = await readPart(text.value, part, reading)
    if (!members.ok) return failure(problem(members.failure.reason, { place: placeIn(part, before.length, members.failure.at) }))
    for (const member of members.value) before.push(member)
  }
  if (!texts.isAtEnd()) return failure(problem('hash_mismatch', { place: { part: 'end', first: null, last: null } }))
  return success({ ...lists, version: head.version } as unknown as StoredContent)
}

async function readParts(texts: PartTexts, reading: BackupReading): Promise<Result<Backup, BackupProblem>> {
  const line = await texts.next(1)
  if (!line.ok) return failure(problem(line.failure, { place: headPlace }))
  const head = await readHead(line.value, reading.hash)
  if (!head.ok) return failure(problem(head.failure, { place: head.failure === 'newer_format' || head.failure === 'not_a_backup' ? null : headPlace }))
  const { plan, createdAt } = head.value
  if (plan !== reading.planId) return failure(problem('other_plan', { plan }))
  const content = await readLists(head.value, texts, reading)
  return content.ok ? success({ plan, createdAt, content: content.value }) : content
}

/**
 * Reads a backup file, whole or not at all: every byte is looked after by a checksum of its block and a hash of its part,
 * and every fact, person, draft, snapshot and assignment has its shape. Whether each fact's own id vouches for it is for whoever
 * stores it. Files from before the second version of the format are read as they were.
 */
export async function readBackup(bytes: Uint8Array, reading: BackupReading): Promise<Result<Backup, BackupProblem>> {
  if (isBlocked(bytes)) return readParts(packedTexts(bytes, maxUnpacked), reading)
  const plain = isGzip(bytes) ? await gunzip(bytes, maxUnpacked) : success(bytes)
  if (!plain.ok) return failure(problem(plain.failure === 'too_large' ? 'too_large' : 'broken'))
  if (isPartsText(plain.value)) return readParts(unpackedTexts(plain.value), reading)
  const old = await readVersion1(plain.value, isGzip(bytes), reading.planId, reading.hash, reading.check)
  return old.ok ? old : failure(problem(old.failure.reason, old.failure))
}

/** What a backup file is called: the plan and the day it was made. */
export function backupFileName({ plan, createdAt }: Pick<Backup, 'plan' | 'createdAt'>): string {
  return `${plan}-${createdAt.slice(0, 10)}.sikkerhetskopi.json.gz`
}
