import { defineStore } from 'pinia'
import { canonicalJson } from '../domain/canonical'
import { factsToAnswer, factsToAsk, peopleBehind, type Packet, type PacketContent, type PacketKind, type PacketPlan } from '../domain/packet'
import { previewPacket, type PacketPreview } from '../domain/packetPreview'
import { periodStateOf } from '../domain/periodState'
import type { Period } from '../domain/period'
import { failure, success, type Result } from '../domain/result'
import type { SealedProblem } from '../domain/sealed'
import type { StorageProblem } from '../domain/storageProblem'
import { packetFileName, readPacket, writePacket } from '../files/packet'
import { verifyFact } from '../storage/factId'
import { textHash } from '../storage/textHash'
import { unitCode } from '../storage/unitCode'
import { useAssignmentsStore } from './assignments'
import { currentTime } from './clock'
import { useFactsStore } from './facts'
import { usePeopleStore } from './people'
import { usePlanStore } from './plan'
import { useSessionStore } from './session'
import { useStorageStore } from './storage'

/** What a packet is to be about. */
export interface PacketOrder {
  readonly kind: PacketKind
  readonly period: Period
  readonly virksomheter: readonly string[]
  readonly indicators: readonly string[]
  readonly message: string
}

/** A file to be handed to the person, and how much is in it. */
export interface PacketFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly facts: number
}

/** Work handed from browser to browser as files: made here, or read and taken in. */
export const usePacketsStore = defineStore('packets', () => {
  const storage = useStorageStore()
  const planStore = usePlanStore()
  const facts = useFactsStore()
  const people = usePeopleStore()
  const session = useSessionStore()
  const assignments = useAssignmentsStore()

  function packetPlan(): PacketPlan | null {
    const { tables } = planStore
    if (!tables) return null
    const { id, title, version } = tables.meta
    return { id, title, version, tables: textHash(canonicalJson(tables)) }
  }

  function contentOf({ kind, period, indicators, virksomheter, message }: PacketOrder, plan: PacketPlan): PacketContent {
    const chosen = kind === 'oppdrag' ? factsToAsk(facts.all, indicators, period) : factsToAnswer(facts.all, indicators, period, session.author)
    const { author, name, role } = session
    const { deadline } = periodStateOf(facts.factsOf(''), period)
    const behind = peopleBehind(chosen, [...people.people.values()])
    const about = { kind, plan, source: storage.source, period, deadline, virksomheter, indicators }
    return { ...about, sender: { author, name, role }, at: currentTime(), message: message.trim(), facts: chosen, people: behind }
  }

  /** A packet as a file; null before the plan has arrived. */
  async function makeFile(order: PacketOrder): Promise<PacketFile | null> {
    const plan = packetPlan()
    if (!plan) return null
    const content = contentOf(order, plan)
    return { name: packetFileName(content, unitCode), bytes: await writePacket(content, textHash), facts: content.facts.length }
  }

  /** Reads a packet, whole or not at all; nothing is stored. */
  async function readFile(bytes: Uint8Array): Promise<Result<Packet, SealedProblem>> {
    const plan = packetPlan()
    if (!plan) return failure({ reason: 'broken', place: null })
    const indicators = [...planStore.indicatorsById.keys()]
    return readPacket(bytes, { plan, source: storage.source, indicators }, textHash, verifyFact)
  }

  /** What taking a packet in would do to what is here now. */
  function preview(packet: PacketContent): PacketPreview {
    return previewPacket(facts.all, packet, planStore.plan?.indicators ?? [])
  }

  /** Takes a packet in: adds what is missing and changes nothing that is here. Gives how many facts were new. */
  async function takeIn(packet: Packet): Promise<Result<number, StorageProblem>> {
    const merged = await facts.merge(packet.facts)
    if (!merged.ok) return merged
    const { sender } = packet
    const behind = sender.name === '' ? packet.people : [...packet.people, { id: sender.author, name: sender.name, role: '' }]
    const named = await storage.write((open) => open.people.addMissing([...new Map(behind.map((person) => [person.id, person])).values()]))
    if (!named.ok) return named
    if (packet.kind === 'oppdrag') assignments.remember(packet)
    return success(merged.value.added.length)
  }

  return { makeFile, readFile, preview, takeIn }
})
