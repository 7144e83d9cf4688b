import type { Fact } from './fact'
import type { Period } from './period'
import type { Role } from './role'
import { earlierFirst } from './standing'
import type { Person, Source } from './storedContent'

/** What a packet is for: it asks a virksomhet to report, or answers with what was reported. */
export type PacketKind = 'oppdrag' | 'svar'

/** The plan a packet is about; the hash is over its tables. */
export interface PacketPlan {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly tables: string
}

/** Who made a packet. */
export interface PacketSender {
  readonly author: string
  readonly name: string
  readonly role: Role | null
}

/** Work that is handed from one browser to another as a file. */
export interface PacketContent {
  readonly kind: PacketKind
  readonly plan: PacketPlan
  readonly source: Source
  readonly period: Period
  /** When the reporting is due, an ISO date. */
  readonly deadline: string
  /** Names of the virksomheter that it is for, or from. */
  readonly virksomheter: readonly string[]
  /** Ids of the indicators it is about. */
  readonly indicators: readonly string[]
  readonly sender: PacketSender
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly message: string
  /** In the order of their ids. */
  readonly facts: readonly Fact[]
  readonly people: readonly Person[]
}

/** A packet with the hash it is known by. */
export interface Packet extends PacketContent {
  readonly sha256: string
}

/** What is said of a period as a whole that whoever reports has to know. */
const sharedKinds: readonly Fact['type'][] = ['deadline', 'lock', 'publication']

/** Fact ids that a fact builds on. */
function namedBy(fact: Fact): readonly string[] {
  if (fact.type === 'measurement') return fact.corrects === null ? [] : [fact.corrects]
  if (fact.type === 'withdrawal') return [fact.withdraws]
  if (fact.type === 'review') return fact.facts
  return fact.type === 'assessment' && fact.seen !== null ? [fact.seen] : []
}

/** The facts with those that they build on, however far back. */
function withOrigins(chosen: readonly Fact[], all: readonly Fact[]): Fact[] {
  const byId = new Map(all.map((fact) => [fact.id, fact]))
  const found = new Map<string, Fact>()
  const waiting = [...chosen]
  for (let fact = waiting.pop(); fact; fact = waiting.pop()) {
    if (found.has(fact.id)) continue
    found.set(fact.id, fact)
    waiting.push(...namedBy(fact).flatMap((id) => byId.get(id) ?? []))
  }
  return [...found.values()]
}

const byId = (a: Fact, b: Fact) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** What a packet that asks has to hold: everything about its indicators, and what is decided about the period. */
export function factsToAsk(facts: readonly Fact[], indicators: readonly string[], period: Period): Fact[] {
  const asked = new Set(indicators)
  return facts.filter((fact) => asked.has(fact.indicator) || (fact.indicator === '' && fact.period === period && sharedKinds.includes(fact.type))).sort(byId)
}

/** What a packet that answers holds: what is said of its indicators for the period and what the sender said at all, with what it builds on. */
export function factsToAnswer(facts: readonly Fact[], indicators: readonly string[], period: Period, author: string): Fact[] {
  const asked = new Set(indicators)
  const chosen = facts.filter((fact) => asked.has(fact.indicator) && (fact.period === period || fact.author === author))
  return withOrigins(chosen, facts).sort(byId)
}

/** The people behind facts, as far as they are known here. */
export function peopleBehind(facts: readonly Fact[], known: readonly Person[]): Person[] {
  const authors = new Set(facts.map(({ author }) => author))
  return known.filter(({ id }) => authors.has(id)).map(({ id, name, role }) => ({ id, name, role }))
}

/** What a fact that comes in a packet is to whoever takes it in. */
export type IncomingKind = 'verdi' | 'rettelse' | 'tilbaketrekking' | 'forklaring' | 'tiltak' | 'levering' | 'retur' | 'godkjenning' | 'annet'

/** Every kind, in the order they are listed. */
export const incomingKinds: readonly IncomingKind[] = ['verdi', 'rettelse', 'tilbaketrekking', 'forklaring', 'tiltak', 'levering', 'retur', 'godkjenning', 'annet']

/** What kind of news a fact is. */
export function incomingKind(fact: Fact): IncomingKind {
  switch (fact.type) {
    case 'measurement':
      return fact.corrects === null ? 'verdi' : 'rettelse'
    case 'withdrawal':
      return 'tilbaketrekking'
    case 'explanation':
    case 'omission':
      return 'forklaring'
    case 'tiltak':
      return 'tiltak'
    case 'review':
      return ({ levert: 'levering', returnert: 'retur', godkjent: 'godkjenning' } as const)[fact.step]
    default:
      return 'annet'
  }
}

/** The facts of a packet that are not here, the earlier first. */
export function newFacts(existing: readonly Pick<Fact, 'id'>[], incoming: readonly Fact[]): Fact[] {
  const here = new Set(existing.map(({ id }) => id))
  return incoming.filter(({ id }) => !here.has(id)).sort(earlierFirst)
}
