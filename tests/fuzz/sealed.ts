import { gunzipSync, gzipSync } from 'node:zlib'
import { assignmentOf, withAssignments, type Assignment } from '../../src/domain/assignment'
import type { Backup } from '../../src/domain/backup'
import { canonicalJson } from '../../src/domain/canonical'
import { isFact, isRecord } from '../../src/domain/factShape'
import type { PacketContent } from '../../src/domain/packet'
import { buildPlan } from '../../src/domain/planBuild'
import { makeSnapshot } from '../../src/domain/snapshot'
import { readBackup, writeBackup } from '../../src/files/backup'
import { packBlock } from '../../src/files/blockedGzip'
import { readPacket, writePacket } from '../../src/files/packet'
import { readSnapshot, sealSnapshot, writeSnapshot } from '../../src/files/snapshot'
import { gunzip } from '../../src/files/gzip'
import { verifyFact } from '../../src/storage/factId'
import { textHash } from '../../src/storage/textHash'
import { mutateBytes, mutateJson, mutateText, type Random } from './random'
import type { Target } from './target'
import { facts, packetPlan, plan, tables } from './world'

type Read = (bytes: Uint8Array) => Promise<{ readonly ok: boolean; readonly value?: unknown }>

const textOf = async (file: Uint8Array): Promise<string> => {
  const plain = await gunzip(file, 1e8)
  return plain.ok ? new TextDecoder().decode(plain.value) : ''
}

/** Like `canonicalJson`, but keeps the names that it leaves out, so that they too come to the reader. */
const rawJson = (value: unknown) => JSON.stringify(value)

/** What is wrong with facts that were let in, or null. */
function wrongFacts(list: unknown): string | null {
  if (!Array.isArray(list)) return 'no facts'
  const bad = (list as unknown[]).find((fact) => !isFact(fact) || verifyFact(fact) !== null)
  return bad === undefined ? null : `let in: ${JSON.stringify(bad)}`
}

/** A file of a kind: damaged it must be refused or say the same; forged with a right hash it must hold nothing but facts. */
function sealedTarget(name: string, file: Uint8Array, text: string, read: Read, factsOf: (value: unknown) => unknown, forge: (json: unknown) => unknown, use: (value: unknown) => void): Target {
  const json = JSON.parse(text) as Record<string, unknown>
  const pack = (plain: string, random: Random) => (random.once(2) ? new TextEncoder().encode(plain) : new Uint8Array(gzipSync(plain)))
  let original: string | null = null

  async function damaged(bytes: Uint8Array): Promise<string | null> {
    original ??= canonicalJson((await read(file)).value)
    const got = await read(bytes)
    return !got.ok || canonicalJson(got.value) === original ? null : 'a damaged file was read as something else'
  }

  async function forged(random: Random): Promise<string | null> {
    const content = mutateJson(json['content'], random)
    const got = await read(pack(rawJson(forge({ ...json, content })), random))
    if (!got.ok) return null
    use(got.value)
    return wrongFacts(factsOf(got.value))
  }

  return {
    name,
    attempt: (random) => {
      if (random.once(3)) return damaged(mutateBytes(file, random))
      if (random.once(3)) return damaged(pack(mutateText(text, random), random))
      return forged(random)
    },
  }
}

const withHash = (file: unknown) => (isRecord(file) ? { ...file, sha256: textHash(canonicalJson(file['content'])) } : file)

const snapshot = await sealSnapshot(
  makeSnapshot({ plan: tables, source: 'real', period: '2025-T1' as never, at: '2025-05-20T10:00:00.000Z', author: 'author-9', previous: null, facts: [...facts] }),
  textHash,
)
const snapshotFile = await writeSnapshot(snapshot, textHash)

/** The snapshot of a published period. */
export const snapshotTarget = sealedTarget(
  'snapshot',
  snapshotFile,
  await textOf(snapshotFile),
  (bytes) => readSnapshot(bytes, plan.id, textHash, verifyFact),
  (value) => (value as { facts: unknown }).facts,
  withHash,
  (value) => void buildPlan((value as typeof snapshot).plan),
)

