import { hasTexts, isPeriod, isRecord } from '../domain/factShape'
import { failure, success, type Result } from '../domain/result'
import type { SealedProblem } from '../domain/sealed'
import { contentOf, type Snapshot, type SnapshotContent, type SnapshotRow } from '../domain/snapshot'
import { checkFactList, type FactCheck } from './factList'
import { isPlanTables } from './planShape'
import { contentHash, readSealed, writeSealed, type TextHash, type Unsealed } from './sealedFile'

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string'
const isTexts = (value: unknown) => Array.isArray(value) && value.every((text) => typeof text === 'string')

function isJudgement(value: unknown): boolean {
  if (!isRecord(value) || !hasTexts(value, ['status', 'target', 'judgedPeriod'])) return false
  return Number.isInteger(value.horizon) && isTextOrNull(value.reason) && isTextOrNull(value.required)
}

function isAssessment(value: unknown): boolean {
  return isRecord(value) && hasTexts(value, ['status']) && Number.isInteger(value.horizon) && typeof value.isOutdated === 'boolean'
}

function isRow(value: unknown): value is SnapshotRow {
  if (!isRecord(value) || !hasTexts(value, ['id', 'trend', 'dataStatus']) || !isPeriod(value.period)) return false
  const lists = [value.judgements, value.assessments]
  if (!lists.every(Array.isArray) || !isTexts(value.flags)) return false
  const single = [value.value, value.measured, value.exemption].every(isTextOrNull)
  return single && (value.judgements as unknown[]).every(isJudgement) && (value.assessments as unknown[]).every(isAssessment)
}

function badRow(rows: unknown): string | null {
  if (!Array.isArray(rows)) return 'rows'
  const index = rows.findIndex((row) => !isRow(row))
  return index < 0 ? null : `rows[${index}]`
}

/** Where a snapshot's own members are wrong, or null. */
function badPlace(content: Readonly<Record<string, unknown>>): string | null {
  if (!isPlanTables(content.plan)) return 'plan'
  if (!hasTexts(content, ['at', 'author', 'rules']) || !isTextOrNull(content.previous)) return 'content'
  if (content.source !== 'real' && content.source !== 'example') return 'source'
  if (!isPeriod(content.period)) return 'period'
  return badRow(content.rows)
}

function check({ content, sha256 }: Unsealed, planId: string, checkFact: FactCheck): Result<Snapshot, SealedProblem> {
  const place = badPlace(content)
  if (place !== null) return failure({ reason: 'broken', place })
  const snapshot = content as unknown as SnapshotContent
  if (snapshot.plan.meta.id !== planId) return failure({ reason: 'other_plan', plan: snapshot.plan.meta.title })
  const facts = checkFactList(content.facts, planId, checkFact)
  return facts.ok ? success({ ...snapshot, sha256 }) : facts
}

/** The content of a snapshot with the hash it is known by. */
export async function sealSnapshot(content: SnapshotContent, hash: TextHash): Promise<Snapshot> {
  return { ...content, sha256: await contentHash(content, hash) }
}

/** Writes a snapshot as a gzip file of JSON with its hash. */
export async function writeSnapshot(snapshot: Snapshot, hash: TextHash): Promise<Uint8Array> {
  return (await writeSealed('snapshot', contentOf(snapshot), hash)).bytes
}

/** Reads a snapshot of the plan `planId` from a file; its own version of the plan may be another than the one in use. */
export async function readSnapshot(bytes: Uint8Array, planId: string, hash: TextHash, checkFact: FactCheck): Promise<Result<Snapshot, SealedProblem>> {
  const file = await readSealed(bytes, 'snapshot', hash)
  return file.ok ? check(file.value, planId, checkFact) : file
}

/** Checks a snapshot from the store as one from a file is checked. */
export async function checkSnapshot(snapshot: Snapshot, planId: string, hash: TextHash, checkFact: FactCheck): Promise<Result<Snapshot, SealedProblem>> {
  const content = contentOf(snapshot)
  if ((await contentHash(content, hash)) !== snapshot.sha256) return failure({ reason: 'hash_mismatch' })
  return check({ content: content as unknown as Unsealed['content'], sha256: snapshot.sha256 }, planId, checkFact)
}

/** True for something with every member of a snapshot; says nothing about whether its hash is right. */
export function isSnapshot(value: unknown): value is Snapshot {
  return isRecord(value) && hasTexts(value, ['sha256']) && badPlace(value) === null && Array.isArray(value.facts)
}

/** What a snapshot's file is called: the plan, the period and the beginning of the hash. */
export function snapshotFileName({ plan, period, source, sha256 }: Snapshot): string {
  const parts = [source === 'example' ? 'eksempel' : '', plan.meta.id, period.replace('Å', 'A'), sha256.slice(0, 8)]
  return `${parts.filter((part) => part !== '').join('-')}.oyeblikksbilde.json.gz`
}
