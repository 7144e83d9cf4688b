import type { Backup, BackupList, BackupPlace, BackupReason } from '../domain/backup'
import { canonicalJson } from '../domain/canonical'
import { isFact, isRecord } from '../domain/factShape'
import { failure, success, type Result } from '../domain/result'
import type { StoredContent } from '../domain/storedContent'
import { backupFormat } from './backupHead'
import { hasShape } from './backupShape'
import type { FactCheck } from './factList'
import { parseJson, type TextHash } from './sealedFile'
import { decodeText } from './text'

/** Why an old backup is not taken, and where it is wrong when that is known. */
export interface OldBackupProblem {
  readonly reason: BackupReason
  readonly place: BackupPlace | null
}

const problem = (reason: BackupReason, place: BackupPlace | null = null): OldBackupProblem => ({ reason, place })
const head: BackupPlace = { part: 'head', first: null, last: null }

/** Where a list is wrong, or null. */
function badPlace(list: unknown, part: BackupList): BackupPlace | null {
  if (!Array.isArray(list)) return { part, first: null, last: null }
  const bad = list.findIndex((member) => !hasShape[part](member))
  return bad < 0 ? null : { part, first: bad, last: bad }
}

function checkContent(content: unknown): Result<StoredContent, BackupPlace> {
  if (!isRecord(content) || !Number.isInteger(content.version)) return failure(head)
  // Programs before the first publication wrote no snapshots.
  const lists: BackupList[] = ['facts', 'people', 'drafts', ...(content.snapshots === undefined ? [] : ['snapshots' as const])]
  const bad = lists.map((list) => badPlace(content[list], list)).find((place) => place !== null)
  if (bad) return failure(bad)
  return success(Object.fromEntries([['version', content.version], ...lists.map((list) => [list, content[list]])]) as unknown as StoredContent)
}

/** The first fact that its own id does not vouch for; without any, the place is not known. */
function alteredFact(content: StoredContent, check: FactCheck): BackupPlace | null {
  const at = content.facts.findIndex((fact) => !isFact(fact) || check(fact) !== null)
  return at < 0 ? null : { part: 'facts', first: at, last: at }
}

function parsed(bytes: Uint8Array, wasPacked: boolean): Result<unknown, BackupReason> {
  const text = decodeText(bytes)
  try {
    return text.ok ? success(parseJson(text.value.text)) : failure('not_a_backup')
  } catch {
    return failure(wasPacked || (text.ok && text.value.text.includes(backupFormat)) ? 'broken' : 'not_a_backup')
  }
}

/** Reads a backup as programs wrote it until the second version of the format: one JSON document with one hash over its content. */
export async function readVersion1(bytes: Uint8Array, wasPacked: boolean, planId: string, hash: TextHash, check: FactCheck): Promise<Result<Backup, OldBackupProblem & { plan?: string }>> {
  const json = parsed(bytes, wasPacked)
  if (!json.ok) return failure(problem(json.failure))
  const file = json.value
  if (!isRecord(file) || file.format !== backupFormat) return failure(problem('not_a_backup'))
  if (typeof file.formatVersion !== 'number') return failure(problem('broken', head))
  if (file.formatVersion > 1) return failure(problem('newer_format'))
  const { plan, createdAt } = file
  if (typeof plan !== 'string' || typeof createdAt !== 'string') return failure(problem('broken', head))
  if (plan !== planId) return failure({ ...problem('other_plan'), plan })
  const content = checkContent(file.content)
  if (!content.ok) return failure(problem('broken', content.failure))
  const sha256 = await hash(canonicalJson({ plan, createdAt, content: file.content }))
  return sha256 === file.sha256 ? success({ plan, createdAt, content: content.value }) : failure(problem('hash_mismatch', alteredFact(content.value, check)))
}