const packet: PacketContent = {
  kind: 'svar',
  plan: packetPlan,
  source: 'real',
  period: '2025-T1' as never,
  deadline: '2025-05-20',
  virksomheter: ['Øst skole'],
  indicators: ['OKI-39', 'OKI-40', 'OKI-16'],
  sender: { author: 'author-1', name: 'Kari', role: 'virksomhetsleder' },
  at: '2025-05-10T10:00:00.000Z',
  message: 'Tallene',
  facts,
  people: [{ id: 'author-1', name: 'Kari', role: '' }],
}
const packetFile = await writePacket(packet, textHash)
const here = { plan: packetPlan, source: 'real' as const, indicators: plan.indicators.map(({ id }) => id) }

/** A packet from one browser to another. */
export const packetTarget = sealedTarget(
  'packet',
  packetFile,
  await textOf(packetFile),
  (bytes) => readPacket(bytes, here, textHash, verifyFact),
  (value) => (value as { facts: unknown }).facts,
  withHash,
  () => undefined,
)

const asked = assignmentOf({ ...packet, kind: 'oppdrag', sha256: textHash('oppdrag') })

const backup: Backup = {
  plan: plan.id,
  createdAt: '2025-05-03T12:00:00.000Z',
  content: { version: 1, facts: [...facts], people: [{ id: 'author-1', name: 'Kari', role: '' }], drafts: [{ indicator: 'OKI-39', period: '2025-T2', field: 'value', text: '9', at: '2025-05-03T12:00:00.000Z' }], snapshots: [snapshot], assignments: [asked] },
}
const backupFile = await writeBackup(backup, textHash)
const backupLines = gunzipSync(backupFile).toString().split('\n').slice(0, -1)

/** A backup with one line of it changed, the head as well, and every hash right for what it says. */
async function forgeBackup(random: Random): Promise<Uint8Array> {
  const lines = backupLines.map((line) => JSON.parse(line) as unknown)
  const at = random.below(lines.length)
  const { sha256: _, ...whole } = lines[0] as { parts: { count: number; sha256: string }[]; sha256: string }
  const texts: string[] = []
  let from = 1
  for (const part of whole.parts) {
    const text = lines.slice(from, from + part.count).map((line, index) => `${rawJson(from + index === at ? mutateJson(line, random) : line)}\n`).join('')
    part.sha256 = textHash(text)
    texts.push(text)
    from += part.count
  }
  const head: unknown = at === 0 ? mutateJson(whole, random) : whole
  const first = `${canonicalJson(isRecord(head) ? { ...head, sha256: textHash(canonicalJson(head)) } : head)}\n`
  return random.once(2) ? Buffer.concat(await Promise.all([first, ...texts].map(packBlock))) : Buffer.from([first, ...texts].join(''))
}

/** The facts of a backup are checked against their ids where they are stored: here those that would be refused are left out. */
const vouchedFor = ({ content }: Backup) => content.facts.filter((fact) => verifyFact(fact) === null)
const isWholeAssignment = ({ indicators, virksomheter, sender }: Assignment) => [...indicators, ...virksomheter, sender.name].every((text) => typeof text === 'string')
const readAny = (bytes: Uint8Array) => readBackup(bytes, { planId: plan.id, hash: textHash, check: verifyFact })
const wholeBackup = canonicalJson(await readAny(backupFile))

/** A backup: altered it must be refused, forged with right hashes it must hold nothing but what has the shape of its kind. */
export const backupTarget: Target = {
  name: 'backup',
  attempt: async (random) => {
    if (random.once(3)) {
      const altered = random.once(2) ? mutateBytes(backupFile, random) : Buffer.from(mutateText(`${backupLines.join('\n')}\n`, random))
      const got = await readAny(altered)
      return !got.ok || canonicalJson(got) === wholeBackup ? null : 'an altered backup was read as something else'
    }
    const got = await readAny(await forgeBackup(random))
    if (!got.ok) return null
    const assignments = withAssignments([asked], got.value.content.assignments ?? [])
    if (!assignments.every(isWholeAssignment)) return `let in: ${JSON.stringify(assignments)}`
    return wrongFacts(vouchedFor(got.value))
  },
}
