import { hasTexts, isPeriod, isRecord } from '../domain/factShape'
import type { Packet, PacketContent, PacketPlan } from '../domain/packet'
import { failure, success, type Result } from '../domain/result'
import { isRole } from '../domain/role'
import type { SealedProblem } from '../domain/sealed'
import type { Source } from '../domain/storedContent'
import { checkFactList, type FactCheck } from './factList'
import { readSealed, writeSealed, type TextHash } from './sealedFile'

type Members = Readonly<Record<string, unknown>>

/** Where a packet is to be taken in: what it must be about, and the ids of the plan's indicators. */
export interface PacketPlace {
  readonly plan: PacketPlan
  readonly source: Source
  readonly indicators: readonly string[]
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((text) => typeof text === 'string')
const isPeople = (value: unknown) => Array.isArray(value) && value.every((person) => hasTexts(person, ['id', 'name', 'role']))

function isSender(value: unknown): boolean {
  return isRecord(value) && hasTexts(value, ['author', 'name']) && (value.role === null || isRole(value.role))
}

/** Where a packet's own members are wrong, or null. */
function badPlace(content: Members): string | null {
  if (content.kind !== 'oppdrag' && content.kind !== 'svar') return 'kind'
  if (!hasTexts(content.plan, ['id', 'title', 'version', 'tables'])) return 'plan'
  if (content.source !== 'real' && content.source !== 'example') return 'source'
  if (!isPeriod(content.period)) return 'period'
  if (!hasTexts(content, ['deadline', 'at', 'message']) || Number.isNaN(Date.parse(String(content.at)))) return 'content'
  if (!isTexts(content.virksomheter)) return 'virksomheter'
  if (!isTexts(content.indicators)) return 'indicators'
  if (!isSender(content.sender)) return 'sender'
  return isPeople(content.people) ? null : 'people'
}

/** Why a packet does not belong here, or null. */
function misplaced({ plan, source }: PacketContent, here: PacketPlace): SealedProblem | null {
  if (plan.id !== here.plan.id) return { reason: 'other_plan', plan: plan.title }
  if (plan.version !== here.plan.version || plan.tables !== here.plan.tables) return { reason: 'other_version', there: plan.version, here: here.plan.version }
  return source === here.source ? null : { reason: 'other_source', source }
}

/** Where a packet is about something the plan does not have, or holds a fact about what it is not about; null when it does not. */
function strayPlace({ indicators, kind, facts }: PacketContent, here: PacketPlace): string | null {
  const unknown = indicators.findIndex((id) => !here.indicators.includes(id))
  if (unknown >= 0) return `indicators[${unknown}]`
  // An answer decides nothing about the whole plan.
  const about = new Set(kind === 'oppdrag' ? [...indicators, ''] : indicators)
  const stray = facts.findIndex((fact) => !about.has(fact.indicator))
  return stray < 0 ? null : `facts[${stray}]`
}

/** Writes a packet as a gzip file of JSON with its hash. */
export async function writePacket(content: PacketContent, hash: TextHash): Promise<Uint8Array> {
  return (await writeSealed('packet', content, hash)).bytes
}

/** Reads a packet, whole or not at all: every fact must be of the plan in use, and its id vouch for it. */
export async function readPacket(bytes: Uint8Array, here: PacketPlace, hash: TextHash, check: FactCheck): Promise<Result<Packet, SealedProblem>> {
  const file = await readSealed(bytes, 'packet', hash)
  if (!file.ok) return file
  const place = badPlace(file.value.content)
  if (place !== null) return failure({ reason: 'broken', place })
  const content = file.value.content as unknown as PacketContent
  const elsewhere = misplaced(content, here)
  if (elsewhere) return failure(elsewhere)
  const facts = checkFactList(content.facts, here.plan.id, check)
  if (!facts.ok) return facts
  const stray = strayPlace(content, here)
  return stray === null ? success({ ...content, sha256: file.value.sha256 }) : failure({ reason: 'broken', place: stray })
}

/** What a packet's file is called: what it is, the period, the virksomhet by its code and the day. */
export function packetFileName({ kind, source, period, virksomheter, at }: PacketContent, codeOf: (name: string) => string): string {
  const [only = ''] = virksomheter
  const whose = virksomheter.length === 1 ? codeOf(only) : `${virksomheter.length}-virksomheter`
  const parts = [source === 'example' ? 'eksempel' : '', kind, period.replace('Å', 'A'), whose, at.slice(0, 10)]
  return `${parts.filter((part) => part !== '').join('-')}.pakke.json.gz`
}
